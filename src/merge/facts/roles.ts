import { memoize } from '../../text/memoize.ts';
import { saysTheSame } from './german/says-the-same.ts';
import type { Language } from './languages.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { RoleReader } from './role-reader.ts';

/**
 * True where two sentences of the same words in another order do not contradict one another: each word leans on the same small word in both, and those
 * that lean on none stand in the same order. `On Fridays the desk closes at 3`, `The desk closes at 3 on Fridays`; but not `tea to
 * coffee`, `coffee to tea`, nor `The buyer pays the seller`, `The seller pays the buyer`.
 */
export function sameRoles(one: string, other: string): boolean {
  const [mine, theirs] = [readings(one), readings(other)];
  if (!mine || !theirs) return false;
  if (listsAlike(readWords(one).words, readWords(other).words)) return true;
  if (mine.language === 'de' && saysTheSame(one, other) && saysTheSame(other, one)) return true;
  // `A battery turns it into power`, `In a battery it is turned into power`; and a reason stands before what it is for, or behind.
  if (mine.passive !== theirs.passive && !mine.hasAgent && !theirs.hasAgent) return true;
  if (mine.reasons !== theirs.reasons) return true;
  // `Walk round and see that all have left`, `See that all have left by walking round`.
  if (byDoing.test(one) !== byDoing.test(other)) return true;
  if (!leanAlike(mine, theirs)) return false;
  if (inSameOrder(mine, theirs) || (mine.language === 'de' && mine.free)) return true;
  // A verb and its noun: `llega el correo`, `el correo llega`.
  if (mine.language !== 'en') return mine.language !== 'de' && mine.bare.length === 2;
  return startsIn(mine, theirs) || startsIn(theirs, mine);
}

/**
 * True where two sentences say the very same, though one opens with what the other ends with: `On Fridays the desk closes at 3`, `The
 * desk closes at 3 on Fridays`. What is moved begins with a small word that says how it belongs, and everything else stays in its order.
 */
export function saysInOtherPlace(one: Reading, other: Reading): boolean {
  if (one.keys.size !== other.keys.size) return false;
  const [mine, theirs] = [one, other].map(({ words }) => words.filter(({ kind }) => kind !== 'empty')) as [
    Word[],
    Word[],
  ];
  return (
    mine.length === theirs.length &&
    mine.length >= leastWords &&
    (isOpenedBy(mine, theirs) || isOpenedBy(theirs, mine) || listsAlike(one.words, other.words))
  );
}

/** True where a sentence opens with what ends the other, and they are the same besides. */
function isOpenedBy(opened: readonly Word[], ended: readonly Word[]): boolean {
  const [first] = opened;
  if (first?.kind !== 'link' && !opensTime.test(first?.text.toLowerCase() ?? '')) return false;
  const start = ended.findLastIndex(({ key, kind }) => key === first?.key && kind === first?.kind);
  if (start <= 0) return false;
  return opened.every(({ key, kind }, at) => {
    const facing = ended[(start + at) % ended.length];
    return facing?.key === key && facing.kind === kind;
  });
}

/**
 * True where nothing but the order of things in one list parts two sentences: `for the number and the name`, `for the name and the
 * number`. What is done one after the other is no such list, so each item stands behind a small word or an article.
 */
function listsAlike(one: readonly Word[], other: readonly Word[]): boolean {
  const [mine, theirs] = [one, other].map((words) => words.filter(({ kind }) => kind !== 'empty')) as [
    Word[],
    Word[],
  ];
  if (mine.length !== theirs.length) return false;
  const first = mine.findIndex(({ key }, at) => key !== theirs[at]?.key);
  const last = mine.findLastIndex(({ key }, at) => key !== theirs[at]?.key);
  if (first < 0) return false;
  const [listed, facing] = [
    [mine, one],
    [theirs, other],
  ].map(([words = [], all = []]) => {
    const list = words.slice(first, last + 1);
    const before = all[all.indexOf(list[0] as Word) - 1];
    const isThings = before?.kind === 'empty' || (before?.kind === 'link' && before.key !== 'to');
    return isThings ? itemsOf(list) : null;
  });
  return listed != null && facing != null && listed.length > 1 && listed.join('; ') === facing.join('; ');
}

/** The items of a list, sorted; null where it has anything but things, commas and `and`. */
function itemsOf(words: readonly Word[]): string[] | null {
  const items: string[] = [''];
  for (const [at, { key, kind, after }] of words.entries()) {
    if (kind === 'joint') items.push('');
    else if (kind === 'telling') items[items.length - 1] += `${key} `;
    else return null;
    if (after.includes(',') && at < words.length - 1) items.push('');
  }
  return items.filter(Boolean).sort();
}

const opensTime =
  /^(?:if|when|whenever|unless|each|every|wenn|falls|sobald|bis|si|quand|lorsque|cuando|chaque|cada)$/u;

/** Of fewer words nothing can stand in another place. */
const leastWords = 4;

/** True where the same words lean on each small word, in the same order: `in Paris ... in Rome` is not `in Rome ... in Paris`. */
function leanAlike(one: Roles, other: Roles): boolean {
  return one.language === other.language && one.leaning === other.leaning;
}

function inSameOrder(one: Roles, other: Roles): boolean {
  return one.bare.join(' ') === other.bare.join(' ');
}

/** Who does what in a sentence, as far as small words tell. */
interface Roles {
  readonly language: Language;
  /** Each word with the small word that it leans on, sorted: their order says nothing. */
  readonly leaning: string;
  /** What the words are compared by that lean on none, in order. */
  readonly bare: readonly string[];
  /** The first words as written. */
  readonly opening: readonly Word[];
  /** True where its verb is in the passive voice, and where it says by whom. */
  readonly passive: boolean;
  readonly hasAgent: boolean;
  /** The words that say which part is the reason. */
  readonly reasons: string;
  /** True where articles tell who does it to whom, wherever the words stand. */
  readonly free: boolean;
}

const byDoing = /\bby \p{Ll}+ing\b/u;
const reason = /^(?:because|so|therefore|since|weil|deshalb|daher|denn|parce|donc|porque)$/iu;

const readings = memoize((text): Roles | null => {
  const { language, words } = readWords(text);
  if (language === null) return null;
  const { leaning, bare, articles } = new RoleReader(language, words);
  const verb = language === 'en' ? words.find(({ passive }) => passive)?.key : undefined;
  const withArticle = articles.filter((article) => article !== '').length;
  return {
    language,
    leaning: byLead(verb === undefined ? leaning : asActive(leaning)).join('; '),
    bare: verb === undefined ? bare : activeOrder(bare, leaning, verb),
    opening: words.filter(({ kind }) => kind !== 'empty').slice(0, 2),
    passive: verb !== undefined,
    hasAgent: leaning.some((role) => role.startsWith('by ')),
    reasons: words.flatMap(({ text }) => (reason.test(text) ? [text.toLowerCase()] : [])).join(' '),
    free: withArticle <= 1 && articles.length - withArticle <= 1,
  };
}, 1_000);

/** By the small words that others lean on, those of one in their order; bare words by themselves. */
function byLead(leaning: readonly string[]): string[] {
  const orderOf = (role: string) => role.slice(0, role.lastIndexOf(' ')) || role;
  return leaning.toSorted((one, other) => {
    const [mine, theirs] = [orderOf(one), orderOf(other)];
    return mine === theirs ? 0 : mine < theirs ? -1 : 1;
  });
}

/** What is done `by` somebody has its agent as if it did it: `signed by the head`, `the head signs`. */
function asActive(leaning: readonly string[]): string[] {
  return leaning.map((role) => role.replace(/^by /, ' '));
}

/** The order that the bare words of a passive sentence with an agent have in the active one. */
function activeOrder(bare: readonly string[], leaning: readonly string[], verb: string): string[] {
  const agents = leaning.filter((role) => role.startsWith('by ')).map((role) => role.slice(3));
  const at = bare.indexOf(verb);
  if (agents.length === 0 || at < 0) return [...bare];
  return [...agents, verb, ...bare.slice(0, at), ...bare.slice(at + 1)];
}

/**
 * True where one tells somebody to do to a thing what the other says of the thing: `Keep enzymes cold`, `Enzymes are kept cold`; `Start
 * the machine when it is full`, `The machine starts when it is full`.
 */
function startsIn(telling: Roles, told: Roles): boolean {
  const [verb, thing] = telling.opening;
  if (!verb || !thing || verb.kind !== 'telling') return false;
  const [first, second, ...rest] = told.bare;
  if (first !== thing.key || second !== verb.key) return false;
  return (
    telling.bare.join(' ') === [second, first, ...rest].join(' ') &&
    !told.opening.some(({ text }) => text.toLowerCase() === verb.text.toLowerCase())
  );
}

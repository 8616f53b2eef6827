import type { Language } from './languages.ts';
import { type Reading, readWords, type Word } from './read-words.ts';

/**
 * True where two sentences of the same words in another order do not contradict one another: each word leans on the same small word in both, and those
 * that lean on none stand in the same order. `On Fridays the desk closes at 3`, `The desk closes at 3 on Fridays`; but not `tea to
 * coffee`, `coffee to tea`, nor `The buyer pays the seller`, `The seller pays the buyer`.
 */
export function sameRoles(one: string, other: string): boolean {
  const [mine, theirs] = [rolesIn(one), rolesIn(other)];
  if (!mine || !theirs) return false;
  // `A battery turns it into power`, `In a battery it is turned into power`; and a reason stands before what it is for, or behind.
  if (mine.passive !== theirs.passive && !mine.hasAgent && !theirs.hasAgent) return true;
  if (mine.reasons !== theirs.reasons) return true;
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
    (isOpenedBy(mine, theirs) || isOpenedBy(theirs, mine))
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

/** Small words whose part of a sentence ends at a comma or with the sentence, and not with the next noun. */
const subordinators =
  /^(?:if|when|whenever|unless|while|because|since|before|after|until|as|although|wenn|falls|sobald|während|weil|da|bevor|nachdem|bis|obwohl|si|quand|lorsque|parce|avant|après|cuando|mientras|porque|antes|después|aunque)$/u;
/** Words that say when by themselves. */
const times =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|tomorrow|yesterday|daily|weekly|monthly|(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|heute|morgen|gestern|täglich|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui|demain|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|mañana)$/u;
const periods =
  /^(?:second|minute|hour|day|night|week|month|quarter|year|morning|afternoon|evening|time|jour|semaine|mois|année|an|día|semana|mes|año)s?$/u;
const each = /^(?:each|every|next|last|chaque|cada)$/u;
/** Says only that a sentence follows another. */
const sequel =
  /^(?:then|next|also|finally|afterwards|now|dann|danach|anschließend|zuletzt|puis|ensuite|enfin|luego|después|finalmente)$/u;
const reason = /^(?:because|so|therefore|since|weil|deshalb|daher|denn|parce|donc|porque)$/iu;
/** Parts of verbs that may stand right behind them or behind what is done: `switch off the light`, `switch the light off`. */
const particles = /^(?:off|up|down|out|away|back|over)$/u;
const takesOn = /^(?:switch|turn|log|sign|put|try|plug|hold)/u;
/** German articles that may be of who does it and of what it is done to. */
const eitherCase = /^(?:die|das|ein|eine)$/u;
const germanArticles = /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines)$/u;

function rolesIn(text: string): Roles | null {
  const { language, words } = readWords(text);
  if (language === null) return null;
  const leaning: string[] = [];
  const bare: string[] = [];
  const placed: string[] = [];
  let lead = '';
  let guard = '';
  let clause = false;
  let held = false;
  let joined = false;
  const passive = language === 'en' ? words.findIndex((word) => word.passive) : -1;
  for (const [at, word] of words.entries()) {
    const lower = word.text.toLowerCase();
    if (at === 0 && sequel.test(lower)) continue;
    if (word.kind === 'empty') {
      if (held && !clause) lead = '';
    } else if (word.kind === 'joint') {
      joined = true;
      if (held) leaning.push('and');
    } else if (subordinators.test(lower)) {
      [lead, clause, held, guard] = [lower, true, false, ''];
    } else if (language === 'en' && isParticle(words, at)) {
      leaning.push(`particle ${lower}`);
    } else if (word.kind === 'link') {
      const isArticle = language === 'de' && germanArticles.test(lower);
      // Two that follow one another are a direction: `from off to on`.
      if (!isArticle && words[at - 1]?.kind === 'link') leaning.push(`${words[at - 1]?.key} ${word.key}`);
      if (!clause && !(isArticle && lead !== '' && !held)) [lead, held] = [lower, false];
    } else if (word.kind === 'guard') {
      guard += `${word.key} `;
      if (held && !clause) lead = '';
    } else {
      const timed =
        times.test(lower) || (periods.test(lower) && each.test(words[at - 1]?.text.toLowerCase() ?? ''));
      const own = timed && lead === '' ? 'when' : lead;
      leaning.push(`${guard}${own === 'die' || own === 'das' ? 'die' : own} ${word.key}`);
      if (language === 'de') {
        if (/^\p{Lu}/u.test(word.text) && at > 0 && (own === '' || eitherCase.test(own))) {
          bare.push(word.key);
          placed.push(own);
        }
      } else if (own === '') {
        // What is listed may stand in any order.
        if (joined && bare.length > 0) bare.push([bare.pop(), word.key].sort().join('+'));
        else bare.push(word.key);
      }
      [guard, held, joined] = ['', true, false];
      if (language === 'de' && /^\p{Lu}/u.test(word.text) && at > 0 && !clause) lead = '';
    }
    if (/[,;:]/.test(word.after)) [lead, clause, held] = ['', false, false];
  }
  const articles = placed.filter((article) => article !== '').length;
  return {
    language,
    leaning: byLead(asActive(leaning, passive < 0 ? '' : (words[passive]?.key ?? ''))).join('; '),
    bare: passive < 0 ? bare : activeOrder(bare, leaning, words[passive]?.key ?? ''),
    opening: words.filter(({ kind }) => kind !== 'empty').slice(0, 2),
    passive: passive >= 0,
    hasAgent: leaning.some((role) => role.startsWith('by ')),
    reasons: words.flatMap(({ text }) => (reason.test(text) ? [text.toLowerCase()] : [])).join(' '),
    free: articles <= 1 && placed.length - articles <= 1,
  };
}

/** True where a small word belongs to a verb, which may stand before what is done or behind it. */
function isParticle(words: readonly Word[], at: number): boolean {
  const lower = words[at]?.text.toLowerCase() ?? '';
  const [before, next] = [words[at - 1], words[at + 1]];
  if (before?.kind === 'link' || next?.kind === 'link') return false;
  if (particles.test(lower)) return true;
  return lower === 'on' && words.slice(Math.max(0, at - 4), at).some(({ key }) => takesOn.test(key));
}

function byLead(leaning: readonly string[]): string[] {
  const leadOf = (role: string) => role.slice(0, role.lastIndexOf(' '));
  return leaning.toSorted((one, other) => {
    const [mine, theirs] = [leadOf(one), leadOf(other)];
    if (mine === '' || mine !== theirs) return one < other ? -1 : 1;
    return 0;
  });
}

/** What is done `by` somebody has its agent as if it did it: `signed by the head`, `the head signs`. */
function asActive(leaning: readonly string[], verb: string): string[] {
  return leaning.map((role) => (verb === '' ? role : role.replace(/^by /, ' ')));
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

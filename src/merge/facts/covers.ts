import { memoize } from '../../text/memoize.ts';
import { saysTheSame } from './german/says-the-same.ts';
import { denials } from './languages.ts';
import { withoutOf } from './of-phrases.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { saysInOtherPlace } from './roles.ts';

/** Telling words that may stand between two that a sentence has side by side: `large [and unruly] volumes`. */
const mostBetween = 2;
/** The same where they are further items of a list: `cleaning[, checking, labelling] and transformation`. */
const mostItems = 8;

/** True for two texts of the same words, numbers and signs, whatever their first capital, final point and white space. */
export function equalWording(one: string, other: string): boolean {
  return wording(one) === wording(other);
}

const wording = memoize((text) =>
  text
    .normalize('NFC')
    .replace(/[“”„«»]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase())
    .replace(/[.;:!]$/u, ''),
);

/** What two sentences are about, in lemmas: words of the question and of the label, that both need not say again. */
export type Context = ReadonlySet<string>;

const nothing: Context = new Set();

/**
 * True where a printed sentence says all that another says: every telling word of it, in the same order and near the same
 * neighbours, with the same small words that change a claim, and none of these more. Only for languages whose small words
 * are known; of others, what is equal. An attribute that the question names need not be there (`deployed models`, `models`),
 * where no other stands in its place.
 */
export function covers(sentence: string, printed: string, context: Context = nothing): boolean {
  if (equalWording(sentence, printed)) return true;
  const [mine, theirs] = [readWords(sentence), readWords(printed)];
  if (mine.language === null || mine.language !== theirs.language) return false;
  if (mine.language === 'de' && polite(sentence) !== polite(printed)) return false;
  if (turnsGender(mine, theirs)) return false;
  if (saysInOtherPlace(mine, theirs) || saysTheSame(sentence, printed)) return true;
  const [turned, others] = [withoutOf(mine), withoutOf(theirs)];
  return [mine, ...(turned ? [turned] : [])].some(({ words }) =>
    [theirs, ...(others ? [others] : [])].some((one) => {
      const [first] = embeds(words, one, context) ?? [];
      // `Accompanied visitors may enter` does not say that visitors may.
      return first !== undefined && !hasOther(one.words, first, -1);
    }),
  );
}

/** How often a German sentence speaks within itself of the reader: `Ihr Passwort`, `hilft Ihnen`, and not `ihr Passwort`. */
function polite(sentence: string): number {
  return sentence.match(/(?<=[\p{L},] )Ih(?:r(?:e[nmrs]?)?|nen)(?!\p{L})/gu)?.length ?? 0;
}

/** True where a noun has another gender, and so is another word: `el cura`, `la cura`; `le poste`, `la poste`. */
function turnsGender(one: Reading, other: Reading): boolean {
  if (one.language !== 'es' && one.language !== 'fr') return false;
  const genders = ({ words }: Reading) =>
    new Map(
      words.flatMap(({ text }, at) => {
        const gender = genderOf.get(words[at - 1]?.text.toLowerCase() ?? '');
        return gender ? [[text.toLowerCase(), gender] as const] : [];
      }),
    );
  const theirs = genders(other);
  return [...genders(one)].some(([noun, gender]) => (theirs.get(noun) ?? gender) !== gender);
}

const genderOf: ReadonlyMap<string, 'm' | 'f'> = new Map([
  ...['el', 'un', 'del', 'al', 'le', 'du', 'au'].map((article) => [article, 'm'] as const),
  ...['la', 'una', 'une'].map((article) => [article, 'f'] as const),
]);

/** Places in a printed sentence at which the words of a sentence stand in their roles; null where it does not say them. */
export function embeds(
  words: readonly Word[],
  printed: Reading,
  context: Context = nothing,
): readonly number[] | null {
  // The most are told at a glance.
  for (const { kind, key } of words)
    if (kind !== 'empty' && kind !== 'joint' && !printed.keys.has(key) && !context.has(key)) return null;
  const needed = neededOf(words, printed, context);
  const [first] = needed;
  if (!first || needed.filter(({ word }) => word.kind === 'telling').length === 0) return null;
  for (const [start, word] of printed.words.entries()) {
    if (!same(first.word, word) || (first.bare && hasOther(printed.words, start, -1))) continue;
    const places = follow(needed, printed.words, start);
    if (places && claimsNoOther(places, words, printed)) return places;
  }
  return null;
}

/** A word that must be found; `bare` where an attribute of it need not be, and no other may stand there. */
interface Needed {
  readonly word: Word;
  readonly bare: boolean;
}

function neededOf(words: readonly Word[], printed: Reading, context: Context): Needed[] {
  const needed: Needed[] = [];
  let bare = false;
  const claims = words.filter(({ kind }) => kind !== 'empty');
  for (const [at, word] of claims.entries()) {
    const next = claims[at + 1];
    const isAttribute =
      word.kind === 'telling' && next?.kind === 'telling' && word.after === ' ' && context.has(word.key);
    if (isAttribute && !printed.keys.has(word.key)) bare = true;
    else {
      needed.push({ word, bare });
      bare = false;
    }
  }
  return needed;
}

/** True where a telling word that is not one of the found stands right before a place. */
function hasOther(printed: readonly Word[], at: number, last: number): boolean {
  const before = printed[at - 1];
  return before !== undefined && at - 1 > last && before.kind === 'telling' && before.after === ' ';
}

/** Finds the words one after the other from a place on, each as near behind the one before as can be. */
function follow(needed: readonly Needed[], printed: readonly Word[], start: number): number[] | null {
  const places = [start];
  for (const { word, bare } of needed.slice(1)) {
    const last = places.at(-1) as number;
    let at = last + 1;
    while (at < printed.length && !same(word, printed[at] as Word)) at++;
    const found = at < printed.length && mayStandBetween(printed, last, at);
    // `and` is said by a comma between items of a list.
    if (word.kind === 'joint' && !found) {
      if (!/,/.test((printed[last] as Word).after)) return null;
      continue;
    }
    if (!found || (bare && hasOther(printed, at, last))) return null;
    places.push(at);
  }
  return places;
}

function same(one: Word, other: Word): boolean {
  return one.key === other.key && one.passive === other.passive;
}

/** True where what a printed sentence has more between two words leaves these in their roles. */
function mayStandBetween(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from + 1, to).filter(({ kind }) => kind !== 'empty');
  if (between.length === 0) return true;
  if (between.some(({ kind }) => kind === 'guard')) return false;
  // `five working days` are no `five days`.
  if (/^\d/.test((words[from] as Word).key)) return false;
  if (isAside(words, from, to)) return true;
  if (between.some(({ kind }) => kind === 'link')) return false;
  const gaps = words.slice(from, to);
  if (gaps.some(({ after }) => /[;:.!?()–—]/u.test(after))) return false;
  const telling = between.filter(({ kind }) => kind === 'telling').length;
  const listed =
    between.some(({ kind }) => kind === 'joint') || gaps.some(({ after }) => after.includes(','));
  return telling <= (listed ? mostItems : mostBetween);
}

/** True for an example between commas: `containers, such as Docker, pack the model`. */
function isAside(words: readonly Word[], from: number, to: number): boolean {
  const opening = words[from + 1];
  const enclosed = words[from]?.after.includes(',') && words[to - 1]?.after.includes(',');
  return enclosed === true && opening !== undefined && /^(?:such|like|including|e\.g)$/i.test(opening.text);
}

/**
 * True where the printed sentence has no word more that makes another claim of it: a denial or restriction anywhere, a
 * condition, a modal verb or a quantity before or between the words that both have.
 */
function claimsNoOther(places: readonly number[], words: readonly Word[], printed: Reading): boolean {
  const taken = new Set(places);
  const own = new Set(words.map(({ text }) => text.toLowerCase()));
  const last = places.at(-1) as number;
  // An exception of more is another claim: `except on Mondays`, `except on Mondays and Tuesdays`.
  const listed = (some: readonly Word[]) =>
    some.filter(({ kind, after }) => kind === 'joint' || after.includes(',')).length;
  // A reason behind a denial may be what is denied: `is not paid because it is dear`.
  if (
    words.some(({ text }) => denials.has(text.toLowerCase())) &&
    printed.words.some(({ text }) => reasons.test(text)) &&
    !words.some(({ text }) => reasons.test(text))
  )
    return false;
  // So is a further thing of several that are put together: `Mix eggs and milk`, `Mix flour, eggs and milk`.
  const isBound = ({ text }: Word) => excepting.has(text.toLowerCase()) || joining.test(text);
  if (words.some(isBound) && listed(printed.words) > listed(words)) return false;
  return printed.words.every((word, at) => {
    if (taken.has(at) || word.kind === 'empty') return true;
    const text = word.text.toLowerCase();
    if (denials.has(text) || restricting.has(text)) return own.has(text) && at > last;
    return word.kind !== 'guard' || at > last + 1;
  });
}

/** Verbs of which each thing is put together with the others. */
const joining =
  /^(?:mix|blend|combin|(?:ver)?(?:misch|meng|rühr|knet|kombinier)|mélang|combin|mezcl)\p{L}*$/iu;
const reasons = /^(?:because|weil|parce|porque)$/i;

/** Words behind which what is not so, or nothing else, is named. */
const excepting: ReadonlySet<string> = new Set(
  'only except excepting excluding without nur außer ausgenommen ohne seulement sauf sans solo sólo salvo excepto sin'.split(
    ' ',
  ),
);

/** Words that narrow what a whole sentence claims, wherever they stand. */
const restricting: ReadonlySet<string> = new Set(
  (
    'only except excepting excluding unless if when whenever provided providing alone solely exactly hardly rarely until till but ' +
    'nur außer wenn falls sofern soweit allein ausgenommen bis aber sondern seulement sauf hormis excepté si lorsque que mais ' +
    'solo sólo solamente salvo excepto cuando pero sino hasta'
  ).split(' '),
);

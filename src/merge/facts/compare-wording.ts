import {
  counts,
  isCalledFor,
  isDenial,
  isExample,
  isException,
  isExchange,
  isExemption,
  isFigure,
  isInstance,
  isOnlySmallWords,
  isOtherBearer,
  isOtherDoing,
  isOtherVerb,
  isPurpose,
  isQuantifying,
  isRestriction,
  isSlip,
  measuresOther,
  type Parting,
  refersToOther,
} from './partings.ts';
import { readWords, type Word } from './read-words.ts';
import { sameRoles } from './roles.ts';

/** Two sentences laid beside one another. */
export interface Comparison {
  /** How much of both is common, in the same order: 0 to 1. */
  readonly alike: number;
  readonly partings: readonly Parting[];
  /** The words that both have, as the first has them. */
  readonly common: readonly Word[];
}

/** Sentences with more words are not laid beside one another: what they have in common is spread too thin. */
const longest = 60;

/** Lays two sentences beside one another, word by word, articles aside (longest common subsequence). */
export function compareWording(one: string, other: string): Comparison | null {
  const [mine, theirs] = [one, other].map((text) =>
    readWords(text).words.filter(({ kind }) => kind !== 'empty'),
  ) as [Word[], Word[]];
  if (mine.length === 0 || theirs.length === 0 || Math.max(mine.length, theirs.length) > longest) return null;
  const common = commonPlaces(mine, theirs);
  const partings: Parting[] = [];
  let [left, right] = [0, 0];
  for (const [at, place] of [...common, [mine.length, theirs.length] as const]) {
    if (at > left || place > right)
      partings.push({
        mine: mine.slice(left, at),
        theirs: theirs.slice(right, place),
        before: mine[left - 1],
      });
    [left, right] = [at + 1, place + 1];
  }
  return {
    alike: (2 * common.length) / (mine.length + theirs.length),
    partings,
    common: common.flatMap(([at]) => mine[at] ?? []),
  };
}

function commonPlaces(mine: readonly Word[], theirs: readonly Word[]): (readonly [number, number])[] {
  const width = theirs.length + 1;
  const best = new Uint16Array((mine.length + 1) * width);
  for (let i = mine.length - 1; i >= 0; i--)
    for (let j = theirs.length - 1; j >= 0; j--)
      best[i * width + j] =
        mine[i]?.key === theirs[j]?.key
          ? (best[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
  const places: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < mine.length && j < theirs.length; )
    if (mine[i]?.key === theirs[j]?.key) places.push([i++, j++]);
    else if ((best[(i + 1) * width + j] ?? 0) >= (best[i * width + j + 1] ?? 0)) i++;
    else j++;
  return places;
}

function isAcronym({ text }: Word): boolean {
  return /^\p{Lu}{2,}s?$/u.test(text);
}

/** Least share that two sentences have in common where they say the same of the same thing, but for a value. */
const sameButValue = 0.6;
/** The same where not one word is put in another's place, but a denial or restriction comes in. */
const sameButDenial = 0.75;
/** No value has more words. */
const longestValue = 4;

/** In what two sentences differ that are the same but for one value or two; null where there is more, or nothing, between them. */
export function valueApart(
  one: string,
  other: string,
): 'number' | 'denial' | 'quantifier' | 'opposite' | null {
  const compared = compareWording(one, other);
  if (!compared || compared.alike === 1) return null;
  if (sameInOtherOrder(compared.partings)) return sameRoles(one, other) ? null : 'opposite';
  if (compared.partings.some(isExemption)) return null;
  if (isPlainlyDenied(compared)) return 'denial';
  if (compared.alike < sameButValue) return null;
  const { partings, alike } = compared;
  if (partings.every((parting) => isExample(parting, one, other))) return null;
  if (
    partings.length > 4 ||
    partings.some(({ mine, theirs }) => Math.max(mine.length, theirs.length) > 2 * longestValue)
  )
    return null;
  if (partings.some((parting) => measuresOther(parting, one, other))) return 'number';
  const replaced = partings.filter(({ mine, theirs }) => counts(mine) && counts(theirs));
  if (partings.every(isException)) return null;
  // `Never more than`, `no more than`: both deny.
  const denied = partings.some(({ mine, theirs }) => mine.some(isDenial) !== theirs.some(isDenial));
  if (replaced.some(({ mine, theirs }) => isPurpose(mine) && isPurpose(theirs))) return null;
  // What is denied of one thing may be true of another: `Hot air rises`, `Cold air does not rise`.
  const others = replaced.filter(({ mine, theirs }) => !mine.some(isDenial) && !theirs.some(isDenial));
  if (denied && alike >= sameButDenial && !others.some(isExchange)) return 'denial';
  if (replaced.some(isInstance)) return null;
  const values =
    replaced.length > 0 &&
    replaced.every(({ mine, theirs }) => Math.max(mine.length, theirs.length) <= longestValue);
  if (values && replaced.length <= 2) {
    // `Open port 22 for SSH`, `Open port 443 for HTTPS`: each has its own.
    if (replaced.length > 1 && replaced.some(({ mine, theirs }) => [...mine, ...theirs].every(isAcronym)))
      return null;
    if (replaced.some(({ mine, theirs }) => [mine, theirs].some((side) => side.some(isFigure))))
      return 'number';
    if (
      replaced.some(
        ({ mine, theirs }) =>
          [mine, theirs].every((side) => side.some(isQuantifying)) &&
          // `Never more than`, `no more than`
          ![mine, theirs].every((side) => side.filter(isQuantifying).every(isDenial)),
      )
    )
      return 'quantifier';
    if (denied) return 'denial';
    // Beside another word in one place, more words in another, or a list that is longer, add and do not differ.
    const told = replaced.filter((parting) => !isOnlySmallWords(parting));
    if (
      replaced.length === partings.length &&
      told.length > 0 &&
      told.every(isExchange) &&
      !(told.length === 1 && told.some((parting) => isOtherBearer(parting, one))) &&
      !told.some(
        (parting) =>
          isOtherDoing(parting) ||
          isCalledFor(parting, one, other) ||
          isOtherVerb(parting) ||
          refersToOther(parting) ||
          isSlip(parting),
      )
    )
      return 'opposite';
  }
  return replaced.length === 0 &&
    alike >= sameButDenial &&
    partings.some(({ mine, theirs }) => [...mine, ...theirs].some(isRestriction))
    ? 'quantifier'
    : null;
}

/**
 * True where one sentence says not what the other says of the same, and nothing else of its own: `is never deleted`, `is deleted
 * after 30 days`. The other may say more: when, how, where.
 */
function isPlainlyDenied({ partings, common }: Comparison): boolean {
  if (common.filter(({ kind }) => kind === 'telling').length < 2) return false;
  return (['mine', 'theirs'] as const).some((side) => {
    const other = side === 'mine' ? 'theirs' : 'mine';
    const own = partings.flatMap((parting) => parting[side]);
    const more = partings.flatMap((parting) => parting[other]);
    return (
      own.some(({ text }) => denying.test(text)) &&
      own.every(({ text }) => denying.test(text) || /^(?:does?|did|ne|n['’])$/i.test(text)) &&
      !more.some((word) => isDenial(word) || excepting.test(word.text))
    );
  });
}

const denying =
  /^(?:not|never|cannot|nicht|nie|niemals|keine?[nmrs]?|ne|n['’]|pas|jamais|no|nunca|jamás|tampoco)$|n['’]t$/i;
/** A condition or exception on the other side may be what the denial leaves out. */
const excepting =
  /^(?:only|until|till|unless|if|when|before|except|without|all|every|most|always|both|or|nur|bis|wenn|falls|außer|ohne|alle|immer|seulement|sauf|si|tous|toutes|toujours|solo|sólo|salvo|si|todos|todas|siempre)$/i;

/** True where both sides have the same words, and another before: `tea to coffee`, `coffee to tea`. */
function sameInOtherOrder(partings: readonly Parting[]): boolean {
  const bag = (side: 'mine' | 'theirs') =>
    partings
      .flatMap((parting) => parting[side].filter(({ kind }) => kind === 'telling' || kind === 'guard'))
      .map(({ key }) => key)
      .sort()
      .join(' ');
  // `Ten minutes of stretching` is `stretch for ten minutes`.
  const isOfPhrase = (side: 'mine' | 'theirs') =>
    partings.some((parting) => parting[side].some(({ text }) => text.toLowerCase() === 'of'));
  return bag('mine') !== '' && bag('mine') === bag('theirs') && isOfPhrase('mine') === isOfPhrase('theirs');
}

/** True for two sentences of the same words in another order that say the same: `Keep three copies`, `Three copies are kept`. */
export function isTurned(one: string, other: string): boolean {
  const partings = compareWording(one, other)?.partings ?? [];
  return sameInOtherOrder(partings) && sameRoles(one, other);
}

/** Least share that two texts have in common for what they do not share to be looked at. */
const near = 0.5;
/** The same in languages of which only the small words are known: words may be the same in other forms. */
const nearElsewhere = 0.4;
/** Words that say little beside others: `I take strong flour`, `Use strong flour`. */
const light = /^(?:i|you|we|one|use|take|get|put|go|let|give|make)$/;

/**
 * True where two texts are near in wording and part in a way that may matter: another word in the place of one, a denial, a
 * modal verb or a quantity on one side. What only adds to the other, as a place or a tool does, is no such parting.
 */
export function partInDoubt(one: string, other: string): boolean {
  const compared = compareWording(one, other);
  const least = readWords(one).language === 'en' ? near : nearElsewhere;
  if (!compared || compared.alike < least) return false;
  return compared.partings.some((parting) => {
    const { mine, theirs } = parting;
    if (isExample(parting, one, other)) return false;
    const [left, right] = [mine, theirs].map((side) =>
      side.filter(({ key, kind }) => kind !== 'joint' && !light.test(key)),
    );
    return (left?.length && right?.length) || [...mine, ...theirs].some(({ kind }) => kind === 'guard');
  });
}

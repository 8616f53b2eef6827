import { memoize } from '../../text/memoize.ts';
import { isFunctionWord } from '../../text/stop-words.ts';
import { stem, terms, words } from '../../text/terms.ts';
import { spelled } from '../contradiction/quantities.ts';

/** How much of a sentence must be said by one printed sentence for it to be folded into it. */
const byOne = 0.66;
/** Or by all that is printed of the point, with at least `most` of it by one sentence. */
const byAll = 0.8;
const most = 0.45;
/** How much one printed sentence must say of a sentence of which it is not sure that it belongs here. */
const doubtful = 0.85;

/**
 * Finds the printed sentence that says what a sentence says; null where the sentence has something of its own to say. Where it
 * is not `sure` that the two speak of the same, nearly all must be said.
 */
export type Cover = (sentence: string, printed: readonly string[], sure?: boolean) => string | null;

/**
 * Makes the rule by which sentences are folded. A sentence is folded only where what is printed holds its words, counted by
 * how rare they are, every one of its numbers and names, where both or neither deny, and where the two do not contradict.
 */
export function coverRule(
  rarity: (term: string) => number,
  conflict: (one: string, other: string) => unknown = () => null,
): Cover {
  const weightsOf = memoize((sentence) => [...facts(sentence).terms].map(rarity));
  return (sentence, printed, sure = true) => {
    const mine = facts(sentence);
    const others = printed.map(facts);
    const equal = others.findIndex(({ plain }) => plain === mine.plain);
    if (equal >= 0) return printed[equal] ?? null;
    const weights = weightsOf(sentence);
    const needed = [...mine.terms];
    const weigh = (isSaid: (term: string) => boolean) =>
      needed.reduce((sum, term, at) => (isSaid(term) ? sum + (weights[at] ?? 0) : sum), 0);
    const total = weigh(() => true);
    const parts = others.map((other) => weigh((term) => other.terms.has(term)) / total);
    const best = parts.indexOf(Math.max(...parts));
    const cover = printed[best];
    if (total === 0 || cover === undefined) return null;
    const one = parts[best] ?? 0;
    const everything = weigh((term) => others.some((other) => other.terms.has(term))) / total;
    if (sure ? one < byOne && (everything < byAll || one < most) : one < doubtful) return null;
    if (denials(sentence) !== denials(cover) || oneWordApart(sentence, cover)) return null;
    const own = names(whole(sentence));
    const said = own.length > 0 ? new Set(printed.map(whole).flatMap(words).map(stem).map(inFigures)) : none;
    if (!own.every((name) => said.has(stem(name)))) return null;
    return conflict(sentence, cover) ? null : cover;
  };
}

const none: ReadonlySet<string> = new Set();

/** What the rule needs to know of a sentence. */
interface Facts {
  readonly plain: string;
  readonly terms: ReadonlySet<string>;
}

function factsOf(sentence: string): Facts {
  const all = words(whole(sentence));
  return { plain: all.join(' '), terms: new Set(terms(whole(sentence)).map(inFigures)) };
}

/** With decimals as one word each: `1.2` is not said by `1` and `2`. */
function whole(sentence: string): string {
  return sentence.replace(/(?<=\d)[.,](?=\d)/g, 'p');
}

/**
 * True where two sentences are the same but for one telling word: `the boat with the wind from port`, `... from starboard`. They may
 * say the contrary of one another, and neither says what the other does.
 */
export function oneWordApart(one: string, other: string): boolean {
  const [left, right] = [words(one), words(other)];
  if (left.length !== right.length || left.length < 3) return false;
  const apart = left.flatMap((word, at) =>
    stem(word) === stem(right[at] ?? '') ? [] : [[word, right[at] ?? '']],
  );
  const [[mine = '', theirs = ''] = []] = apart;
  if (apart.length !== 1 || isFunctionWord(mine) || isFunctionWord(theirs)) return false;
  return inFigures(stem(mine)) !== inFigures(stem(theirs));
}

/** A number in words as it is in figures: `five` and `5` say the same. */
function inFigures(term: string): string {
  return figures.get(term) ?? term;
}

const figures: ReadonlyMap<string, string> = new Map(
  [...spelled].flatMap(([word, value]): [string, string][] =>
    Number.isInteger(value) && value > 1 && !/\W/.test(word) && word !== 'dozen'
      ? [[stem(word), String(value)]]
      : [],
  ),
);

const facts = memoize(factsOf);

/** How many words of denial a sentence has: `nothing is paid without a receipt` has two. */
function denials(sentence: string): number {
  return sentence.match(denial)?.length ?? 0;
}

const denial =
  /\b(?:no|not|never|none|nor|neither|nothing|nobody|nowhere|without|cannot|avoid|unless|\w+n['’]t)\b/giu;

/** Words that cannot be said otherwise: with a digit in them, or with a capital inside a sentence. */
function names(sentence: string): string[] {
  const inside = sentence.match(
    /(?<=[\p{L}\p{N},;)] |\()\p{Lu}[\p{L}\p{N}'’]*|\p{L}*\p{Lu}[\p{L}\p{N}]*\p{Lu}\p{L}*|[\p{L}-]*\p{N}[\p{L}\p{N}]*/gu,
  );
  return (inside ?? []).flatMap(words);
}

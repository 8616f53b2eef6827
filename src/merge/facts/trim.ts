import { type Context, embeds } from './covers.ts';
import { cutSentence, type Part } from './cut-sentence.ts';
import { readWords, type Word } from './read-words.ts';
import { secondCheck } from './second-check.ts';

/** A sentence without a stretch of it that another printed one says. */
export interface Trimmed {
  /** What is left, in order. */
  readonly kept: readonly { readonly from: number; readonly to: number }[];
  readonly folded: { readonly from: number; readonly to: number };
  readonly coveredBy: string;
}

/** Tails that can be taken off whole. */
const removable = /^(?:to|by|such|including|like|using|through|\p{Ll}{3,}ing)$/u;
/** Tails that name some of what stands before them. */
const examples = /^(?:such|including|like)$/;
/** A head with fewer words says too little by itself. */
const shortest = 3;

/**
 * Takes off the last tail of a sentence where another printed one says it of the same thing: the word that it hangs on, and then its
 * words in order; or, of examples, each of two or more. Null where there is none.
 */
export function trim(sentence: string, printed: readonly string[], context: Context): Trimmed | null {
  // The most are told by their last word.
  const last = readWords(sentence).words.at(-1);
  if (!last || !printed.some((other) => readWords(other).keys.has(last.key))) return null;
  const parts = cutSentence(sentence);
  const [tail, before] = [parts.at(-1), parts.at(-2)];
  const opening = tail?.words[0];
  if (!tail || !before || !opening || !removable.test(opening.text) || !sentence.endsWith('.')) return null;
  if ((parts[0]?.words.length ?? 0) < shortest) return null;
  const end = sentence.length - 1;
  const coveredBy = printed.find(
    (other) =>
      saysOfTheSame(before, tail, other, context) && secondCheck(sentence.slice(tail.from, end), other),
  );
  if (coveredBy === undefined) return null;
  return {
    kept: [
      { from: 0, to: tail.from },
      { from: end, to: sentence.length },
    ],
    folded: { from: tail.from, to: end },
    coveredBy,
  };
}

function saysOfTheSame(before: Part, tail: Part, other: string, context: Context): boolean {
  const reading = readWords(other);
  if (reading.language !== 'en') return false;
  const hold = before.words.at(-1);
  const telling = tail.words.filter(({ kind }) => kind === 'telling').length;
  if (hold?.kind === 'telling' && telling >= 2 && embeds([hold, ...tail.words], reading, context))
    return true;
  if (!examples.test(tail.words[0]?.text ?? '')) return false;
  const items = itemsOf(tail.words.slice(tail.words[0]?.text === 'such' ? 2 : 1));
  return items.length >= 2 && items.every((item) => embeds(item, reading, context) !== null);
}

/** The items of a list: what stands between its commas and its `and`. */
function itemsOf(words: readonly Word[]): Word[][] {
  const items: Word[][] = [[]];
  for (const word of words) {
    if (word.kind === 'joint' || word.text === 'or') items.push([]);
    else {
      items.at(-1)?.push(word);
      if (word.after.includes(',')) items.push([]);
    }
  }
  return items.filter((item) => item.length > 0);
}

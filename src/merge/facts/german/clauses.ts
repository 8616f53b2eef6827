import type { Word } from '../read-words.ts';

/** A clause of a German sentence: what opens it, and its words. */
export interface Clause {
  /** What subordinates it, lower case; empty for the main clause. A relative clause has `which` and what it is said of. */
  readonly opener: string;
  readonly words: readonly Word[];
}

const subordinators =
  /^(?:wenn|falls|sofern|soweit|sobald|solange|bevor|ehe|nachdem|während|weil|da|damit|dass|ob|obwohl|bis|sodass|wo|wie|wer|was|wann|warum|wohin|woher|womit|wofür)$/u;
const relatives = /^(?:der|die|das|den|dem|deren|dessen|denen|welche[nmrs]?)$/u;

/** True for a word that is written with a capital within a sentence. */
export function hasCapital({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text);
}

/**
 * Parts a sentence at its commas into its main clause, whose pieces are put together again, and those that hang on it. Null where a
 * piece behind a comma is neither a clause of a known kind nor goes on with a list.
 */
export function clausesOf(
  words: readonly Word[],
): { readonly main: readonly Word[]; readonly others: readonly Clause[] } | null {
  const segments: Word[][] = [[]];
  for (const word of words) {
    segments.at(-1)?.push(word);
    if (word.after.includes(',')) segments.push([]);
  }
  const main: Word[] = [];
  const others: Clause[] = [];
  for (const [at, segment] of segments.entries()) {
    const [first, second] = segment;
    const last = segment.at(-1);
    if (!first || !last) continue;
    const lower = first.text.toLowerCase();
    const endsInVerb = !hasCapital(last) && segment.length > 1;
    const before = main.at(-1);
    if (subordinators.test(lower)) {
      if (!endsInVerb) return null;
      others.push({ opener: lower, words: segment.slice(1) });
    } else if (lower === 'um' && endsInVerb && segment.some(({ text }) => /^zu$|\p{L}zu\p{L}/u.test(text)))
      others.push({ opener: 'um', words: segment.slice(1) });
    else if (
      at > 0 &&
      endsInVerb &&
      before &&
      hasCapital(before) &&
      (relatives.test(lower) || relatives.test(second?.text ?? ''))
    )
      others.push({ opener: `which ${before.text.toLowerCase()}`, words: segment });
    else main.push(...segment);
    // The commas of a clause that hangs on the main one part nothing within that.
    const end = main.at(-1);
    if (end && !segment.includes(end)) main[main.length - 1] = { ...end, after: ' ' };
  }
  return main.length === 0 ? null : { main, others };
}

import { memoize } from '../../text/memoize.ts';
import { isFunctionWord } from '../../text/stop-words.ts';
import { stem, words } from '../../text/terms.ts';
import { covers, equalWording } from '../facts/covers.ts';
import { saysTheSame } from '../facts/german/says-the-same.ts';
import { narrows } from '../facts/narrows.ts';
import { inFigures } from '../facts/number-words.ts';
import { readWords } from '../facts/read-words.ts';
import { secondCheck } from '../facts/second-check.ts';

/** Finds the printed sentence that says all that a sentence says; null where it has something of its own to say. */
export type Cover = (sentence: string, printed: readonly string[]) => string | null;

/**
 * The rule by which sentences are folded: one that is printed says all of it, in the same roles, and with no
 * restriction that it does not make, and a second check of other make agrees. Where there is doubt the sentence is printed.
 */
export function coverRule(conflict: (one: string, other: string) => unknown = () => null): Cover {
  return (sentence, printed) => {
    const equal = printed.find((other) => equalWording(sentence, other));
    if (equal !== undefined) return equal;
    const says = (other: string) =>
      covers(sentence, other) &&
      secondCheck(sentence, other) &&
      (saysTheSame(sentence, other) || !narrows(sentence, other)) &&
      conflict(sentence, other) === null;
    return printed.find(says) ?? null;
  };
}

/** What sentences are about, by the lemmas of a question and a label. */
export const contextOf = memoize(
  (about) => new Set(readWords(about).words.flatMap(({ kind, key }) => (kind === 'telling' ? [key] : []))),
);

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
  return (inFigures(mine) ?? stem(mine)) !== (inFigures(theirs) ?? stem(theirs));
}

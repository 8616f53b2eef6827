import type { Edition } from '../model/edition.ts';
import type { Point } from '../model/handbook.ts';
import { countHolders } from '../text/idf.ts';
import { memoizeByObject } from '../text/memoize.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stem, terms } from '../text/terms.ts';
import { isAdviceWord, isVague } from './vocabulary.ts';

/** How much a word tells who has read what stands over it: 1 what only it says, 0 what says nothing. */
export type Telling = (word: string) => number;

/** Where nothing is known about the rest of the book every word tells as much. */
export const evenly: Telling = () => 1;

/** What is left of a word that names nothing by itself: `ensure`, `techniques`. */
const vague = 0.2;
/** What a word of the label or the question tells when it is said again. */
const repeated = 0.1;
/** A word tells nothing once so many points have it, in however small a book. */
const fewestPoints = 30;

const made = memoizeByObject<Edition, ReadonlyMap<string, Telling>>();

/**
 * What the words of a point tell beside its label and its question, both of which stand over them: less the more
 * points of the edition have the word, and hardly anything where it only announces.
 */
export function tellingAt({ id }: Pick<Point, 'id'>, edition: Edition): Telling {
  return made(edition, 'telling', () => tellingByPoint(edition)).get(id) ?? evenly;
}

function tellingByPoint({ parts }: Edition): Map<string, Telling> {
  const entries = parts.flatMap((part) => part.entries);
  const texts = entries.flatMap(({ points }) => points.map(({ text }) => text));
  const holders = countHolders(texts.map(terms));
  const most = Math.log(Math.max(fewestPoints, texts.length));
  const alone = (term: string) => Math.max(0, 1 - Math.log(holders.get(term) ?? 1) / most);
  return new Map(
    entries.flatMap(({ question, points }) =>
      points.map(({ id, label, members }): [string, Telling] => {
        const over = new Set(
          [question, label ?? '', ...members.map((one) => one.label ?? '')].flatMap(terms),
        );
        return [
          id,
          (word) => alone(stem(word)) * (over.has(stem(word)) ? repeated : namesNothing(word) ? vague : 1),
        ];
      }),
    ),
  );
}

function namesNothing(word: string): boolean {
  return isStopWord(word) || isAdviceWord(word) || isVague(word);
}

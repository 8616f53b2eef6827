import type { Edition } from '../model/edition.ts';
import { type Entry, editor, type Point } from '../model/handbook.ts';
import { wordsOf } from './words.ts';

/** What one source says where another says otherwise. */
export interface DifferingWording {
  readonly letter: string;
  readonly text: string;
}

/** A point on which the sources differ, with the sentences that do. */
export interface DifferingPoint {
  readonly id: string;
  readonly title: string;
  /** In what: `other figures`. Empty where nobody knows. */
  readonly kind: string;
  readonly wordings: readonly DifferingWording[];
}

const kinds = {
  number: 'otherFigures',
  denial: 'oneSaysNot',
  quantifier: 'alwaysOrNot',
  opposite: 'contraryAdvice',
} as const;

/** The points of an entry on which the sources differ; what an editor has rewritten does not differ any more. */
export function differingPoints(entry: Entry, { answerSets, language }: Edition): readonly DifferingPoint[] {
  const letterOf = (set: string): string => answerSets.find(({ id }) => id === set)?.mark ?? '';
  return entry.points
    .filter(
      ({ standing, passages }) => standing === 'differs' && !passages.some((one) => one.answerSet === editor),
    )
    .map((point) => ({
      id: point.id,
      title: point.label ?? entry.question,
      kind: [...new Set((point.differences ?? []).map(({ kind }) => wordsOf(language)[kinds[kind]]))].join(
        ', ',
      ),
      wordings: sentencesOf(
        point,
        answerSets.map(({ id }) => id),
      ).map(({ answerSet, text }) => ({
        letter: letterOf(answerSet),
        text,
      })),
    }));
}

/** The contradicting sentences, each once, in the order of the sets; all that is printed where none is named. */
function sentencesOf({ differences = [], passages }: Point, order: readonly string[]) {
  const named = differences.flatMap(({ sentences }) => sentences);
  const all = named.length > 0 ? named : passages.map(({ answerSet, text }) => ({ answerSet, text }));
  const once = [...new Map(all.map((one) => [`${one.answerSet} ${one.text}`, one])).values()];
  return once.toSorted((one, other) => order.indexOf(one.answerSet) - order.indexOf(other.answerSet));
}

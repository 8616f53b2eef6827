import type { Edition } from '../../model/edition.ts';
import type { Difference, Entry, Passage } from '../../model/handbook.ts';
import { differencesInWords } from '../../wording/wording.ts';

/** What one source says where another says otherwise. */
export interface DifferingWording {
  readonly letter: string;
  readonly text: string;
}

/**
 * A point on which the sources differ, with the sentences that do. It is an entry where the words around its
 * points differ.
 */
export interface DifferingPoint {
  /** Id of the point or entry. */
  readonly id: string;
  readonly title: string;
  /** In what: `other figures`. Empty where nobody knows. */
  readonly kind: string;
  readonly wordings: readonly DifferingWording[];
}

/** What of an entry the sources differ on: the words around its points first, then its points. */
export function differingPoints(entry: Entry, edition: Edition): readonly DifferingPoint[] {
  const around =
    entry.differences === undefined ? [] : [told({ ...entry, label: null, passages: [] }, entry, edition)];
  const points = entry.points.filter(({ standing }) => standing === 'differs');
  return [...around, ...points.map((point) => told(point, entry, edition))];
}

/** What differs, and where it is printed. */
interface Place {
  readonly id: string;
  readonly label: string | null;
  readonly differences?: readonly Difference[];
  readonly passages: readonly Passage[];
}

function told(place: Place, entry: Entry, { answerSets, language }: Edition): DifferingPoint {
  const letterOf = (set: string): string => answerSets.find(({ id }) => id === set)?.mark ?? '';
  const order = answerSets.map(({ id }) => id);
  return {
    id: place.id,
    title: place.label ?? entry.question,
    kind: differencesInWords(
      (place.differences ?? []).map(({ kind }) => kind),
      language,
    ),
    wordings: sentencesOf(place, order).map(({ answerSet, text }) => ({ letter: letterOf(answerSet), text })),
  };
}

/**
 * The contradicting sentences, each once, in the order of the sets; all that is printed where none is named.
 */
function sentencesOf({ differences = [], passages }: Place, order: readonly string[]) {
  const named = differences.flatMap(({ sentences }) => sentences);
  const all = named.length > 0 ? named : passages.map(({ answerSet, text }) => ({ answerSet, text }));
  const once = [...new Map(all.map((one) => [`${one.answerSet} ${one.text}`, one])).values()];
  return once.toSorted((one, other) => order.indexOf(one.answerSet) - order.indexOf(other.answerSet));
}

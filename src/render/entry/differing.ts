import type { Edition } from '../../model/edition.ts';
import type { Difference, Entry, Passage } from '../../model/handbook.ts';
import { withCapital } from '../../text/with-capital.ts';
import { differencesInWords } from '../../wording/wording.ts';

/** What a source says where another says otherwise, or several in the same words. */
export interface DifferingWording {
  /** Ids of their answer sets, in their order. */
  readonly answerSets: readonly string[];
  readonly text: string;
}

/**
 * A point on which the sources differ, with the sentences that do. It is an entry where the words around its
 * points differ.
 */
export interface DifferingPoint {
  /** Id of the point or entry. */
  readonly id: string;
  /** Its label; of what has none in what the sources differ, or the question. */
  readonly title: string;
  /** In what: `other figures`. Empty where nobody knows, or the title says it. */
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
  const order = answerSets.map(({ id }) => id);
  const kind = differencesInWords(
    (place.differences ?? []).map((difference) => difference.kind),
    language,
  );
  return {
    id: place.id,
    // The question stands above it already.
    ...(place.label === null && kind !== ''
      ? { title: withCapital(kind), kind: '' }
      : { title: place.label ?? entry.question, kind }),
    wordings: sentencesOf(place, order),
  };
}

/** The contradicting sentences, each once with all who say so, in the order of the sets; all that is printed where none is named. */
function sentencesOf(
  { differences = [], passages }: Place,
  order: readonly string[],
): readonly DifferingWording[] {
  const named = differences.flatMap(({ sentences }) => sentences);
  const all = named.length > 0 ? named : passages.map(({ answerSet, text }) => ({ answerSet, text }));
  const inOrder = all.toSorted((one, other) => order.indexOf(one.answerSet) - order.indexOf(other.answerSet));
  const said = new Map<string, Set<string>>();
  for (const { answerSet, text } of inOrder) said.set(text, (said.get(text) ?? new Set()).add(answerSet));
  return [...said].map(([text, sets]) => ({ answerSets: [...sets], text }));
}

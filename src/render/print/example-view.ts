import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Passage, Point } from '../../model/handbook.ts';
import { enumerate, fill } from '../../wording/wording.ts';
import { renderPoint } from '../entry/render-entry.ts';
import { sectionIds } from '../section-ids.ts';
import { entryView, pointView } from './entry-view.ts';
import type { ExampleView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/**
 * The entry that shows most kinds of points in the fewest words, with one point of each kind and what its
 * mark means; on a small sheet without the plainest of three, for a page that ends in three lines on the next
 * is worse than a shorter example.
 */
export function exampleView(edition: Edition, context: ViewContext, small: boolean): ExampleView | null {
  const entries = edition.parts.flatMap((part) => part.entries);
  const [best] = [...entries].sort((a, b) => variety(b) - variety(a) || length(a) - length(b));
  if (best === undefined || examples(best).length === 0) return null;
  const entry = { ...entryView(best, context), id: '', change: null, side: context.side(sectionIds.marks) };
  return {
    caption: fill(context.words.example, { n: entry.number, page: entry.folio }),
    entry,
    points: examples(best)
      .slice(small && examples(best).length > 2 ? 1 : 0)
      .map((point) => {
        const view = pointView(renderPoint(point, edition, { smartQuotes: true }), context, sectionIds.marks);
        return { ...view, note: noteOn(view, context) };
      }),
  };
}

/** The shortest point of each kind that the entry has: shared, shared with an addition, single, different. */
function examples(entry: EditionEntry): Point[] {
  const shortest = (test: (point: Point) => boolean): Point[] =>
    entry.points
      .filter((point) => test(point) && !isCrowded(point) && point.passages.every(isProse))
      .sort((a, b) => a.text.length - b.text.length)
      .slice(0, 1);
  const voices = (point: Point): number => new Set(point.passages.map((one) => one.answerSet)).size;
  return [
    ...shortest((point) => point.standing === 'shared' && voices(point) === 1),
    ...shortest((point) => point.standing === 'shared' && voices(point) > 1),
    ...shortest((point) => point.standing === 'single'),
    ...shortest((point) => point.standing === 'differs'),
  ];
}

/** True where the margin has no room for the letters of those who hold it. */
function isCrowded({ members }: Point): boolean {
  return new Set(members.map(({ answerSet }) => answerSet)).size > 4;
}

/** Kinds of points that an entry can show; a fourth is no reason to take a longer one. */
function variety(entry: EditionEntry): number {
  return Math.min(3, examples(entry).length);
}

function isProse(passage: Passage): boolean {
  return passage.units.every((unit) => unit.kind === 'sentence');
}

function noteOn({ mark, passages, differs, single }: PointView, context: ViewContext): string {
  const added = [
    ...new Set(
      passages.filter(({ added }) => added).flatMap(({ rings }) => rings.map(({ letter }) => letter)),
    ),
  ];
  const { words, edition } = context;
  const { letters, wording } = mark;
  if (differs) return words.noteDiffer;
  if (letters.length === 1 && single) return fill(words.noteOnly, { a: letters[0] ?? '' });
  const said =
    letters.length === 1
      ? fill(words.noteWords, { a: letters[0] ?? '' })
      : letters.length > 0
        ? fill(words.noteSome, { list: enumerate(letters, edition.language) })
        : wording === ''
          ? words.noteAll
          : fill(words.noteAllWords, { a: wording });
  return added.length === 0
    ? said
    : `${said} ${fill(words.noteAdds, { list: enumerate(added, edition.language) })}`;
}

function length(entry: EditionEntry): number {
  return examples(entry).reduce((sum, point) => sum + point.text.length, entry.question.length);
}

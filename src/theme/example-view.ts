import type { Edition, EditionEntry } from '../model/edition.ts';
import type { Point } from '../model/handbook.ts';
import { entryView, pointView } from './entry-view.ts';
import type { ExampleView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** The entry that shows most kinds of points in the fewest words. */
export function exampleView(edition: Edition, context: ViewContext): ExampleView | null {
  const entries = edition.parts.flatMap((part) => part.entries);
  const [best] = [...entries].sort((a, b) => kinds(b) - kinds(a) || length(a) - length(b));
  if (best === undefined || kinds(best) === 0) return null;
  const pick = pickFrom(best);
  const view = (point: Point | undefined): PointView | null =>
    point ? pointView(point, context, false) : null;
  return {
    entry: { ...entryView(best, context), id: '', side: 'recto' },
    shared: view(pick.shared),
    added: view(pick.added),
    single: view(pick.single),
    differs: view(pick.differs),
  };
}

function pickFrom(entry: EditionEntry): Record<'shared' | 'added' | 'single' | 'differs', Point | undefined> {
  const shortest = (test: (point: Point) => boolean): Point | undefined =>
    entry.points.filter(test).sort((a, b) => a.text.length - b.text.length)[0];
  return {
    shared: shortest((point) => point.standing === 'shared' && point.passages.length === 1),
    added: shortest((point) => point.standing === 'shared' && point.passages.length > 1),
    single: shortest((point) => point.standing === 'single'),
    differs: shortest((point) => point.standing === 'differs'),
  };
}

function kinds(entry: EditionEntry): number {
  return Object.values(pickFrom(entry)).filter((point) => point !== undefined).length;
}

function length(entry: EditionEntry): number {
  const picked = Object.values(pickFrom(entry)).reduce((sum, point) => sum + (point?.text.length ?? 0), 0);
  return picked + entry.question.length;
}

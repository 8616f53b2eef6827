import type { Edition } from '../../model/edition.ts';
import type { SheetPlan } from '../../model/sheet.ts';
import { isSilent } from '../entry/signs.ts';

/** The marks that a sheet prints, so that its key explains no others. */
export interface PrintedMarks {
  /** Ids of the answer sets whose signs stand on it. */
  readonly sets: ReadonlySet<string>;
  /** Whether points are marked on which all differ. */
  readonly differs: boolean;
}

/** Finds the marks of the points of a sheet; where only labels stand there are none. */
export function printedMarks({ sides }: SheetPlan, edition: Edition): PrintedMarks {
  const points = sides
    .flatMap(({ columns }) => columns.flatMap(({ blocks }) => blocks))
    .flatMap(({ block }) => (block.kind === 'point' ? [block] : []));
  const marked = points.filter(({ point }) => !isSilent(point.makers, edition));
  const holders = marked.flatMap(({ point, detail }) => (detail === 'full' ? point.sayers : point.holders));
  return {
    sets: new Set(holders),
    differs: points.some(({ point }) => point.standing === 'differs' && isSilent(point.makers, edition)),
  };
}

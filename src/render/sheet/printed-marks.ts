import type { Edition } from '../../model/edition.ts';
import type { SheetBlock, SheetPlan, SheetPoint } from '../../model/sheet.ts';
import { lettersIn } from '../../text/drawn-in-text.ts';
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
  const blocks = sides
    .flatMap(({ columns }) => columns.flatMap((column) => column.blocks))
    .map(({ block }) => block);
  const marks = blocks.flatMap((block) => (block.kind === 'point' ? [pointMark(block, edition)] : []));
  const letters = new Set(blocks.flatMap(lettersOfBlock));
  const within = edition.answerSets.filter(({ mark }) => letters.has(mark)).map(({ id }) => id);
  return {
    sets: new Set([...marks.flatMap(({ holders }) => holders), ...within]),
    differs: marks.some(({ differs }) => differs),
  };
}

/** What stands before a point. */
export interface PointMark {
  /** Ids of those whose signs do; none where all make the point. */
  readonly holders: readonly string[];
  /** Whether it is the sign of wordings that differ: of these each has its own letters. */
  readonly differs: boolean;
}

/** The mark of a point in brief or whole. */
export function pointMark(
  { point, detail }: Extract<SheetBlock, { kind: 'point' }>,
  edition: Edition,
): PointMark {
  return markOf(point, detail === 'full', edition);
}

/** The mark of a point that is told whole, or in brief. Silence says that all agree: where they differ it is never that. */
export function markOf(point: SheetPoint, isWhole: boolean, edition: Edition): PointMark {
  const differs = point.standing === 'differs';
  const silent = differs || isSilent(point.makers, edition);
  return { holders: silent ? [] : isWhole ? point.sayers : point.holders, differs };
}

function lettersOfBlock(block: SheetBlock): readonly string[] {
  if (block.kind === 'more') return lettersIn(block.piece.text);
  if (block.kind === 'labels') return block.points.flatMap(({ label, gist }) => lettersIn(label ?? gist));
  if (block.kind !== 'point') return [];
  const { gist, pieces } = block.point;
  return lettersIn((block.detail === 'full' ? pieces[0]?.text : undefined) ?? gist);
}

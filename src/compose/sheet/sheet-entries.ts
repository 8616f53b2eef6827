import type { Edition } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import type { SheetEntry, SheetPiece } from '../../model/sheet.ts';
import { gist, withoutLabel } from '../gist.ts';

/** The questions of an edition as a cheat sheet has them. */
export function sheetEntries(edition: Edition): readonly SheetEntry[] {
  return edition.parts.flatMap((part) =>
    part.entries.map(
      (entry): SheetEntry => ({
        id: entry.id,
        number: entry.number,
        question: entry.question,
        topic: part.title,
        points: entry.points.map((point) => ({
          id: point.id,
          label: point.label,
          gist: gist(point, edition.language),
          pieces: piecesOf(point),
          standing: point.standing,
          holders: [...new Set(point.members.map((member) => member.answerSet))],
        })),
      }),
    ),
  );
}

function piecesOf(point: Point): readonly SheetPiece[] {
  return point.passages.flatMap((passage) =>
    passage.units.map((unit): SheetPiece => {
      if (unit.kind === 'sentence') return { text: withoutLabel(unit), code: false };
      return unit.node?.type === 'code'
        ? { text: unit.node.value, code: true }
        : { text: unit.text, code: false };
    }),
  );
}

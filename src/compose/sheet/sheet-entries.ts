import type { Edition } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import { holdersOf, markedWith, marksWithin } from '../../model/marks.ts';
import type { SheetEntry, SheetPiece } from '../../model/sheet.ts';
import { sidesOf } from '../../model/sides.ts';
import type { Unit } from '../../model/unit.ts';
import { asFormula } from '../../text/formula-text.ts';
import { picturesAmong } from '../../text/pictures-in.ts';
import { brief, marksOf, sayersOfBrief } from '../brief.ts';
import { withoutLabel } from '../gist.ts';
import { phrase } from '../phrase.ts';

/** The questions of an edition as a cheat sheet has them. */
export function sheetEntries(edition: Edition): readonly SheetEntry[] {
  return edition.parts.flatMap((part) =>
    part.entries.map(
      (entry): SheetEntry => ({
        id: entry.id,
        number: entry.number,
        question: entry.question,
        topic: titleInFull(part),
        pictures: picturesAmong(entry.intro).filter(({ ofQuestion }) => ofQuestion),
        points: entry.points.map((point) => ({
          id: point.id,
          label: point.label,
          gist: brief(point, edition),
          pieces: piecesOf(point, edition),
          pictures: picturesAmong(point.passages),
          standing: point.standing,
          holders: sayersOfBrief(point, brief(point, edition)),
          makers: holdersOf(point),
          sayers: markedWith(point),
        })),
      }),
    ),
  );
}

function piecesOf(point: Point, edition: Edition): readonly SheetPiece[] {
  const within = marksWithin(point);
  const differ = sidesOf(point).length > 0;
  return point.passages.flatMap((passage, place) => {
    const pieces = passage.units.flatMap(pieceOf);
    const named = differ || place > 0 ? (within[place] ?? []) : [];
    const marks = named.length > 0 ? marksOf(named, edition) : '';
    const [first, ...rest] = pieces;
    if (!first || marks === '') return pieces;
    // Code keeps its lines to itself.
    if (first.code) return [{ text: marks.trim(), code: false }, ...pieces];
    return [{ ...first, text: `${marks}${first.text}` }, ...rest];
  });
}

/**
 * A unit as text that can stand in a column; a footnote stands in the handbook only, and so does a picture without
 * words.
 */
function pieceOf(unit: Unit): SheetPiece[] {
  const { kind, node, parts, text } = unit;
  const of = (words: string, code = false): SheetPiece[] =>
    words.trim() === '' ? [] : [{ text: words, code }];
  if (kind === 'sentence') return of(withoutLabel(unit));
  if (node?.type === 'footnoteDefinition') return [];
  if (node?.type === 'code') return of(node.value, true);
  if (node?.type === 'table')
    return node.children.flatMap((row) => of(row.children.map((cell) => phrase([cell])).join(' · ')));
  if (node?.type === 'math') return of(asFormula(node.value));
  if (node?.type === 'list' && /"type":"(?:inlineMath|math)"/.test(JSON.stringify(node)))
    return of(node.children.map((item) => phrase([item]).replace(/[.;,]$/, '')).join(' · '));
  if (node?.type === 'list' && parts)
    return of(parts.map((part) => part.text.replace(/[.;,]$/, '')).join(' · '));
  return of(text);
}

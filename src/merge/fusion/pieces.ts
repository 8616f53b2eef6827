import type { PhrasingContent } from 'mdast';
import type { LedgerRange } from '../../model/handbook.ts';
import { cuttable, joinTexts, slicePhrasing } from '../../model/slice-phrasing.ts';
import type { TextRun } from '../../model/text-run.ts';
import type { Unit } from '../../model/unit.ts';
import { printedText } from './passage.ts';

/** A stretch of a source's sentence as it is printed, and what joins it to the one before. Places are of the sentence without its label. */
export interface Piece {
  readonly source: { readonly answerSet: string; readonly unit: Unit };
  readonly from: number;
  readonly to: number;
  readonly before: string;
}

/** Of units that were put together: of what. */
const madeOf = new WeakMap<Unit, readonly Piece[]>();

/** What a unit is made of; one that was not put together, of itself. */
export function piecesOf(printed: Piece['source']): readonly Piece[] {
  return (
    madeOf.get(printed.unit) ?? [
      { source: printed, from: 0, to: printedText(printed.unit).length, before: '' },
    ]
  );
}

/** The sentence that pieces make, one after the other; the first letter is a capital. */
export function pieced(base: Unit, pieces: readonly Piece[]): Unit {
  const runs = pieces.map(({ source: { answerSet, unit }, from, to }): TextRun => {
    const text = printedText(unit).slice(from, to);
    return {
      text,
      answerSet,
      unit: unit.id,
      file: unit.file,
      lines: unit.lines,
      from: from + lead(unit),
      to: to + lead(unit),
    };
  });
  const value = runs.map(({ text }, at) => `${pieces[at]?.before}${text}`).join('');
  const { rich: _, ...rest } = base;
  const made: Unit = {
    ...rest,
    text: `${base.text.slice(0, lead(base))}${value}`,
    phrasing: joinTexts(
      pieces.flatMap(({ source: { unit }, from, to, before }): PhrasingContent[] => [
        { type: 'text', value: before },
        ...slicePhrasing(contentOf(unit), from, to),
      ]),
    ),
    runs,
  };
  madeOf.set(made, pieces);
  return made;
}

/** A unit's inline content, in whatever thread. */
export function contentOf({ rich, phrasing }: Unit): readonly PhrasingContent[] {
  return rich ?? phrasing;
}

/** True where pieces can be put together: none begins or ends within code or a formula. */
export function areWhole(pieces: readonly Piece[]): boolean {
  return pieces.every(({ source: { unit }, from, to }) =>
    cuttable(contentOf(unit))?.wholes.every(
      ([start, end]) => !isWithin(from, start, end) && !isWithin(to, start, end),
    ),
  );
}

/** True where a stretch of a unit has nothing of code or a formula, of which each sign is told. */
export function isWords(unit: Unit, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return cuttable(contentOf(unit))?.wholes.every(([start, end]) => end <= from || start >= to) ?? false;
}

function isWithin(at: number, start: number, end: number): boolean {
  return at > start && at < end;
}

/** How many characters of a unit's text stand before what is printed of it: its label. */
export function lead(unit: Unit): number {
  return unit.text.length - printedText(unit).length;
}

/** A stretch of a unit that is not printed, as the ledger has it. */
export function rangesOf(
  unit: Unit,
  { from, to }: { readonly from: number; readonly to: number },
  coveredBy: string,
): LedgerRange[] {
  return [{ from: from + lead(unit), to: to + lead(unit), fate: 'folded', coveredBy }];
}

/** The folded stretches of a unit and the printed ones between them; a label is printed. */
export function wholeOf(
  unit: Unit,
  folded: readonly LedgerRange[],
  latest: (sentence: string) => string,
): readonly LedgerRange[] {
  const ranges: LedgerRange[] = [];
  let at = 0;
  for (const range of folded.toSorted((one, other) => one.from - other.from)) {
    if (range.from > at) ranges.push({ from: at, to: range.from, fate: 'printed' });
    ranges.push({ ...range, coveredBy: latest(range.coveredBy ?? '') });
    at = range.to;
  }
  if (at < unit.text.length) ranges.push({ from: at, to: unit.text.length, fate: 'printed' });
  return ranges;
}

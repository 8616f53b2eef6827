import type { Inventory } from '../model/inventory.ts';
import type { Unit } from '../model/unit.ts';
import { Finder, type Pieces, type Span } from './finder.ts';
import type { OwnerByColumn } from './foreign.ts';
import { plainDigits } from './letters.ts';
import { placeFormulas, type Unplaced } from './place-formulas.ts';
import type { Stream } from './stream.ts';

/** Which unit each letter of a stream is in, by its place among the units; -1 where none has it, -2 where it is another set's. */
export interface Placement {
  readonly owner: Int32Array;
  /** Ranges beside the stream that a unit has after all: what looked like a tag and is text. */
  readonly asides: ReadonlyMap<number, number>;
}

/** How far ahead a unit may begin, in letters: what nobody has and what others have stands between. */
const reach = 2400;
/** Lines that a unit may be off where its lines are exact: those of HTML within a text are counted roughly. */
const slack = 4;
/** Letters from which on a unit is looked for away from its lines: what is short stands in many a place. */
const telling = 24;
/** Share of its letters that is a unit; what has less of it is something else. */
const enough = 0.3;

/**
 * Finds each unit in the document again, letter by letter. First those that stand as they are on their lines, or right behind the
 * one before; then what was written otherwise, in pieces, near its lines, and at last wherever its words stand that no other has.
 */
export function placeUnits(
  stream: Stream,
  units: readonly Unit[],
  lines: Inventory['lines'],
  owned: OwnerByColumn = () => null,
): Placement {
  const finder = new Finder(stream.text);
  stream.ranges.forEach((range, at) => {
    if (owned(range) !== null) finder.take([[stream.starts[at] ?? 0, stream.starts[at + 1] ?? 0]], -2);
  });
  const asides = new Map<number, number>();
  const texts = units.map((unit, index) => withoutAsides(unit, index, stream, lines, asides));
  const whole = texts.map(plainDigits);
  /** Where each unit ends; that of the one before it, where it is not found. */
  const ends = new Int32Array(units.length);
  const lineSpans = units.map((unit) =>
    lines === 'none' ? null : stream.spanOf(unit.lines[0], unit.lines[1]),
  );

  let cursor = 0;
  const open: number[] = [];
  whole.forEach((wanted, index) => {
    if (wanted !== '') {
      const span: Span = lineSpans[index] ?? [cursor, cursor + wanted.length + (lines === 'none' ? 8 : 0)];
      const after = finder.find(wanted, [Math.max(cursor, span[0]), Math.min(span[1], stream.text.length)]);
      const at = after < 0 ? finder.find(wanted, span) : after;
      if (at < 0) open.push(index);
      else {
        cursor = at + wanted.length;
        finder.take([[at, cursor]], index);
      }
    }
    ends[index] = cursor;
  });

  const unplaced: Unplaced[] = [];
  for (const index of open) {
    const { unit, text, wanted, span } = {
      unit: units[index] as Unit,
      text: texts[index] ?? '',
      wanted: whole[index] ?? '',
      span: lineSpans[index] ?? null,
    };
    const near = lines === 'exact' ? stream.spanOf(unit.lines[0] - slack, unit.lines[1] + slack) : null;
    const before = ends[index - 1] ?? 0;
    const ahead: Span = [before, Math.min(stream.text.length, before + wanted.length + reach)];
    const far = lines !== 'exact' || wanted.length > telling;
    const best = lookFor(finder, text, wanted, {
      span,
      near,
      ahead: far ? ahead : null,
      all: stream.text.length,
      isBlock: unit.kind === 'block',
    });
    finder.take(best.spans, index);
    if (unit.kind === 'block' && best.lost !== '' && span) finder.takeWords(text, span, best.lost, index);
    ends[index] = best.spans.at(-1)?.[1] ?? before;
    const letters = finder.fillGaps(best, index);
    if (letters !== '') unplaced.push({ unit: index, text: unit.text, letters });
  }
  placeFormulas(stream, finder.owner, unplaced);
  return { owner: finder.owner, asides };
}

/** Where a unit may stand: on its lines, near them, behind the unit before it, anywhere. */
interface Places {
  readonly span: Span | null;
  readonly near: Span | null;
  /** Null where it is only looked for near its lines. */
  readonly ahead: Span | null;
  readonly all: number;
  /** Of a block a part may be named otherwise. */
  readonly isBlock: boolean;
}

/** The pieces of a unit where most of it is found, in the order of the places. */
function lookFor(
  finder: Finder,
  text: string,
  wanted: string,
  { span, near, ahead, all, isBlock }: Places,
): Pieces {
  const words = (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plainDigits);
  let best: Pieces = { spans: [], found: 0, lost: wanted };
  const isWhole = (within: Span): boolean => {
    const at = finder.find(wanted, within);
    if (at >= 0) best = { spans: [[at, at + wanted.length]], found: wanted.length, lost: '' };
    return at >= 0;
  };
  const improve = (within: Span): boolean => {
    const pieces = finder.inPieces(words, within);
    if (pieces.found > best.found) best = pieces;
    return best.found === wanted.length;
  };
  if (span && improve(span)) return best;
  if (near && (isWhole(near) || (best.found * 2 < wanted.length && improve(near)))) return best;
  if (ahead) {
    if (isWhole(ahead)) return best;
    // A long unit of which a word is lost is still where it says.
    if (best.found < wanted.length * 0.8 || !span) {
      if (isWhole([0, all]) || improve(ahead)) return best;
    }
  }
  const share = wanted.length > telling || !near || isBlock ? enough : 1;
  return best.found < wanted.length * share ? { spans: [], found: 0, lost: wanted } : best;
}

/** A unit's text without what looks like a tag, and is text of it. */
function withoutAsides(
  unit: Unit,
  index: number,
  stream: Stream,
  lines: Inventory['lines'],
  asides: Map<number, number>,
): string {
  if (lines === 'none' || !unit.text.includes('<')) return unit.text;
  let left = unit.text;
  for (const at of stream.asidesOn(unit.lines[0], unit.lines[1])) {
    const written = (stream.ranges[at]?.text ?? '').replace(/\s+/g, ' ');
    if (asides.has(at) || !written.startsWith('<') || !left.includes(written)) continue;
    asides.set(at, index);
    const place = placeBehind(
      stream.text.slice(Math.max(0, (stream.starts[at] ?? 0) - lead), stream.starts[at]),
      written,
      left,
    );
    left = `${left.slice(0, place)} ${left.slice(place + written.length)}`;
  }
  return left;
}

/** Letters before a place by which it is known among its like. */
const lead = 40;

/** Where a text has what is written, and the most letters before it that also stand last in `before`: the same may stand in its code. */
function placeBehind(before: string, written: string, text: string): number {
  let best = text.indexOf(written);
  let most = -1;
  for (let at = best; at >= 0; at = text.indexOf(written, at + 1)) {
    const own = plainDigits(text.slice(Math.max(0, at - lead), at));
    let same = 0;
    while (same < own.length && own.at(-1 - same) === before.at(-1 - same)) same++;
    if (same > most) [best, most] = [at, same];
  }
  return best;
}

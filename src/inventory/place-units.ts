import type { Unit } from '../model/unit.ts';
import { plainDigits } from './letters.ts';
import type { Stream } from './stream.ts';

/** Which unit each letter of a stream is in, by its place among the units; -1 where none has it. */
export interface Placement {
  readonly owner: Int32Array;
  /** Ranges beside the stream that a unit has after all: what looked like a tag and is text. */
  readonly asides: ReadonlyMap<number, number>;
  /** Letters of units that stand nowhere in the document. */
  readonly unplaced: readonly { readonly unit: Unit; readonly letters: string }[];
}

/** A stretch of the stream. */
type Span = readonly [from: number, to: number];

/** Letters that are looked through, all searches together, for units that do not stand where they say. */
const patience = 400_000_000;
/** How far ahead a unit may begin, in letters: what nobody has and what others have stands between. */
const reach = 2400;
/** Letters that may stand before a word within a unit, such as a note or a formula, for each letter of it. */
const stride = 24;
/** Letters from which on a word is looked for wherever it is. */
const distinct = 10;

/**
 * Finds each unit in the document again, letter by letter: where the last one ended, else on its lines, else wherever its words stand
 * that no other unit has taken.
 */
export function placeUnits(stream: Stream, units: readonly Unit[], lined: boolean): Placement {
  const { text } = stream;
  const owner = new Int32Array(text.length).fill(-1);
  const asides = new Map<number, number>();
  const unplaced: { unit: Unit; letters: string }[] = [];
  let cursor = 0;
  let left = patience;

  const isFree = (from: number, to: number): boolean => {
    for (let at = from; at < to; at++) if (owner[at] !== -1) return false;
    return true;
  };
  /** The first free place of some letters within a stretch; -1 where there is none. */
  const find = (wanted: string, [from, to]: Span): number => {
    if (left <= 0 || to - from < wanted.length) return -1;
    const within = from === 0 && to === text.length ? text : text.slice(from, to);
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
      if (isFree(from + at, from + at + wanted.length)) {
        if (to - from > 100_000) left -= at;
        return from + at;
      }
      left -= wanted.length;
      if (left <= 0) return -1;
    }
    if (to - from > 100_000) left -= to - from;
    return -1;
  };
  /** The place of a short word that follows at once, or behind the number of an item; -1 where it does not. */
  const besideNumber = (word: string, at: number, to: number): number => {
    const number = /^\p{N}{0,4}/u.exec(text.slice(at, Math.min(to, at + 4)))?.[0].length ?? 0;
    const place = [at, at + number].find((from) => text.startsWith(word, from)) ?? -1;
    return place >= 0 && place + word.length <= to && isFree(place, place + word.length) ? place : -1;
  };
  /** The words of a unit one after the other within a stretch, as many as stand there. */
  const inPieces = (
    words: readonly string[],
    [from, to]: Span,
  ): { spans: Span[]; found: number; lost: string } => {
    const spans: Span[] = [];
    let at = from;
    let found = 0;
    let lost = '';
    for (const word of words) {
      // The place goes forward only, the less far the shorter the word: many a long word has a short one in it.
      const free = word.length < 3 ? 0 : word.length * stride;
      const near: Span = [at, Math.min(to, at + word.length + free)];
      const place =
        word.length < 3 ? besideNumber(word, at, to) : find(word, word.length < distinct ? near : [at, to]);
      if (place < 0) {
        lost += word;
        continue;
      }
      spans.push([place, place + word.length]);
      found += word.length;
      at = place + word.length;
    }
    return { spans, found, lost };
  };

  units.forEach((unit, index) => {
    const wanted = plainDigits(unit.text);
    if (wanted === '') return;
    const take = (spans: readonly Span[]): void => {
      for (const [from, to] of spans) owner.fill(index, from, to);
      cursor = spans.at(-1)?.[1] ?? cursor;
    };
    const takeAt = (at: number): boolean => {
      if (at < 0) return false;
      take([[at, at + wanted.length]]);
      return true;
    };
    const onLines = lined ? stream.spanOf(unit.lines[0], unit.lines[1]) : null;
    const ahead: Span = [cursor, Math.min(text.length, cursor + wanted.length + reach)];
    if (onLines) {
      const after: Span = [Math.max(cursor, onLines[0]), onLines[1]];
      if (takeAt(find(wanted, after)) || takeAt(find(wanted, onLines))) return;
    }
    const words = (unit.text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plainDigits);
    let best: ReturnType<typeof inPieces> = { spans: [], found: 0, lost: wanted };
    const improve = (within: Span): boolean => {
      const pieces = inPieces(words, within);
      if (pieces.found > best.found) best = pieces;
      return best.found === wanted.length;
    };
    if (onLines && improve(onLines)) {
      take(best.spans);
      return;
    }
    if (takeAt(find(wanted, ahead))) return;
    // A long unit of which a word is lost is still where it says.
    if (best.found < wanted.length * 0.8 || !onLines) {
      if (takeAt(find(wanted, [0, text.length]))) return;
      improve(ahead);
    }
    // What has little of a unit is something else.
    if (best.found < wanted.length * 0.3) best = { spans: [], found: 0, lost: wanted };
    take(best.spans);
    if (best.lost === '') return;
    let lost = best.lost;
    for (const at of stream.asidesOn(unit.lines[0], unit.lines[1])) {
      const written = stream.ranges[at]?.text ?? '';
      if (
        asides.has(at) ||
        !lost.includes(plainDigits(written)) ||
        !unit.text.includes(written.replace(/\s+/g, ' '))
      )
        continue;
      asides.set(at, index);
      lost = lost.replace(plainDigits(written), '');
    }
    if (lost !== '') unplaced.push({ unit, letters: lost });
  });
  placeFormulas(stream, owner, units, unplaced);
  return { owner, asides, unplaced };
}

/**
 * Gives formulas that are written in other signs than their units have, as MathML is beside TeX, to the unit that lacks most of
 * their letters.
 */
function placeFormulas(
  { ranges, starts, text }: Stream,
  owner: Int32Array,
  units: readonly Unit[],
  unplaced: Placement['unplaced'],
): void {
  const lacking = unplaced.filter(({ unit }) => unit.text.includes('\\') || /[$^_{]/.test(unit.text));
  if (lacking.length === 0) return;
  ranges.forEach(({ kind }, index) => {
    const [from = 0, to = 0] = [starts[index], starts[index + 1]];
    if (kind !== 'formula' || from === to || owner[from] !== -1) return;
    const plain = text.slice(from, to).replace(/[^A-Za-z0-9]/g, '');
    const has = ({ letters: lost }: (typeof lacking)[number]): number =>
      [...plain].filter((letter) => lost.includes(letter)).length;
    const best = lacking.reduce((most, one) => (has(one) > has(most) ? one : most));
    if (has(best) * 2 >= plain.length) owner.fill(units.indexOf(best.unit), from, to);
  });
}

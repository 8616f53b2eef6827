import type { InventoryRange } from '../model/inventory.ts';
import type { Unit } from '../model/unit.ts';
import { addressesOf, addressKey } from './addresses.ts';
import type { OwnerByColumn } from './foreign.ts';
import { hasLetters, letters } from './letters.ts';
import type { Placement } from './place-units.ts';
import type { Stream } from './stream.ts';
import type { UnitFate } from './unit-fates.ts';

/** What another answer set took from the same document. */
export interface Other {
  readonly answerSet: string;
  readonly owner: Int32Array;
}

/** A stretch of one range that one unit has, or none. */
export interface Run {
  readonly range: InventoryRange;
  readonly text: string;
  /** Letters and digits. */
  readonly count: number;
  /** Place of the unit; -1 where none has it. */
  readonly unit: number;
  /** Which of the stretches it is that the unit has with a fate each; 0 where it has one fate. */
  readonly share: number;
  /** Who else has it. */
  readonly other: string | null;
}

/** The stretches of a document in their order, each with the unit that has it. */
export function runsOf(
  stream: Stream,
  units: readonly Unit[],
  { owner, asides }: Placement,
  { others, owned }: { readonly others: readonly Other[]; readonly owned: OwnerByColumn },
  fates: ReadonlyMap<string, UnitFate>,
): readonly Run[] {
  const runs: Run[] = [];
  /** How many letters of each unit came before. */
  const passed = new Map<number, number>();
  const addresses = stream.ranges.some(({ kind }) => kind === 'target') ? addressesOf(units) : new Map();
  stream.ranges.forEach((range, index) => {
    const { kind, text } = range;
    if (kind === 'markup' || kind === 'target') {
      const unit = asides.get(index) ?? (kind === 'target' ? ownerOf(range, addresses) : -1);
      const count = letters(text).length;
      if (count > 0 && (kind === 'target' || unit >= 0))
        runs.push({ range, text, count, unit, share: 0, other: null });
      return;
    }
    const [from = 0, to = 0] = [stream.starts[index], stream.starts[index + 1]];
    const cut = cutter(text);
    for (const [start, end] of stretches(owner, from, to)) {
      const unit = owner[start] ?? -1;
      const bounds = fates.get(units[unit]?.id ?? '')?.bounds;
      const other =
        unit < 0 ? (others.find((one) => (one.owner[start] ?? -1) >= 0)?.answerSet ?? owned(range)) : null;
      for (const [first, last, share] of shares(start, end, passed.get(unit) ?? 0, bounds))
        runs.push({
          range,
          text: first === from && last === to ? text : cut(last - from),
          count: last - first,
          unit,
          share,
          other,
        });
      if (bounds) passed.set(unit, (passed.get(unit) ?? 0) + end - start);
    }
  });
  return runs;
}

/** A stretch cut where a unit's fate changes. `bounds`: the letters of the unit up to the end of each of its stretches. */
function* shares(
  start: number,
  end: number,
  before: number,
  bounds: readonly number[] | undefined,
): Generator<readonly [first: number, last: number, share: number]> {
  let at = start;
  for (const [share, bound] of (bounds ?? []).entries()) {
    const last = Math.min(end, start + bound - before);
    if (last <= at) continue;
    yield [at, last, share];
    at = last;
  }
  if (at < end) yield [at, end, Math.max(0, (bounds?.length ?? 0) - 1)];
}

/** The unit with a link to an address. */
function ownerOf({ text }: InventoryRange, addresses: ReadonlyMap<string, number[]>): number {
  const found = addresses.get(addressKey(text));
  return (found && found.length > 1 ? found.shift() : found?.[0]) ?? -1;
}

/** The stretches of a part of the stream that have one owner each. */
function* stretches(owner: Int32Array, from: number, to: number): Generator<readonly [number, number]> {
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && owner[end] === owner[start]) end++;
    yield [start, end];
    start = end;
  }
}

/** Cuts a text into parts, each up to before the letter with a number, which go up. */
function cutter(text: string): (to: number) => string {
  let at = 0;
  let count = 0;
  return (to) => {
    const start = at;
    for (; at < text.length; at++) {
      // Halves of a character are counted each, as in the stream, and stand together.
      const code = text.codePointAt(at) ?? 0;
      const sign = String.fromCodePoint(code);
      if (!hasLetters(sign)) {
        at += sign.length - 1;
        continue;
      }
      if (count >= to) break;
      count += sign.length;
      at += sign.length - 1;
    }
    return text.slice(start, at);
  };
}

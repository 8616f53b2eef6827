import type { InventoryRange } from '../model/inventory.ts';
import { plainDigits } from './letters.ts';

/** Kinds that no sentence of a unit is looked for in. */
const aside: ReadonlySet<string> = new Set(['markup', 'target']);

/** The letters of a document in one row, and which range each stands in. */
export class Stream {
  readonly text: string;
  readonly ranges: readonly InventoryRange[];
  /** Where the letters of each range begin; one more for the end. */
  readonly starts: Uint32Array;
  /** The ranges that are no part of the row, by their lines. */
  readonly #asides = new Map<number, number[]>();
  /** First and last letter of each line. */
  readonly #lines = new Map<number, [number, number]>();

  constructor(ranges: readonly InventoryRange[]) {
    this.ranges = ranges;
    this.starts = new Uint32Array(ranges.length + 1);
    const row: string[] = [];
    let at = 0;
    ranges.forEach(({ kind, text, line }, index) => {
      this.starts[index] = at;
      if (aside.has(kind)) {
        const known = this.#asides.get(line);
        if (known) known.push(index);
        else this.#asides.set(line, [index]);
        return;
      }
      const own = plainDigits(text);
      if (own === '') return;
      row.push(own);
      const span = this.#lines.get(line);
      if (!span) this.#lines.set(line, [at, at + own.length]);
      else {
        span[0] = Math.min(span[0], at);
        span[1] = Math.max(span[1], at + own.length);
      }
      at += own.length;
    });
    this.starts[ranges.length] = at;
    this.text = row.join('');
  }

  /** Where the letters of some lines stand; null where there are none. */
  spanOf(first: number, last: number): readonly [number, number] | null {
    let span: [number, number] | null = null;
    for (let line = first; line <= last; line++) {
      const own = this.#lines.get(line);
      if (own) span = span ? [Math.min(span[0], own[0]), Math.max(span[1], own[1])] : [own[0], own[1]];
    }
    return span;
  }

  /** The ranges on some lines that are no part of the row. */
  asidesOn(first: number, last: number): number[] {
    const found: number[] = [];
    for (let line = first; line <= last; line++)
      for (const index of this.#asides.get(line) ?? []) found.push(index);
    return found;
  }
}

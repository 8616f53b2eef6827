import type { SheetBlock, SheetEntry, SheetPaper, SheetType } from '../../model/sheet.ts';
import { withFormulas, withLetters } from '../../text/drawn-in-text.ts';
import { blocksAfter, type Step } from './ladder.ts';
import { type Packed, pack } from './pack.ts';

/** Lays blocks out one under the other in a real browser: the height of each, mm. */
export type Typeset = (blocks: readonly SheetBlock[], type: SheetType) => Promise<readonly number[]>;

export const leadings = { least: 1.1, most: 1.32 };
const millimetresPerPoint = 25.4 / 72;
/** Width of a column that gives lines of some 42 characters, as a multiple of the size. */
const measure = 18.5;
/** What the browser's rounding may add to a column, mm. */
const rounding = 0.5;
/** No character is narrower than this on average, as a multiple of the size: what has more characters cannot fit. */
const narrowest = 0.3;

/** What is tried: so many questions, in the detail of so many steps, at a size. */
export interface Wish {
  readonly shown: readonly SheetEntry[];
  readonly steps: readonly Step[];
  readonly size: number;
  readonly compact: boolean;
}

export interface Trial {
  readonly wish: Wish;
  readonly blocks: readonly SheetBlock[];
  readonly type: SheetType;
  /** At the type's leading. */
  readonly heights: readonly number[];
  readonly packed: Packed;
}

/**
 * A sheet of paper on which wishes are tried out; it counts how often the browser lays out, and asks it nothing
 * twice.
 */
export class SheetPress {
  /** May be given fewer sides: what was laid out stays as it is. */
  paper: SheetPaper;
  readonly #entries: readonly SheetEntry[];
  readonly #columns: number | null;
  readonly #typeset: Typeset;
  readonly #trials = new Map<string, Promise<Trial>>();
  layouts = 0;

  constructor(entries: readonly SheetEntry[], paper: SheetPaper, columns: number | null, typeset: Typeset) {
    this.paper = paper;
    this.#entries = entries;
    this.#columns = columns;
    this.#typeset = typeset;
  }

  /** Height of a column, mm. */
  get room(): number {
    return this.paper.height - 2 * this.paper.margin - (this.paper.banner ?? 0);
  }

  async fits(wish: Wish): Promise<boolean> {
    if (!this.#mayFit(wish)) return false;
    const { packed, type } = await this.layOut(wish);
    return this.#holds(packed, type);
  }

  layOut(wish: Wish): Promise<Trial> {
    const key = [wish.shown.length, wish.steps.length, wish.size.toFixed(2), wish.compact].join(' ');
    const known = this.#trials.get(key);
    if (known) return known;
    const made = this.#try(wish, leadings.least);
    this.#trials.set(key, made);
    return made;
  }

  /**
   * The same with the lines as far apart as the columns allow: heights grow with the leading, so it is worked out,
   * then laid out.
   */
  async open(trial: Trial): Promise<Trial> {
    let leading = leadings.least;
    for (let next = leading; next <= leadings.most + 1e-9; next += 0.005) {
      const scaled = trial.heights.map((height) => (height * next) / leadings.least);
      if (this.#holds(this.#pack(trial.blocks, scaled, { ...trial.type, leading: next }), trial.type))
        leading = next;
    }
    for (; leading > leadings.least; leading -= 0.01) {
      const opened = await this.#try(trial.wish, leading);
      if (this.#holds(opened.packed, opened.type)) return opened;
    }
    return trial;
  }

  async #try(wish: Wish, leading: number): Promise<Trial> {
    const type = this.#type(wish, leading);
    const all = blocksAfter(wish.shown, wish.steps, without(this.#entries, wish.shown)).blocks;
    const blocks = this.paper.bare ? all.filter(({ kind }) => kind !== 'masthead') : all;
    this.layouts++;
    const heights = await this.#typeset(blocks, type);
    const packed = this.#pack(blocks, heights, type);
    return { wish, blocks, type, heights, packed };
  }

  #pack(blocks: readonly SheetBlock[], heights: readonly number[], type: SheetType): Packed {
    return pack(blocks, heights, this.room - rounding, gapUnit(type));
  }

  #holds({ columns, heights }: Packed, type: SheetType): boolean {
    return columns.length <= this.paper.sides * type.columns && Math.max(...heights) <= this.room - rounding;
  }

  #type({ size, compact }: Wish, leading: number): SheetType {
    const width = this.paper.width - 2 * this.paper.margin + this.paper.gutter;
    const good = measure * size * millimetresPerPoint + this.paper.gutter;
    const columns = this.#columns ?? Math.max(1, Math.min(6, Math.round(width / good)));
    return { size, leading, columns, compact, columnWidth: width / columns - this.paper.gutter };
  }

  /**
   * False where there are more characters than the paper could hold in the narrowest type: then nothing need be laid
   * out.
   */
  #mayFit({ shown, steps, size }: Wish): boolean {
    const em = size * millimetresPerPoint;
    const room =
      (this.paper.sides * this.paper.width * this.paper.height) / (narrowest * em * leadings.least * em);
    const details = new Map(steps.map(({ point, detail }) => [point, detail]));
    let characters = 0;
    for (const entry of shown) {
      characters += entry.question.length;
      for (const point of entry.points) {
        const detail = details.get(point);
        if (detail !== undefined) characters += lengthOf(point.label ?? point.gist);
        if (detail === 'gist') characters += lengthOf(point.gist);
        if (detail === 'full')
          characters += point.pieces.reduce((sum, piece) => sum + lengthOf(piece.text), 0);
      }
    }
    return characters <= room;
  }
}

/** Characters of a text; a formula is one, for its TeX says nothing of its width, and so are signs. */
function lengthOf(text: string): number {
  return withLetters(
    withFormulas(text, () => ' '),
    () => ' ',
  ).length;
}

/** Those questions that are not among the others. */
export function without(entries: readonly SheetEntry[], shown: readonly SheetEntry[]): readonly SheetEntry[] {
  const there = new Set(shown);
  return entries.filter((entry) => !there.has(entry));
}

/** What the gaps between blocks are multiples of, mm. */
export function gapUnit({ size, leading, compact }: SheetType): number {
  return size * millimetresPerPoint * (leading / leadings.least) * (compact ? 0.25 : 1);
}

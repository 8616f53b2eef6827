import type { SheetEntry, SheetPaper, SheetPlan } from '../../model/sheet.ts';
import { blocksAfter, byImportance, ladder, type Priorities } from './ladder.ts';
import { balance, justify } from './pack.ts';
import { gapUnit, SheetPress, type Trial, type Typeset, type Wish, without } from './sheet-press.ts';

/** What a sheet may look like. */
export interface SheetLimits {
  /** Smallest size of type, pt. */
  readonly floor: number;
  /** Number of columns; null: as many as give lines of a good length. */
  readonly columns: number | null;
  /** From this size on, pt, room is used for more words and not for bigger ones. Default: 8. */
  readonly comfort?: number;
  /** No larger, pt. Default: 15. */
  readonly largest?: number;
  /** True where all points are to have the same detail, and room that is left goes into the type. Default: false. */
  readonly even?: boolean;
  /** True where sides may be left out that are not needed. Default: false. */
  readonly fewer?: boolean;
  /** What the editor wants first. */
  readonly first?: Priorities;
}

/** Sizes are tried in steps of this, pt. */
const grain = 0.05;
/** From this size on, pt, what can stand on fewer sides in full does. */
const ample = 9;
/** Columns that are less full than this share are made level with each other. */
const wellFilled = 0.9;
/** No smaller size, pt, is named as one at which all would fit. */
const smallest = 3;

/**
 * Fits questions and points on the sides of a sheet. Everything in brief at the smallest size comes first; where that
 * fits, the type grows, then the words; where it does not, points are cut down to their labels and then left out, the
 * least wanted first, and in the end questions, from the last. Each step is a bisection over layouts in a real
 * browser.
 */
export async function solveSheet(
  entries: readonly SheetEntry[],
  paper: SheetPaper,
  limits: SheetLimits,
  typeset: Typeset,
): Promise<SheetPlan> {
  const press = new SheetPress(entries, paper, limits.columns, typeset);
  const { steps, upTo } = ladder(entries, limits.first);
  const { floor, comfort = 8, largest = 15 } = limits;
  const wish = (step: number, size: number, shown = entries): Wish => ({
    shown,
    steps: steps.slice(0, step),
    size,
    compact: step === 0,
  });
  const fits = (step: number, size: number) => press.fits(wish(step, size));
  const mostSteps = (from: number, to: number, size: number) =>
    mostThat(from, to, (step) => fits(step, size));
  const largestSize = async (step: number, from: number, to: number) => {
    const grains = Math.max(0, Math.round((to - from) / grain));
    return from + grain * (await mostThat(0, grains, (count) => fits(step, from + grain * count)));
  };

  let chosen: Wish;
  if (await fits(upTo.gist, floor)) {
    let step = upTo.gist;
    let size = await largestSize(step, floor, Math.max(floor, comfort));
    if (size >= comfort - grain / 2) {
      step = await mostSteps(step, upTo.full, size);
      size = await largestSize(step, size, Math.max(size, largest));
    }
    chosen = wish(step, size);
  } else if (limits.even && (await fits(upTo.label, floor))) {
    chosen = wish(upTo.label, await largestSize(upTo.label, floor, Math.max(floor, largest)));
  } else {
    const step = await mostSteps(0, upTo.gist, floor);
    chosen = wish(step, floor);
    if (step === 0 && !(await press.fits(chosen))) {
      const wanted = byImportance(entries, limits.first ?? []);
      const shown = (count: number) => {
        const kept = new Set(wanted.slice(0, count));
        return entries.filter((entry) => kept.has(entry));
      };
      const kept = await mostThat(0, entries.length, (count) => press.fits(wish(0, floor, shown(count))));
      chosen = wish(0, floor, shown(kept));
    }
  }
  // As large as it may be, and yet not full: then one side says it all.
  const whole = chosen.steps.length === steps.length && chosen.shown === entries;
  if (limits.fewer && whole && chosen.size >= largest - grain / 2)
    for (let sides = 1; sides < paper.sides; sides++) {
      const from = Math.max(floor, ample);
      press.paper = { ...paper, sides };
      if (await fits(upTo.full, from)) {
        chosen = wish(upTo.full, await largestSize(upTo.full, from, Math.max(from, largest)));
        break;
      }
      press.paper = paper;
    }
  const best = await press.open(await press.layOut(chosen));
  const named = chosen.steps.length >= upTo.label;
  const brief = chosen.steps.length >= upTo.gist;
  const roomy = brief ? null : await sizeFor(named ? upTo.gist : upTo.label);
  return planOf(best, entries, press, roomy);

  /** The largest size below the floor at which so many steps fit; null where they fit at none. */
  async function sizeFor(step: number): Promise<number | null> {
    const grains = Math.floor((floor - smallest) / 0.25);
    if (grains < 1 || !(await fits(step, smallest))) return null;
    return smallest + 0.25 * (await mostThat(0, grains, (count) => fits(step, smallest + 0.25 * count)));
  }
}

/** The largest whole number from `low` to `high` for which it holds; `low` is taken for granted. */
async function mostThat(
  low: number,
  high: number,
  holds: (value: number) => Promise<boolean>,
): Promise<number> {
  if (high <= low || (await holds(high))) return Math.max(low, high);
  let good = low;
  let bad = high;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (await holds(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function planOf(
  { wish, type, packed, blocks, heights }: Trial,
  entries: readonly SheetEntry[],
  { paper, room, layouts }: SheetPress,
  roomy: number | null,
): SheetPlan {
  const count = paper.sides * type.columns;
  const filled = packed.heights.slice(0, count).reduce((sum, height) => sum + Math.min(height, room), 0);
  const unit = gapUnit(type);
  const level =
    filled < wellFilled * count * room
      ? balance(blocks, heights, { room, unit, columns: count })
      : { packed, room };
  const columns = justify(level.packed, level.room, 0.5 * unit);
  return {
    paper,
    type,
    sides: Array.from({ length: paper.sides }, (_, side) => ({
      columns: columns.slice(side * type.columns, (side + 1) * type.columns),
    })),
    account: blocksAfter(wish.shown, wish.steps, without(entries, wish.shown)).account,
    height: level.room,
    filled: filled / (count * room),
    layouts,
    roomy,
  };
}

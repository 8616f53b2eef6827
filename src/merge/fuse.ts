import { terms } from '../model/terms.ts';
import type { Unit } from '../model/unit.ts';
import type { Cover } from './fold.ts';
import { printedSentences, printedText, type Run } from './passage.ts';
import { leans } from './stand-alone.ts';

/** A unit that is not printed, and the printed sentence that says it. */
export interface Folded {
  readonly unit: Unit;
  readonly coveredBy: string;
}

export interface Fused {
  /** What is printed, in order: the fuller wording, then what the others add. */
  readonly runs: readonly Run[];
  readonly folded: readonly Folded[];
  /** What is printed nowhere, and why. */
  readonly leftOut: readonly { readonly unit: Unit; readonly reason: string }[];
}

/**
 * Makes one text of several that say the same: the fullest is printed whole, then of each other, fuller ones first, the
 * sentences that add something. A sentence that leans on the one before it takes that along.
 */
export function fuse(sources: readonly Run[], cover: Cover): Fused {
  const [base, ...others] = sources.toSorted(fullerFirst);
  if (!base) return { runs: [], folded: [], leftOut: [] };
  const runs: Run[] = [base];
  const folded: Folded[] = [];
  const printed = base.units.flatMap(printedSentences);
  for (const { answerSet, units } of others) {
    const covers = units.map((unit) => coverOf(unit, printed, cover));
    const keep = units.map((_, index) => covers[index] === null);
    for (let index = units.length - 1; index > 0; index--)
      if (keep[index] && leans(printedText(units[index] as Unit))) keep[index - 1] = true;
    const kept = units.filter((_, index) => keep[index]);
    for (const [index, unit] of units.entries()) {
      const coveredBy = covers[index];
      if (!keep[index] && coveredBy) folded.push({ unit, coveredBy });
    }
    runs.push({ answerSet, units: kept });
    printed.push(...kept.flatMap(printedSentences));
  }
  return { runs: runs.filter((run) => run.units.length > 0), folded, leftOut: [] };
}

function coverOf(unit: Unit, printed: readonly string[], cover: Cover): string | null {
  const text = printedText(unit);
  if (!text) return printed[0] ?? null;
  return unit.kind === 'block' ? (printed.find((other) => other === text) ?? null) : cover(text, printed);
}

/** A text's fullness: how many different things it names; one that breaks off counts less. */
function fullness({ units }: Run): number {
  const text = units.map(printedText).join(' ');
  const blocks = units.filter((unit) => unit.kind === 'block').length;
  const whole = /[.!?:;)\]"”’]$/u.test(text) || blocks > 0;
  return (new Set(terms(text)).size + 10 * blocks) * (whole ? 1 : 0.7);
}

/** Sorts the fullest first; equally full ones by their sets. */
export function fullerFirst(one: Run, other: Run): number {
  return (
    fullness(other) - fullness(one) ||
    (one.answerSet < other.answerSet ? -1 : one.answerSet > other.answerSet ? 1 : 0)
  );
}

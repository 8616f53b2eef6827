import type { Unit } from '../../model/unit.ts';
import { memoize } from '../../text/memoize.ts';
import { terms } from '../../text/terms.ts';
import { covers } from '../facts/covers.ts';
import { claimedText } from '../fusion/passage.ts';
import { quantities } from './quantities.ts';
import { disagree } from './quantity.ts';

/** What says when something is, and not how much. */
const dates: ReadonlySet<string> = new Set(['', 'weekday', 'season', 'month', 'part of day', 'year']);

/** Share of the shorter one's words that two sentences with an amount in common have alike, to be of the same. */
const sameClaim = 0.5;

/**
 * True where a sentence has its like among another source's: one that says the same, or gives the same amount of the same. What it
 * says is agreed on, and does not stand against `facing`, a third sentence there.
 */
export function isAgreed(unit: Unit, among: readonly Unit[], facing: Unit): boolean {
  const own = claimedText(unit);
  return among.some((other) => {
    if (other.kind !== 'sentence' || other === facing) return false;
    const text = claimedText(other);
    return (covers(own, text) && covers(text, own)) || sameAmount(own, text);
  });
}

function sameAmount(one: string, other: string): boolean {
  const common = amounts(one).some((mine) =>
    amounts(other).some(
      (theirs) =>
        !dates.has(mine.unit) &&
        mine.unit === theirs.unit &&
        !disagree(mine, theirs) &&
        mine.low === theirs.low,
    ),
  );
  if (!common) return false;
  const [left, right] = [new Set(terms(one)), new Set(terms(other))];
  const shared = [...left].filter((term) => right.has(term) && !/^\d/.test(term)).length;
  return shared > 0 && shared >= sameClaim * (Math.min(left.size, right.size) - 1);
}

const amounts = memoize(quantities);

import type { AnswerSet } from '../model/answer-set.ts';
import type { Ledger } from '../model/handbook.ts';
import type { AccountedRange, RangeFate } from '../model/inventory.ts';
import { letters } from './letters.ts';

/** What became of a unit, as its ranges say it. */
export interface UnitFate
  extends Pick<AccountedRange, 'reason' | 'entry' | 'point' | 'coveredBy' | 'replaced'> {
  readonly fate: RangeFate;
  /** Lines that the ledger has for it. */
  readonly sentences: number;
  /** Where some of it is printed and some is not: fates of its stretches, and its letters up to the end of each. */
  readonly shares?: readonly Pick<AccountedRange, 'fate' | 'coveredBy' | 'reason'>[];
  readonly bounds?: readonly number[];
  /** It is an item with a number, which its author wrote before it. */
  readonly numbered?: boolean;
  /** That number, where it is not printed. */
  readonly unprintedNumber?: number;
}

/** What became of each unit by its id, from the ledger, which has its sentences in the order of the units. */
export function unitFates(sets: readonly AnswerSet[], { sentences }: Ledger): ReadonlyMap<string, UnitFate> {
  const fates = new Map<string, UnitFate>();
  let at = 0;
  for (const set of sets.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const questions = new Set(set.answers.flatMap(({ questionUnits }) => questionUnits.map(({ id }) => id)));
    const topics = new Set(
      set.asides.flatMap(({ role, units }) => (role === 'topic' ? units.map(({ id }) => id) : [])),
    );
    const numbered = new Set(
      set.answers.flatMap(({ points }) =>
        points.flatMap(({ ordinal, units: [first] }) => (ordinal !== undefined && first ? [first.id] : [])),
      ),
    );
    for (const { id, kind, parts } of set.units) {
      const line = sentences[at];
      const count = kind === 'block' ? Math.max(1, parts?.length ?? 0) : 1;
      at += count;
      if (!line) continue;
      const { entry, point, coveredBy, replaced, reason, ranges, unprintedNumber } = line;
      const used = questions.has(id) ? 'question' : topics.has(id) ? 'topic' : line.fate;
      fates.set(id, {
        fate: line.fate === 'left-out' ? 'not-used' : (used as RangeFate),
        sentences: count,
        ...(entry !== null && { entry }),
        ...(point !== null && { point }),
        ...(coveredBy !== undefined && { coveredBy }),
        ...(replaced && { replaced }),
        ...(reason !== undefined && { reason }),
        ...(numbered.has(id) && { numbered: true }),
        ...(unprintedNumber !== undefined && { unprintedNumber }),
        ...(count === 1 &&
          ranges && {
            shares: ranges.map(({ fate, coveredBy: by, reason: why }) => ({
              fate: fate === 'left-out' ? 'not-used' : fate,
              ...(by !== undefined && { coveredBy: by }),
              ...(why !== undefined && { reason: why }),
            })),
            bounds: ranges.map(({ to }) => letters(line.text.slice(0, to)).length),
          }),
      });
    }
  }
  return fates;
}

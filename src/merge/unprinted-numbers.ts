import type { AnswerSet } from '../model/answer-set.ts';
import type { Entry } from '../model/handbook.ts';

/**
 * The numbers of lists that are not printed, by the ids of the units that they stood before. Where several people's lists are
 * joined point by point each has its own numbers, which are kept where the order matters, as of steps.
 */
export function unprintedNumbers(
  sets: readonly AnswerSet[],
  entries: readonly Entry[],
): ReadonlyMap<string, number> {
  const printed = new Set(
    entries.flatMap(({ points }) =>
      points.flatMap(({ members, passages }) => {
        const numbers = passages.flatMap(({ text }) => /^\d+(?=\. )/.exec(text)?.[0] ?? []);
        return numbers.flatMap((number) =>
          members.map(({ answerSet, lines: [line] }) => `${answerSet} ${line} ${number}`),
        );
      }),
    ),
  );
  const found = new Map<string, number>();
  for (const { id, answers } of sets)
    for (const { points } of answers) {
      const listed = points.filter(({ ordinal }) => ordinal !== undefined);
      // A list of one item says no order.
      if (listed.length < 2) continue;
      for (const { ordinal, units, lines } of listed) {
        const [first] = units;
        if (first && ordinal !== undefined && !printed.has(`${id} ${lines[0]} ${ordinal}`))
          found.set(first.id, ordinal);
      }
    }
  return found;
}

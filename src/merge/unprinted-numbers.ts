import type { AnswerSet, SourcePoint } from '../model/answer-set.ts';
import type { Entry, Point } from '../model/handbook.ts';
import { stepMark } from './fusion/step-mark.ts';

/**
 * The numbers of lists that are not printed, by the ids of the units that they stood before. Where several people's lists are
 * joined point by point each has its own numbers, which are kept where the order matters, as of steps.
 */
export function unprintedNumbers(
  sets: readonly AnswerSet[],
  entries: readonly Entry[],
): ReadonlyMap<string, number> {
  const counted = new Map<string, SourcePoint>();
  for (const { id, answers } of sets)
    for (const { points } of answers)
      for (const point of points)
        if (point.ordinal !== undefined) counted.set(`${id} ${point.lines[0]} ${point.index}`, point);
  const printed = new Set<SourcePoint>();
  for (const { points } of entries)
    for (const point of points) {
      const marks = marksOf(point);
      const members = point.members.flatMap(
        ({ answerSet, index, lines: [line] }) => counted.get(`${answerSet} ${line} ${index}`) ?? [],
      );
      // Where one counts in letters and the other in figures, one of them is printed for both.
      const ordinals = new Set(
        members.filter((member) => marks.has(stepMark(member))).map(({ ordinal }) => ordinal),
      );
      for (const member of members) if (ordinals.has(member.ordinal)) printed.add(member);
    }
  const found = new Map<string, number>();
  for (const { answers } of sets)
    for (const { points } of answers) {
      const listed = points.filter(({ ordinal }) => ordinal !== undefined);
      // A list of one item says no order.
      if (listed.length < 2) continue;
      for (const point of listed) {
        const [first] = point.units;
        if (first && point.ordinal !== undefined && !printed.has(point)) found.set(first.id, point.ordinal);
      }
    }
  return found;
}

/** What is printed before a point's label and before what each says of it. */
function marksOf({ label, passages }: Point): ReadonlySet<string> {
  return new Set(
    [label ?? '', ...passages.map(({ text }) => text)].flatMap(
      (text) => /^(?:\d+|[a-z]+)\.(?= )/i.exec(text)?.[0] ?? [],
    ),
  );
}

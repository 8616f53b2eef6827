import type { Difference, Passage } from '../../model/handbook.ts';
import { isWritten } from '../../model/marks.ts';
import type { SetAnswer } from '../../model/question-group.ts';
import type { Unit } from '../../model/unit.ts';
import { printedText } from '../fusion/passage.ts';
import type { Fate } from '../ledger.ts';
import type { EntryOfGroup } from './edit-entries.ts';

type Body = EntryOfGroup['entry'];

/**
 * Entries without the differences that the editor's words settle. A point that is rewritten, or of which one wording was taken, tells of none itself;
 * what its sentences were held against elsewhere in the entry is settled as well once nothing in the book says them.
 */
export function settleDifferences(
  entries: readonly EntryOfGroup[],
  fates: ReadonlyMap<string, Fate>,
): readonly EntryOfGroup[] {
  return entries.map((one) => {
    const { differences, ...rest } = one.entry;
    if (!differences) return one;
    const written = writtenIn(one.entry);
    const isUnsaid = (unit: Unit) => {
      const fate = fates.get(unit.id);
      return fate?.fate === 'left-out' || (fate?.fate === 'folded' && written.has(fate.coveredBy ?? ''));
    };
    const left = differences.filter(
      ({ sentences }) =>
        !sentences.some((sentence) => {
          const units = one.group.members.flatMap((member) => saying(sentence, member));
          // What is no single sentence, such as an order of steps, nobody can look up.
          return units.length > 0 && units.every(isUnsaid);
        }),
    );
    if (left.length === differences.length) return one;
    return { ...one, entry: { ...rest, ...(left.length > 0 && { differences: left }) } };
  });
}

/** What the editor wrote in an entry, place by place; nothing, too, which takes a place's words away. */
function writtenIn({ intro, points, outro }: Body): ReadonlySet<string> {
  const places: readonly (readonly Passage[])[] = [intro, ...points.map(({ passages }) => passages), outro];
  return new Set([
    '',
    ...places.filter(isWritten).map((passages) => passages.map(({ text }) => text).join(' ')),
  ]);
}

function saying(
  { answerSet, text }: Difference['sentences'][number],
  { answerSet: set, answer: { intro, points, outro } }: SetAnswer,
): readonly Unit[] {
  if (set !== answerSet) return [];
  return [...intro, ...points.flatMap(({ units }) => units), ...outro].filter(
    (unit) => printedText(unit) === text,
  );
}

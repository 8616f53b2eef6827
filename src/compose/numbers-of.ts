import type { Edition } from '../model/edition.ts';
import { editor, type Handbook } from '../model/handbook.ts';

type Numbers = NonNullable<Edition['numbers']>;

/**
 * What each source, and the editor, mean by a question's number; every question of the book, also those that an
 * edition leaves out.
 */
export function numbersOf({ entries }: Handbook): Numbers {
  const numbers = new Map<string, Map<string, { id: string; number: number; topic: string | null }[]>>();
  for (const { id, number, topic, wordings } of entries) {
    const names = wordings.flatMap((wording) =>
      wording.number === undefined ? [] : [[wording.answerSet, wording.number] as const],
    );
    for (const [set, name] of [...names, [editor, String(number)] as const]) {
      const own =
        numbers.get(set) ?? new Map<string, { id: string; number: number; topic: string | null }[]>();
      own.set(name, [...(own.get(name) ?? []), { id, number, topic }]);
      numbers.set(set, own);
    }
  }
  return numbers;
}

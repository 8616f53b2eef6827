import type { Head } from './head.ts';
import { countingTitles, titleNumber } from './numbered-titles.ts';
import { questionness } from './questionness.ts';

const bare = /^(\d{1,3})(?:\s+(?=\S)|$)/;
/** How many headings of a level have to be numbered in that way. */
const enough = 3;

/**
 * Headings that begin with a number and no sign after it, `12 Lists and tuples`, where those of their level count on; lines that
 * do so where they count on from one.
 */
export function withBareNumbers(heads: readonly Head[]): readonly Head[] {
  const levels = new Map<number, { readonly numbers: number[]; all: number }>();
  for (const { kind, level, text } of heads) {
    if (kind !== 'heading') continue;
    const found = levels.get(level) ?? { numbers: [], all: 0 };
    levels.set(level, found);
    const number = bare.exec(text)?.[1];
    if (number) found.numbers.push(Number(number));
    found.all++;
  }
  const counted = new Set(
    [...levels].filter(([, found]) => countsOn(found.numbers, found.all)).map(([level]) => level),
  );
  const lines = countingTitles(heads, ({ kind, marker, list, contents, lines: [first, last], text }) =>
    kind === 'text' && !marker && !list && !contents && first === last ? titleNumber(text) : 0,
  );
  if (counted.size === 0 && lines.size === 0) return heads;
  return heads.map((head) => {
    const isCounted = head.kind === 'heading' ? counted.has(head.level) && !head.marker : lines.has(head);
    const found = isCounted && bare.exec(head.text);
    if (!found) return head;
    const words = head.text.slice(found[0].length);
    const marker = { length: found[0].length, number: found[1] ?? '', delimiter: '', names: null };
    return { ...head, marker, words, asks: questionness(words) };
  });
}

function countsOn(numbers: readonly number[], all: number): boolean {
  const steps = numbers.filter((number, at) => at > 0 && number === (numbers[at - 1] ?? 0) + 1).length;
  return numbers.length >= enough && numbers.length >= all * 0.4 && steps >= numbers.length * 0.5;
}

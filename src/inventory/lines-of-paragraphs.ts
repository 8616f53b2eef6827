import type { InventoryRange } from '../model/inventory.ts';
import { plainDigits } from './letters.ts';

/** Letters by which a paragraph is known, and without which it may be any. */
const [telling, short] = [24, 6];
/** How many lines on a paragraph is looked for, and one of few letters. */
const [far, near] = [80, 6];

/**
 * For the paragraphs of a container the lines of the text that was made of it, which is what messages speak of: one number for one
 * place, whoever tells it. What is not found there (a formula, a deletion) has the line of what stands before it.
 */
export function linesOfParagraphs(
  ranges: readonly InventoryRange[],
  text: string,
): (paragraph: number) => number {
  const words = new Map<number, string>();
  for (const { line, text: own, part, kind } of ranges)
    if (part === undefined && kind !== 'markup') words.set(line, (words.get(line) ?? '') + plainDigits(own));
  const lines = text.split('\n').map(plainDigits);
  const places = new Map<number, number>();
  let at = 0;
  for (const [paragraph, own] of [...words].sort(([one], [other]) => one - other)) {
    const start = own.slice(0, telling);
    const reach = Math.min(lines.length, at + (start.length < short ? near : far));
    for (let line = at; start !== '' && line < reach; line++)
      if (lines[line]?.includes(start)) {
        at = line;
        break;
      }
    places.set(paragraph, at + 1);
  }
  return (paragraph) => places.get(paragraph) ?? paragraph;
}

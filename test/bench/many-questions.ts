import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { root } from '../helpers/root.ts';

const sources = resolve(root, 'content/ml-projects');
const syllables = ['ka', 'lo', 'mi', 'nu', 'pe', 'ra', 'so', 'ti', 'vu', 'ze'];

/** The two documents of the main job, repeated until there are so many questions; in each copy the longer words are others. */
export function manyQuestions(questions: number): Readonly<Record<string, string>> {
  const copies = Array.from({ length: Math.ceil(questions / 20) }, (_, copy) => copy);
  return Object.fromEntries(
    ['000_803d8d25914ce228.txt', '001_1c7c33d9c51d20e2.txt'].map((name, at) => {
      const text = readFileSync(resolve(sources, name), 'utf8');
      return [`${'ab'[at]}.txt`, copies.map((copy) => reworded(text, copy)).join('\n')];
    }),
  );
}

/** The same text with an ending of its own on every word of five letters and more; the first copy is as it was. */
function reworded(text: string, copy: number): string {
  if (copy === 0) return text;
  const ending = String(copy).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '');
  return text.replace(/[A-Za-z]{5,}/g, (word) => word + ending);
}

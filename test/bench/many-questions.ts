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

/** Two projects' worth of answers with code, tables, nested lists and formulas, repeated under numbers and words of their own. */
export function manyTables(questions: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['a', 'b'].map((set) => [
      `${set}.md`,
      Array.from({ length: questions }, (_, at) => tableAnswer(set, at + 1)).join('\n'),
    ]),
  );
}

function tableAnswer(set: string, number: number): string {
  const name = String(number).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '');
  const rows = Array.from(
    { length: 4 + (number % 5) },
    (_, row) => `| ${name}${set}${row} | ${row * number} ms | the ${row + 1}th run of ${name} on ${set} |`,
  );
  return `## ${number}. How is the ${name} measured and stored?

The **${name}** is measured ${number} times and kept in a table of its own.

| Run | Time | What |
| --- | ---: | ---- |
${rows.join('\n')}

- **Store ${name}:** a row a run, written at once, so that a crash of ${name} loses one row at the most.

  \`\`\`python
  def store_${name}(rows: list[int]) -> int:
      # ${set} keeps the highest of ${number}
      total = sum(row for row in rows if row > ${number})
      return max(total, ${number * 3})
  \`\`\`

- **Read ${name}:** with $t_{${number}} = \\frac{n}{${number}}$ as its mean:
  1. the first ${name} is dropped,
  2. the rest is sorted.
`;
}

/** The same text with an ending of its own on every word of five letters and more; the first copy is as it was. */
function reworded(text: string, copy: number): string {
  if (copy === 0) return text;
  const ending = String(copy).replace(/\d/g, (digit) => syllables[Number(digit)] ?? '');
  return text.replace(/[A-Za-z]{5,}/g, (word) => word + ending);
}

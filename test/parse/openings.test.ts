import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';
import { wordFile } from '../helpers/word-file.ts';

const shop = workshop();

// What stands before the first question is treated alike, whatever the format.

const first = 'These notes were collected over two years of interviews at small companies.';
const items = ['It covers the basics of storage.', 'It covers the basics of networks.'];
const second = 'Read them slowly and try each answer before you look at it.';
const asked = [
  ['What is a disk?', 'A disk keeps data when power is off.'],
  ['What is a cable?', 'A cable carries signals between two machines.'],
  ['What is a switch?', 'A switch sends frames to the right port.'],
] as const;
const list = items.map((item) => `- ${item}`).join('\n');
const table = `Question,Answer\n${asked.map((row) => row.join(',')).join('\n')}\n`;
const records = asked.map(([question, answer]) => ({ question, answer }));

const running = (title: string, mark: (question: string, at: number) => string) =>
  `${title}\n\n${first}\n\n${list}\n\n${second}\n\n${asked.map(([question, answer], at) => `${mark(question, at)}\n\n${answer}\n`).join('\n')}`;
const word = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const documents: Readonly<Record<string, string | Uint8Array>> = {
  'headings.md': running('# My notes', (question) => `## ${question}`),
  'numbers.md': running('# My notes', (question, at) => `${at + 1}. ${question}`),
  'bold.md': running('# My notes', (question) => `**${question}**`),
  'numbers.txt': running('MY NOTES', (question, at) => `${at + 1}. ${question}`),
  'page.html': `<h1>My notes</h1><p>${first}</p><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul><p>${second}</p>${asked.map(([question, answer]) => `<h2>${question}</h2><p>${answer}</p>`).join('')}`,
  'cells.ipynb': JSON.stringify({
    cells: [
      `# My notes\n\n${first}`,
      `${list}\n\n${second}`,
      ...asked.map(([q, a]) => `## ${q}\n\n${a}`),
    ].map((source) => ({ cell_type: 'markdown', source })),
  }),
  'word.docx': wordFile(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word('My notes', 'Heading1')}${[first, ...items, second].map((text) => word(text)).join('')}${asked.map(([question, answer]) => word(question, 'Heading2') + word(answer)).join('')}</w:body></w:document>`,
  ),
  'remark.csv': `# ${first} ${items.join(' ')} ${second}\n${table}`,
  'title.csv': `My notes,\n"${first} ${items.join(' ')}",\n${second},\n${table}`,
  'data.json': JSON.stringify(
    { description: first, note: `${items.join(' ')} ${second}`, questions: records },
    null,
    1,
  ),
  'data.yaml': `introduction: |\n  ${first}\n\n  ${items.join(' ')} ${second}\nquestions:\n${asked.map(([q, a]) => `  - question: ${q}\n    answer: ${a}\n`).join('')}`,
};

it.each(Object.entries(documents))(
  '%s: prose, and the list that stands with it, opens the book',
  async (name, document) => {
    shop.write({ [name]: document });
    const { code, err } = await shop.variorum('build', name, '-f', 'json', '-o', 'out');
    expect(code, err).toBe(0);
    const data = (file: string) => JSON.parse(readFileSync(`${shop.folder}/out/${file}.json`, 'utf8'));
    const { sentences } = data('ledger') as {
      sentences: { text: string; fate: string; entry: string | null }[];
    };
    for (const text of [
      first,
      ...items.filter((item) => !name.endsWith('.docx') || item.length > 40),
      second,
    ])
      expect(sentences.find((one) => one.text.includes(text))).toMatchObject({
        fate: 'printed',
        entry: null,
      });
    const { entries } = data('handbook') as { entries: { question: string }[] };
    expect(entries.map(({ question }) => question)).toEqual(asked.map(([question]) => question));
  },
);

it('what stands under a heading of its own, or speaks of the file, is not used, and told', async () => {
  shop.write({
    'a.md': `# My notes\n\nPlease send pull requests if you find anything that is wrong in here.\n\n## About me\n\n${first}\n\n## Questions\n\n${asked.map(([q, a]) => `### ${q}\n\n${a}\n`).join('\n')}`,
  });
  const { err } = await shop.variorum('build', 'a.md', '-f', 'json', '-o', 'out');
  expect(err).toMatch(/a\.md: 10 sentences, 3 not used \(lines 3-7\)/);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';
import { wordFile } from '../helpers/word-file.ts';

const shop = workshop();
const asked = [
  ['What is a gear?', 'A wheel with teeth.'],
  ['What is a cam?', 'A wheel that is not round.'],
] as const;
const word = (text: string, style = '') =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t>${text}</w:t></w:r></w:p>`;

const titled = (title: string): Readonly<Record<string, string | Uint8Array>> => ({
  'mark.txt': `${title}\n\n${asked.map(([question, answer], at) => `${at + 1}. ${question}\n\n${answer}\n`).join('\n')}`,
  'page.html': `<p class="title">${title}</p>${asked.map(([question, answer]) => `<h2>${question}</h2><p>${answer}</p>`).join('')}`,
  'word.docx': wordFile(
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word(title, 'Title')}${asked.map(([question, answer]) => word(question, 'Heading1') + word(answer)).join('')}</w:body></w:document>`,
  ),
});

/** What became of the first line of a document, and what is said of it. */
async function told(name: string, document: string | Uint8Array) {
  shop.write({ [name]: document });
  const { code, err } = await shop.variorum('build', name, '-f', 'json', '-o', 'out');
  expect(code, err).toBe(0);
  const { sentences } = JSON.parse(readFileSync(join(shop.folder, 'out/ledger.json'), 'utf8'));
  return { fate: sentences[0].fate, reason: sentences[0].reason, unused: err.includes('not used') };
}

describe('a title that no sign tells of', () => {
  it.each(Object.entries(titled('Machines (Mark)')))('is known as one: %s', async (name, document) => {
    expect(await told(name, document)).toEqual({
      fate: 'left-out',
      reason: 'title of the document',
      unused: false,
    });
  });

  it.each(Object.entries(titled('Gears were made of wood once.')))(
    'is none where it says something: %s',
    async (name, document) => {
      expect((await told(name, document)).reason).not.toBe('title of the document');
    },
  );
});

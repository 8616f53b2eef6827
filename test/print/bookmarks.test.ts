import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('bookmarks say their headings once, with a space where a line ends, from right to left in reading order', async () => {
  shop.write({
    'a.md': readFileSync(resolve(import.meta.dirname, '../cases/printing/01-bookmarks.md'), 'utf8'),
  });
  expect((await shop.variorum('build', 'a.md', '-e', 'handbook', '-f', 'pdf', '-o', 'out')).code).toBe(0);
  const { outline } = await readPdf(readFileSync(resolve(shop.folder, 'out/handbook.pdf')));
  type Item = { readonly title: string; readonly items: readonly Item[] };
  const titles = (items: readonly Item[]): string[] =>
    items.flatMap((item) => [item.title, ...titles(item.items)]);
  expect(titles(outline).slice(0, 7)).toEqual([
    'About this edition',
    'Data',
    'What is the importance of a well-designed data pipeline in machine learning projects that last?',
    'كيف تُبرَّر الأسطر؟',
    'Training',
    'How is it trained?',
    'How is it checked?',
  ]);
});

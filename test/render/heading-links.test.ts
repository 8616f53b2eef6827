import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('links to headings of the same document and of another of the project lead to their questions', async () => {
  shop.write({
    'a.md':
      '# A\n\n## 1. What is DNS?\n\nIt maps names, see [the cache](#2-how-is-it-cached), [ports](b.md#which-port), [itself](#what-is-dns), [the third](#iii-who-asks), [by its name](#own) and [nowhere](#nowhere).\n\n## 2. How is it cached?\n\nBy [names](#1-what-is-dns).\n\n## 3. Who asks? {#own}\n\nA client.\n',
    'b.md': '# B\n\n## Which port?\n\nPort 53.\n',
  });
  const run = await shop.variorum('build', 'a.md', 'b.md', '-e', 'handbook', '-f', 'html', '-o', 'out');
  expect(run.code, run.err).toBe(0);
  const html = readFileSync(resolve(shop.folder, 'out/handbook.html'), 'utf8');
  const links = [...html.matchAll(/<a href="([^"]*)" class="question-ref">([^<]*)/g)].map(
    ([, to, words]) => `${words} ${to}`,
  );
  expect(links).toEqual([
    'the cache #cached',
    'ports #port',
    'the third #asks',
    'by its name #asks',
    'names #dns',
  ]);
  expect(html).toMatch(/itself, <a[\s\S]*<\/a> and nowhere\./);
});

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('what answers a question before its points is on sheets, cards and in workbooks, and is not counted', async () => {
  shop.write({
    'a.md': `## 1. What is overfitting?

Overfitting is when a model learns the noise of its data.

- Use regularisation.
- Collect more data.

## 2. Is it safe?

No, not at all.

- It leaks.
- It breaks.

## 3. ما هو التعلم؟

التعلم هو تغيير في السلوك.

- يحدث مع التجربة.
- يبقى طويلا.

## 4. How is it found?

There are several signs of it, and here they are:

- The error falls and rises.
- The output is strange.

## 5. What are the steps of the work?

The steps of the work are many and need some care.

- Read the data.
- Clean the data.
`,
  });
  const run = await shop.variorum(
    'build',
    'a.md',
    ...['-e', 'cheatsheet', '-e', 'cards', '-e', 'workbook', '-f', 'pdf,html,csv', '-o', 'out'],
  );
  expect(run.code, run.err).toBe(0);
  const read = (name: string) => readFileSync(resolve(shop.folder, 'out', name));
  for (const name of ['cheatsheet.html', 'cards.html', 'workbook.html', 'cards.csv']) {
    const text = read(name).toString('utf8');
    expect(text).toContain('Overfitting is when a model learns the noise of its data');
    expect(text).toContain('No, not at all');
    expect(text).toContain('التعلم هو تغيير في السلوك');
    expect(text).not.toMatch(/several signs|need some care/);
  }
  expect(read('workbook.html').toString('utf8')).toContain('Answers: 2 points');
  for (const name of ['cheatsheet.pdf', 'cards.pdf', 'workbook.pdf']) {
    const { pages } = await readPdf(read(name));
    const text = pages.map((page) => page.text.replace(/\s+/g, ' ')).join(' ');
    expect(text).toContain('Overfitting is when a model learns the noise of its data');
    expect(text.indexOf('No, not at all')).toBeLessThan(text.indexOf('It leaks'));
    expect(text).not.toMatch(/several signs|need some care/);
  }
});

it('rows of a table on a card are lines, and a gist that leads on to code says that there is more', async () => {
  shop.write({
    'b.md': `## 1. Which is it?

| Name | Price |
| --- | --- |
| pear | 2 |
| fig | 3 |

## 2. How do I ask for it?

The shell does it with

\`\`\`sh
curl --silent --location --header "Accept: text/plain" https://example.org/a/long/address # and that is all of it
\`\`\`
`,
  });
  const run = await shop.variorum(
    'build',
    'b.md',
    ...['-e', 'cards', '-e', 'cheatsheet', '-f', 'pdf,txt', '-o', 'out'],
  );
  expect(run.code, run.err).toBe(0);
  const { pages } = await readPdf(readFileSync(resolve(shop.folder, 'out/cards.pdf')));
  const lines = pages.flatMap(({ text }) => text.split('\n').map((line) => line.trim()));
  for (const row of ['Name · Price', 'pear · 2', 'fig · 3']) expect(lines).toContain(row);
  // A gist that leads on to something says that there is more.
  expect(readFileSync(resolve(shop.folder, 'out/cards.txt'), 'utf8')).toContain('The shell does it with …');
});

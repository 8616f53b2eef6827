import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { List, ListItem } from 'mdast';
import { expect, it } from 'vitest';
import { itemMark } from '../../src/text/list-marks.ts';
import { readEpub } from '../helpers/read-epub.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('letters, Roman numerals, counting down and numbers of their own stand before the items in every output', async () => {
  shop.write({
    'a.md': `## 1. Which lists are there?

- Apples come in kinds:
  <ol type="a"><li>Apples red</li><li>Apples green</li></ol>
- Romans count so:
  <ol type="i" start="3"><li>Third man</li><li>Fourth man</li></ol>
- Down they go:
  <ol reversed><li>Three left</li><li>Two left</li><li>One left</li></ol>
- Values jump:
  <ol><li value="5">Five here</li><li>Six here</li><li value="9">Nine here</li></ol>
- Big letters:
  <ol type="A" start="2"><li>Bee</li><li>Cee</li></ol>
`,
  });
  const run = await shop.variorum(
    'build',
    'a.md',
    ...['-e', 'handbook', '-e', 'cheatsheet', '-f', 'md,html,epub,pdf', '-o', 'out'],
  );
  expect(run.code, run.err).toBe(0);
  const read = (name: string) => readFileSync(resolve(shop.folder, 'out', name));
  const marks = [
    'a. Apples red',
    'b. Apples green',
    'iii. Third',
    'iv. Fourth',
    '3. Three',
    '1. One',
    '5. Five',
    '6. Six',
    '9. Nine',
    'B. Bee',
  ];
  const markdown = read('handbook.md').toString('utf8').replaceAll('\\.', '.');
  const sheet = (await readPdf(read('cheatsheet.pdf'))).pages
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
  for (const mark of marks) {
    expect(markdown).toContain(`- ${mark}`);
    expect(sheet).toContain(mark);
  }
  const html = read('handbook.html').toString('utf8');
  const epub = readEpub(read('handbook.epub'))
    .spine.map(({ xhtml }) => xhtml)
    .join('');
  for (const page of [html, epub])
    for (const markup of [
      /<ol type="a">/,
      /<ol (?:start="3" type="i"|type="i" start="3")>/,
      /<ol start="3" reversed="reversed">/,
      /<li value="5">/,
    ])
      expect(page).toMatch(markup);
  expect((await shop.variorum('verify', 'out/handbook.epub')).code).toBe(0);
});

it('braces and arrows over and under letters are no text over text', async () => {
  shop.write({
    'b.md':
      '## 1. What is it?\n\n$$\\overbrace{a+b+c}^{n} \\underbrace{x}_{y} \\widehat{abc} \\overrightarrow{AB}$$\n',
  });
  const run = await shop.variorum('build', 'b.md', '-e', 'handbook', '-f', 'pdf', '-o', 'out');
  expect(run.code, run.err).toBe(0);
  expect(run.err).not.toContain('text-apart');
});

it('the items of a long list are counted on from the last that says its number, up or down', () => {
  const children = Array.from({ length: 50_000 }, (_, at): ListItem => {
    const value = at === 2 ? 9 : at > 40_000 ? at : undefined;
    return { type: 'listItem', children: [], data: { hProperties: { value } } as ListItem['data'] & object };
  });
  const list: List = { type: 'list', ordered: true, start: 1, children };
  const marks = children.map((_, at) => itemMark(list, at));
  expect(marks.slice(0, 4)).toEqual(['1', '2', '9', '10']);
  expect(marks.slice(39_999, 40_003)).toEqual(['40006', '40007', '40001', '40002']);
  const down: List = { ...list, data: { hProperties: { reversed: true } } as List['data'] & object };
  expect([1, 2, 3].map((at) => itemMark(down, at))).toEqual(['0', '9', '8']);
});

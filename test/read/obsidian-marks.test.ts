import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hideObsidianMarks } from '../../src/read/obsidian-marks.ts';
import { workshop } from '../helpers/run-cli.ts';

it.each([
  ['a remark within a line', 'It is. %%Hidden.%% It goes on.', 'It is. It goes on.'],
  ['one at the end', 'It is %%hidden%%.', 'It is.'],
  ['one of a list', '- %%hidden%% Said.', '- Said.'],
  ['one on a line of its own', '%% a > b %%', '<!-- a › b -->'],
  [
    'one over lines',
    'Before.\n\n%%\na > b\n\n## c?\n%%\nAfter.',
    'Before.\n\n<!--\na › b\n\n## c?\n-->\nAfter.',
  ],
  [
    'one over lines of a paragraph',
    'It is. %% Hidden\nand so on. %%\nAfter.',
    'It is. <!-- Hidden\nand so on. -->\nAfter.',
  ],
  ['the name of a block', 'The end. ^a-name', 'The end.'],
  ['one on a line of its own', '> Said.\n\n^a-name', '> Said.\n\n'],
  ['one that the program gave', '- Water ^37066d', '- Water'],
  ['one that a link leads to', '- Water ^w\n\nSee [[#^w]].', '- Water\n\nSee [[#^w]].'],
])('takes out %s', (_, written, expected) => expect(hideObsidianMarks(written)).toBe(expected));

it.each([
  ['a magic of a notebook', '%%time\nx = 1\n\n%%bash\nls'],
  ['shares', 'From 50%% to 100%% of it.'],
  ['a pattern', "LIKE '%%x%%'"],
  ['what a template fills', 'Dear %%NAME%%, hello.'],
  ['code', '```\n%%\na\n%%\nb ^c-d\n```'],
  ['code within a line', 'Write `%%a%%` so. And `x ^y`'],
  ['a power', 'The value is 10 ^6\nThe next is e ^x'],
  ['a pattern at the end of a line', 'Look for ^abc\nand so on'],
  ['a remark without an end', 'Said.\n\n%%\n\n## What is it?'],
])('leaves %s', (_, written) => expect(hideObsidianMarks(written)).toBe(written));

const shop = workshop();

it('what is hidden in a vault is in no output, is told as left out, and nothing untrue is', async () => {
  shop.write({
    'a.md': `## What is it?

It is this. %%Hidden one.%% It goes on. ^first

- Said %%hidden two%% here. ^second

%%
Hidden three.

## Hidden four?
%%

![](red.png) words, [[Page|its words]] and ![[red.png]] and ![[red.png|50]] beside.

| a | b |
| --- | --- |
| [[Page\\|more words]] | ![[red.png\\|50]] |

^table
`,
    'red.png': readFileSync(new URL('../content/situations/img/red.png', import.meta.url)),
  });
  const run = await shop.variorum(
    'build',
    'a.md',
    ...[
      '-e',
      'handbook',
      '-e',
      'cards',
      '-e',
      'cheatsheet',
      '-e',
      'workbook',
      '-f',
      'md,html,txt',
      '-o',
      'out',
    ],
  );
  expect(run.code, run.err).toBe(0);
  expect(run.err).not.toMatch(/warning|not used/);
  const read = (name: string) => readFileSync(join(shop.folder, 'out', name), 'utf8');
  for (const name of [
    'handbook.md',
    'handbook.html',
    'cards.txt',
    'cards.html',
    'cheatsheet.html',
    'workbook.html',
  ])
    expect({ name, text: read(name) }).toEqual({
      name,
      text: expect.not.stringMatching(/hidden (?:one|two|three|four)|\^(?:first|second|table)|%%hidden/i),
    });
  for (const said of ['It goes on.', 'Said here.', 'its words', 'more words'])
    expect(read('handbook.md')).toContain(said);
  expect(read('report.html')).toMatch(/Hidden one/);
});

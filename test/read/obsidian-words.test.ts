import { describe, expect, it } from 'vitest';
import { hideObsidianMarks } from '../../src/read/obsidian-marks.ts';
import { accountOf } from '../inventory/accounted.ts';

describe('what looks like a mark of Obsidian and is text stays', () => {
  it.each([
    ['a power', 'It is the limit of (1 + 1/n) ^n'],
    ['one behind bars', 'The sum of |x| ^p'],
    ['one behind a quotation', 'He wrote "a" ^bb'],
    ['one of a factorial', 'It is n! ^kk'],
    ['one on a line of its own', 'as in\n^nn\nand so on'],
    ['indented code', 'So:\n\n    y = x. ^foo\n\n    %%\n    [0-9]+ return N;\n    %%'],
    ['code under an item', '- So:\n\n      y = xx. ^foo\n'],
    ['code of a page', '<pre>\ny = xx. ^foo %%a%%\n\nxx. ^foo\n</pre>'],
    [
      'percent signs of prose',
      'In printf write %% for a percent sign, and in batch files %% as well.\nAnd %% too.',
    ],
    ['percent signs of two sentences', 'Write two. %% is how, and in batch files %% too.'],
  ])('%s', (_, written) => expect(hideObsidianMarks(written)).toBe(written));

  it.each([
    ['a remark between sentences', 'It is. %% Hidden so. %% It goes on.', 'It is. It goes on.'],
    ['a remark at the end of a paragraph', 'It is. %% hidden %%', 'It is.'],
    ['a name under a paragraph', 'It is.\n^a-name', 'It is.\n'],
    ['a name in a list within a list', '- One\n    - Two it is. ^two-it', '- One\n    - Two it is.'],
    ['a name that a link with words leads to', 'It is ^it\n\n[[#^it|so]]', 'It is\n\n[[#^it|so]]'],
  ])('but %s goes', (_, written, expected) => expect(hideObsidianMarks(written)).toBe(expected));
});

it.each(['a.csv', 'a.txt'])('in %s there is no mark of Obsidian', async (path) => {
  const cells = ['What is e?', 'It is so. ^first', 'What is it?', 'Say %%for a percent%% sign.'];
  const text = path.endsWith('csv')
    ? `Question,Answer\n${cells[0]},${cells[1]}\n${cells[2]},${cells[3]}\n`
    : `1. ${cells[0]}\n\n${cells[1]}\n\n2. ${cells[2]}\n\n${cells[3]}\n`;
  const { account } = await accountOf(path, text);
  const printed = account.ranges.filter(({ fate }) => fate === 'printed').map((range) => range.text);
  expect(printed.join(' ')).toMatch(/\^first.*%%for a percent%%/);
});

it('what is taken out stands in the account as a comment', async () => {
  const { account } = await accountOf(
    'a.md',
    '## What is it?\n\nIt is. %%Hidden one.%% It goes on.\n\nSo it is. ^first\n\n- Water ^37066d\n\n## What else?\n\nThe limit of (1 + 1/n) ^n\n',
  );
  const left = account.ranges.filter(({ fate }) => fate === 'not-used').map(({ kind, text }) => [kind, text]);
  expect(left).toEqual([
    ['comment', '%%Hidden one.%%'],
    ['comment', '^first'],
    ['comment', '^37066d'],
  ]);
  expect(account.ranges.find(({ text }) => text.includes('limit'))?.text).toContain('^n');
});

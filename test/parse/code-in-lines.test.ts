import { expect, it } from 'vitest';
import { accountOf } from '../inventory/accounted.ts';

/** What is printed in an account, and what is left out. */
async function fates(text: string, path = 'a.md'): Promise<{ printed: string; left: string[] }> {
  const { account } = await accountOf(path, text);
  const used = account.ranges.filter(({ fate }) => fate !== 'not-used').map((range) => range.text);
  const left = account.ranges.filter(({ fate }) => fate === 'not-used').map((range) => range.text);
  return { printed: used.join(' '), left };
}

it.each([
  ['a label', '## What is a pair?\n\nWrite `a: zebra` and the pattern here.\n', 'zebra'],
  ['a mark of an answer', '## What is it?\n\n`A: zebra` is it.\n', 'zebra'],
  ['a number of a question', '## `3. zebra` is what?\n\nIt is.\n\n## `4. yak` is what?\n\nSo.\n', 'zebra'],
  ['a word for a question', '## `Q: zebra` is what?\n\nIt is.\n\n## What else?\n\nSo.\n', 'zebra'],
])('what looks like %s in code is code', async (_, text, word) => {
  const { printed, left } = await fates(text);
  expect(printed).toContain(word);
  expect(left).toEqual([]);
});

it('an example that is named in code keeps its name', async () => {
  const { printed } = await fates('## Who?\n\n(@mail) Write to them.\n\nSay `(@mail)` so, as in (@mail).\n');
  expect(printed).toContain('`(@mail)`');
});

it.each([
  ['an index behind brackets', '## What?\n\nThe value f[x]{y=1} is said.\n', 'y=1'],
  ['a link that is escaped', '## What?\n\nSay \\[no\\](x y.md) and so on.\n', 'y.md'],
  ['prose behind a name in brackets', '## What?\n\n[Note]: this is prose, and no link.\n', 'prose'],
  ['a sign of Anki without an end', '## What?\n\nSo $h$ and [latex] alone.\n', 'alone'],
])('%s is printed and told so', async (_, text, words) => {
  const { printed, left } = await fates(text);
  expect(printed).toContain(words);
  expect(left).toEqual([]);
});

it('a block of colons with a blank before its name has no frame', async () => {
  const { document } = await accountOf(
    'a.md',
    '## What?\n\n::: custom-thing\nCustom words.\n:::\n\nAfter.\n',
  );
  expect(JSON.stringify(document.tree.children)).not.toContain(':::');
});

it('a formula of MathML is no name of it', async () => {
  const { printed } = await fates(
    '<html><body><h2>What?</h2><p>It is <math><semantics><mi>q</mi><annotation encoding="text/plain">cue</annotation></semantics></math> so.</p></body></html>',
    'a.html',
  );
  expect(printed).toMatch(/\bq\b/);
});

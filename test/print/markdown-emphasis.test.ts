import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('emphasis beside Chinese is read by every reader of Markdown, and its neighbours stay letters', async () => {
  shop.write({
    'a.md':
      '## 1. 中文的强调好吗？\n\n这是**“引号”**的例子，和*斜体*字，以及~~删除。~~文字。**重要**的话。\n',
  });
  const run = await shop.variorum('build', 'a.md', '-e', 'handbook', '-f', 'md,html', '-o', 'out');
  expect(run.code, run.err).toBe(0);
  const text = readFileSync(resolve(shop.folder, 'out/handbook.md'), 'utf8');
  expect(text).toContain(
    '这是<strong>“引号”</strong>的例子，和<em>斜体</em>字，以及<del>删除。</del>文字。**重要**的话。',
  );
  expect(text).not.toContain('&#x');
  const again = await shop.variorum(
    'build',
    'out/handbook.md',
    '-e',
    'handbook',
    '-f',
    'html',
    '-o',
    'again',
  );
  expect(again.code, again.err).toBe(0);
  for (const page of ['out', 'again'])
    expect(readFileSync(resolve(shop.folder, page, 'handbook.html'), 'utf8')).toMatch(
      /<strong>“引号”<\/strong>的例子，和<em>斜体<\/em>字，以及<del>删除。<\/del>文字/,
    );
});

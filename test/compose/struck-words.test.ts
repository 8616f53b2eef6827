import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { workshop } from '../helpers/run-cli.ts';

const shop = workshop();

it('plain text has no words that were struck out, in titles and in points', async () => {
  shop.write({
    'a.md': '## 1. What is the ~~old~~ new port?\n\n- **Port:** It is ~~fifty~~ 53, or 10<sup>6</sup>.\n',
  });
  const run = await shop.variorum('build', 'a.md', '-e', 'cards', '-f', 'csv', '-o', 'out');
  expect(run.code, run.err).toBe(0);
  const csv = readFileSync(resolve(shop.folder, 'out/cards.csv'), 'utf8');
  expect(csv).toContain('What is the new port?');
  expect(csv).toContain('Port: It is 53, or 10⁶');
});

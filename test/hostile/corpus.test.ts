import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { provoke } from '../helpers/provoke.ts';
import { workshop } from '../helpers/run-cli.ts';
import { corpus } from './corpus.ts';

const shop = workshop();
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it('there are a hundred and twenty, no two of one name', () => {
  expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  expect(corpus.length).toBeGreaterThanOrEqual(120);
});

it.each(corpus)(
  '$name: the right end and a message, and nothing runs',
  async ({ files, code: wanted, says }) => {
    shop.write(files);
    const argv = ['build', '.', '--edition', 'handbook', '--format', 'html,json', '--out', 'out'];
    const { code, err, out } = await shop.variorum(...argv);
    expect(err).not.toMatch(/^ {4}at |fault of Variorum|undefined(?! entity)|\[object/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    expect(err + out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
    expect(code, err).toBe(wanted);
    if (wanted !== 0) expect(err).toMatch(/error: /);
    if (says) expect(err).toMatch(says);
    if (wanted !== 0) return;
    const folder = join(shop.folder, 'out');
    expect(await provoke(browser, join(folder, 'handbook.html'), folder)).toEqual([]);
  },
);

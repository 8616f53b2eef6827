import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { root } from '../helpers/root.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a note in the margin', () => {
  it('has room for a sign for each who adds it, before its first letter', async () => {
    const css = readFileSync(join(root, 'templates/base/print.css'), 'utf8');
    const sign = '<svg class="sign" width="1.2em" height="1em" viewBox="0 0 12 10"></svg>';
    const page = await browser.newPage();
    for (const count of [1, 2, 3]) {
      await page.setContent(
        `<style>:root{--notes:60mm;--note-size:8pt;--note-leading:11pt;--leading:14pt;--gutter:0mm}${css}</style><div class="beside recto"><span class="signs">${sign.repeat(count)}</span><p>Open the windows.</p></div>`,
      );
      const [end, start] = (await page.evaluate(
        `[document.querySelector('.signs').getBoundingClientRect().right, (() => { const range = document.createRange(); range.selectNodeContents(document.querySelector('p')); return range.getBoundingClientRect().left; })()]`,
      )) as [number, number];
      expect(start, `${count} signs`).toBeGreaterThanOrEqual(end);
    }
    await page.close();
  });
});

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

describe('the answer in brief beside notes', () => {
  it('has what all say over its whole width, and those who say less two by two below it', async () => {
    const css = readFileSync(join(root, 'templates/base/print.css'), 'utf8');
    const row = (name: string, more = '') => `<p class="gist-row ${more}">${name}</p>`;
    const page = await browser.newPage();
    const places = async (rows: readonly string[]) => {
      await page.setContent(
        `<style>:root{--leading:14pt;--half:7pt;--gutter:0mm;--notes:50mm}${css}</style><body class="noted"><div class="recto"><div class="entry-head"><div class="gist">${rows.join('')}</div></div></div></body>`,
      );
      return (await page.evaluate(
        `[...document.querySelectorAll('.gist-row')].map((row) => { const { top, width } = row.getBoundingClientRect(); return [Math.round(top), Math.round((10 * width) / row.parentElement.clientWidth)]; })`,
      )) as [number, number][];
    };
    const [all, a, b, c] = await places([row('All', 'gist-all'), row('A'), row('B'), row('C')]);
    expect(all?.[1]).toBeGreaterThan(8);
    expect(a?.[1]).toBeLessThan(6);
    expect(b?.[0]).toBe(a?.[0]);
    expect(a?.[0]).toBeGreaterThan(all?.[0] ?? 0);
    expect(c?.[0]).toBeGreaterThan(b?.[0] ?? 0);
    const [, alone] = await places([row('Both', 'gist-all'), row('A')]);
    expect(alone?.[1]).toBeGreaterThan(8);
    await page.close();
  });
});

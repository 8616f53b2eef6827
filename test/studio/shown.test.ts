import type { Browser } from 'puppeteer';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntryView } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

const files = {
  'book/handbook.yml': 'title: Circuits\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n',
  'book/a.md': `## 1. How is a lamp measured?

- **Set up:** The meter stands beside the lamp.

  ![The meter beside the lamp](lamp.png)

- **Law:** It follows from $R = \\frac{U}{I}$ that a *small* current means much.

| Volt | Ampere |
| ---: | --- |
| 4 | 0.5 |

<script>alert(1)</script> Read [the page](https://example.org/page) twice. <img src="x" onerror="alert(2)">
`,
  'book/b.md': '## 1. How is a lamp measured?\n\n- **Set up:** Switch the lamp off first.\n',
};

const lamp = () =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: '#7a1f3d' } })
    .png()
    .toBuffer();

let studio: OpenStudio;
let browser: Browser;
beforeAll(async () => {
  studio = await openStudio({ ...files, 'book/lamp.png': await lamp() }, 'book');
  browser = await openBrowser();
  await studio.settled();
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

describe('the merge desk', () => {
  it('has clean HTML of what is more than words, and a picture by no path', async () => {
    const view = (await (await studio.ask('/api/entries/lamp-measured')).json()) as EntryView;
    const html = JSON.stringify([view.sources, view.points, view.outro]);
    expect(html).toContain('<table>');
    expect(html).toContain('<math');
    expect(html).toContain('<em>small</em>');
    expect(html).not.toMatch(/<script|onerror|href=|style=/);
    expect(view.sources[1]?.points[0]).not.toHaveProperty('html');
    const [, address = ''] = /src=\\"([^"\\]+)/.exec(html) ?? [];
    expect(address).toBe('/api/entries/lamp-measured/pictures/0');
    const picture = await studio.ask(address);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    for (const at of ['1', '-1', '..%2f..%2fhandbook.yml'])
      expect((await studio.ask(`/api/entries/lamp-measured/pictures/${at}`)).status, at).not.toBe(200);
  });

  it('shows pictures, tables and formulas of the sources and of what is printed', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(studio.address);
    await page.waitForSelector('.bar-title');
    await page.evaluate(() => {
      window.location.hash = '#/desk/lamp-measured';
    });
    await page.waitForSelector('.printed .shown img');
    const seen = async (selector: string) =>
      page.$$eval(selector, (all) =>
        all.map((one) => (one as HTMLElement).getBoundingClientRect().height > 8),
      );
    await page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLImageElement>('.shown img')].every(
        ({ naturalWidth }) => naturalWidth > 0,
      ),
    );
    for (const place of ['.source', '.printed'])
      for (const what of ['img', 'table', 'math'])
        expect((await seen(`${place} .shown ${what}`)).includes(true), `${place} ${what}`).toBe(true);
    expect(faults).toEqual([]);
  });
});

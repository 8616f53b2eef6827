import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWeb } from '../../src/print/web/write-web.ts';
import { renderWeb } from '../../src/render/web/render-web.ts';
import { listThemes, loadTheme } from '../../src/theme/load-theme.ts';
import { largeEdition, smallEdition } from '../helpers/edition.ts';
import { mainEdition, stressEdition } from '../helpers/main-edition.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { runAxe } from '../helpers/run-axe.ts';

// The web page in a real browser, opened from the disk as a reader would who has downloaded it.

let browser: Browser;
let folder: string;
const theme = loadTheme('classic');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'variorum-web-'));
  await writeFile(join(folder, 'main.html'), writeWeb(renderWeb(await mainEdition(), theme)));
  await writeFile(join(folder, 'small.html'), writeWeb(renderWeb(smallEdition(), theme)));
  await writeFile(
    join(folder, 'rtl.html'),
    writeWeb(renderWeb(smallEdition({ language: 'ar', title: 'أسئلة' }), theme)),
  );
  await writeFile(join(folder, 'large.html'), writeWeb(renderWeb(largeEdition(120), theme)));
  await writeFile(join(folder, 'stress.html'), writeWeb(renderWeb(await stressEdition(), theme)));
  for (const name of listThemes())
    await writeFile(join(folder, `theme-${name}.html`), writeWeb(renderWeb(smallEdition(), loadTheme(name))));
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** What the console and the network said that they should not. */
  readonly complaints: readonly string[];
}

async function open(
  name: string,
  { width = 1440, height = 900, dark = false, script = true, hash = '' } = {},
): Promise<Opened> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  // The test has its own limit.
  page.setDefaultTimeout(0);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url().slice(0, 100)}`));
  await page.setJavaScriptEnabled(script);
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.goto(`file://${join(folder, name)}${hash}`);
  return { page, complaints };
}

const text = (page: Page, selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as unknown as { innerText: string }).innerText);
const count = async (page: Page, selector: string): Promise<number> => (await page.$$(selector)).length;

describe.each([
  ['a phone', 320],
  ['a tablet', 820],
  ['a desktop', 1440],
])('on %s', (_, width) => {
  it.each(['small.html', 'rtl.html'])('%s fits, asks for nothing and is clean to axe', async (name) => {
    const { page, complaints } = await open(name, { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    expect(await runAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is clean to axe in the dark, and while it is searched', async () => {
    const { page } = await open('small.html', { width, dark: true });
    expect(await runAxe(page)).toEqual([]);
    await page.click('[data-tool="search"]');
    await page.keyboard.type('sta');
    await page.waitForSelector('.hits a');
    expect(await runAxe(page)).toEqual([]);
  });
});

it.each(listThemes())(
  'in the theme %s it is clean to axe, by day on a desk and by night on a phone',
  async (name) => {
    for (const look of [
      { width: 1440, dark: false },
      { width: 320, dark: true },
    ]) {
      const { page, complaints } = await open(`theme-${name}.html`, look);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(look.width);
      expect(await runAxe(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.close();
    }
  },
);

it.each([320, 1440])('what is hard to set fits %s px and is clean to axe', async (width) => {
  const { page, complaints } = await open('stress.html', { width });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect(await runAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

it('has the colour that the edition asks for, else the theme’s own', async () => {
  const accent = (page: Page) =>
    page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--accent')");
  const settings = { ...smallEdition().settings, colour: '#1f6b5c' };
  await writeFile(join(folder, 'green.html'), writeWeb(renderWeb(smallEdition({ settings }), theme)));
  expect(await accent((await open('green.html')).page)).toBe('#1f6b5c');
  expect(await accent((await open('theme-technical.html')).page)).toBe('#0b5fa5');
});

it('the main handbook fits a phone, asks for nothing and is clean to axe', async () => {
  const { page, complaints } = await open('main.html', { width: 320 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  expect(await runAxe(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

describe('without a script', () => {
  it('is read whole, and no tool is shown that would not work', async () => {
    const { page } = await open('main.html', { script: false });
    expect(await count(page, '.entry')).toBe(20);
    // A page with its scripts off is asked by its outline alone.
    expect(await page.$eval('.tools', (tools) => tools.hasAttribute('hidden'))).toBe(true);
  });
});

describe('the search', () => {
  it('finds by the beginnings of words, and leads to the point', async () => {
    const { page } = await open('main.html');
    await page.keyboard.down('Control');
    await page.keyboard.press('k');
    await page.keyboard.up('Control');
    await page.keyboard.type('data govern');
    await page.waitForSelector('.hits a');
    expect(await text(page, '.search-status')).toMatch(/^\d+ places?$/);
    expect(await text(page, '.hits li:first-child')).toMatch(/Data Governance/);
    await page.keyboard.press('Enter');
    await page.waitForFunction('!document.querySelector("dialog").open');
    expect(await page.evaluate('document.querySelector(location.hash).textContent')).toMatch(
      /Data Governance/,
    );
    expect(await page.evaluate('document.activeElement === document.querySelector(location.hash)')).toBe(
      true,
    );
  });

  it('forgives a slip, says when there is nothing, and is left with Escape', async () => {
    const { page } = await open('main.html');
    await page.click('[data-tool="search"]');
    await page.keyboard.type('piplines');
    await page.waitForSelector('.hits a');
    expect(await text(page, '.hits')).toMatch(/pipeline/i);
    await page.$eval('#search-words', (input) => {
      (input as unknown as { value: string }).value = '';
    });
    await page.keyboard.type('zzzzqqqq');
    await page.waitForFunction('document.querySelector(".search-status").textContent === "Nothing found"');
    await page.keyboard.press('Escape');
    expect(await page.evaluate('document.querySelector("dialog").open')).toBe(false);
  });

  it('is walked through with the arrow keys', async () => {
    const { page } = await open('main.html');
    await page.click('[data-tool="search"]');
    await page.keyboard.type('model');
    await page.waitForSelector('.hits a');
    const place = () =>
      page.evaluate('[...document.querySelectorAll(".hits a")].indexOf(document.activeElement)');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await place()).toBe(1);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate('document.activeElement.id')).toBe('search-words');
  });
});

describe('a large book', () => {
  const top = (page: Page, id: string) =>
    page.$eval(`#${id}`, (element) =>
      Math.round(
        (element as unknown as { getBoundingClientRect(): { top: number } }).getBoundingClientRect().top,
      ),
    );
  /** Until nothing has moved for some frames. */
  const rest = (page: Page) =>
    page.evaluate(`new Promise((done) => {
      let [last, still] = [NaN, 0];
      const look = () => {
        still = scrollY === last ? still + 1 : 0;
        last = scrollY;
        if (still > 15) done(); else requestAnimationFrame(look);
      };
      look();
    })`);

  it.each([1440, 320])(
    'is laid out where it is read, and comes to rest at its links (%s px)',
    async (width) => {
      const { page, complaints } = await open('large.html', { width, hash: '#q-90' });
      await rest(page);
      const bar = 5 * 18 * 1.2;
      expect(Math.abs((await top(page, 'q-90')) - bar)).toBeLessThan(40);
      await page.$eval('.contents a[href="#q-20"]', (link) => (link as unknown as { click(): void }).click());
      await rest(page);
      expect(Math.abs((await top(page, 'q-20')) - bar)).toBeLessThan(40);
      const laidOut = "document.querySelector('#q-70 p').checkVisibility({ contentVisibilityAuto: true })";
      expect(await page.evaluate(laidOut)).toBe(false);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(complaints).toEqual([]);
    },
  );

  it('hides nothing from the browser’s own search, and is printed whole', async () => {
    const { page } = await open('large.html');
    // `auto` is searched and read out though it is not laid out; `hidden` would not be.
    const kinds = await page.evaluate(
      "[...new Set([...document.querySelectorAll('main *')].map((element) => getComputedStyle(element).contentVisibility))].sort()",
    );
    expect(kinds).toEqual(['auto', 'visible']);
    await page.emulateMediaType('print');
    await page.waitForFunction(
      "document.querySelector('#q-70 p').checkVisibility({ contentVisibilityAuto: true })",
    );
  });

  it('shows its marks and numbers beside the text whole', async () => {
    const { page } = await open('large.html');
    const cut = (await page.evaluate(`['.mark', '.number'].filter((part) => {
      const box = document.querySelector('.entry ' + part).getBoundingClientRect();
      const room = document.querySelector('.entry').getBoundingClientRect();
      return box.left < room.left || box.right > room.right;
    })`)) as string[];
    expect(cut).toEqual([]);
  });
});

describe('the contents', () => {
  it('follow the reader', async () => {
    const { page } = await open('main.html');
    for (const number of [3, 17]) {
      await page.evaluate(
        `window.scrollTo(0, document.querySelectorAll('.entry')[${number - 1}].getBoundingClientRect().top + scrollY - 100)`,
      );
      await page.waitForFunction(
        `document.querySelector('.contents [aria-current] .toc-number')?.textContent === '${number}'`,
      );
      const seen = await page.$eval('.contents [aria-current]', (line) => {
        const box = (
          line as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
        ).getBoundingClientRect();
        return box.top > 0 && box.bottom < 900;
      });
      expect(seen).toBe(true);
    }
    expect(await count(page, '.contents [aria-current]')).toBe(1);
  });

  it('lead to every question', async () => {
    const { page } = await open('main.html');
    const dead = await page.$$eval(
      '.contents a',
      (links) =>
        links.filter((link) => {
          const { hash, ownerDocument } = link as unknown as {
            hash: string;
            ownerDocument: { getElementById(id: string): unknown };
          };
          return ownerDocument.getElementById(hash.slice(1)) === null;
        }).length,
    );
    expect([dead, await count(page, '.contents a:not(.toc-back a)')]).toEqual([0, 20]);
  });
});

describe('the tools', () => {
  const paper = (page: Page) => page.evaluate('getComputedStyle(document.documentElement).backgroundColor');

  it('turn the page dark and light, beginning with what the system wishes, and remember it', async () => {
    const { page } = await open('main.html', { dark: true });
    const dark = await paper(page);
    expect(await page.$eval('[data-tool="dark"]', (tool) => tool.getAttribute('aria-pressed'))).toBe('true');
    await page.click('[data-tool="dark"]');
    const light = await paper(page);
    expect(light).not.toBe(dark);
    await page.reload();
    expect(await paper(page)).toBe(light);
  });

  it('put the marks away and bring them back', async () => {
    const { page } = await open('main.html');
    const shown = () =>
      page.$eval('.point .mark', (mark) =>
        (mark as unknown as { checkVisibility(): boolean }).checkVisibility(),
      );
    expect(await shown()).toBe(true);
    await page.click('[data-tool="marks"]');
    expect(await shown()).toBe(false);
    await page.click('[data-tool="marks"]');
    expect(await shown()).toBe(true);
  });

  it('say who says so when a mark is pressed, with the keyboard too', async () => {
    const { page } = await open('small.html', { width: 320 });
    await page.focus('#q-1-p-1 .mark');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#who-q-1-p-1:popover-open');
    expect(await text(page, '#who-q-1-p-1')).toMatch(/^Both sources\s+A\s+The a notebook\s+lines \d/);
    await page.keyboard.press('Escape');
    expect(await page.$('#who-q-1-p-1:popover-open')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('reaches the text first, then every tool, and shows where it is', async () => {
    const { page } = await open('main.html');
    const reached: string[] = [];
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab');
      reached.push(
        String(
          await page.evaluate(
            '(document.activeElement.className || document.activeElement.dataset.tool) + (getComputedStyle(document.activeElement).outlineStyle === "none" ? " unseen" : "")',
          ),
        ),
      );
    }
    expect(reached).toEqual(['skip', 'top-title', 'search', 'marks', 'dark', expect.any(String)]);
  });

  it('skips to the text', async () => {
    const { page } = await open('main.html');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('text');
  });
});

describe('a permanent link', () => {
  it('opens its question and copies its address', async () => {
    const { page } = await open('small.html');
    const address = `file://${join(folder, 'small.html')}#q-2`;
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { window.copied = text; } } })',
    );
    await page.click('#q-2 .permalink');
    expect(page.url()).toBe(address);
    expect(await page.evaluate('window.copied')).toBe(address);
    await page.waitForFunction('document.querySelector(".toast").textContent === "Link copied"');
  });
});

describe('on paper', () => {
  it('prints the text without the tools', async () => {
    const { page } = await open('main.html');
    await page.emulateMediaType('print');
    const shown = (selector: string) =>
      page.$eval(selector, (element) =>
        (element as unknown as { checkVisibility(): boolean }).checkVisibility(),
      );
    expect([await shown('.top'), await shown('.entry'), await shown('.permalink')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

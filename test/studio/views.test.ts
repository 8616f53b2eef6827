import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { germanTeam } from '../pictures/german-team.ts';
import { deskAt, openScreen, type Screen, show } from '../pictures/views.ts';

// Every view on the screens that people have: nothing is out of it at the side, and axe-core finds nothing.

let studio: OpenStudio;
let browser: Browser;
beforeAll(async () => {
  studio = await openStudio(germanTeam, 'team');
  browser = await openBrowser();
  await studio.settled();
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const screens: readonly Screen[] = [
  { width: 1440, height: 900, dark: true, language: 'de' },
  { width: 1024, height: 768, dark: false, language: 'de' },
  { width: 820, height: 1180, dark: true, language: 'en' },
];

const views: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['start', (page) => show(page, 'start', '.projects')],
  ['reading', (page) => show(page, 'reading/1/14', '.line-menu')],
  ['questions', (page) => show(page, 'questions', '.match-row')],
  ['desk', (page) => show(page, 'desk', '.desk-side .row')],
  ['a question', async (page) => show(page, await deskAt(studio, 'difference'), '.point.is-focus')],
  ['download', (page) => show(page, 'download', '.purposes li')],
  [
    'look',
    async (page) => {
      await page.evaluate(() => {
        window.location.hash = '#/look';
      });
      await page.waitForSelector('.look-side .own-file');
    },
  ],
  [
    'keys',
    async (page) => {
      await page.keyboard.press('?');
      await page.waitForSelector('dialog[open] .keys');
    },
  ],
  [
    'messages',
    async (page) => {
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => !document.querySelector('dialog'));
      await page.click('.bar-acts button');
      await page.waitForSelector('dialog[open] .messages li');
    },
  ],
];

/** What stands out of the screen at the side, or out of the bar above. */
const outside = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const acts = [...document.querySelectorAll('.bar a, .bar button')].filter((one) => {
      const { left, right, bottom } = one.getBoundingClientRect();
      return left < 0 || right > window.innerWidth || bottom > (bar?.bottom ?? 0) + 1;
    });
    const wide = (document.scrollingElement?.scrollWidth ?? 0) > window.innerWidth ? ['the page'] : [];
    return [...wide, ...acts.map(({ textContent }) => textContent)];
  });

describe.each(screens)('on $width px in $language, dark: $dark', (screen) => {
  it('every view is whole and accessible', async () => {
    const page = await browser.newPage();
    await openScreen(page, studio, screen);
    for (const [name, open] of views) {
      await open(page);
      expect({ name, outside: await outside(page), axe: await runAxe(page) }).toEqual({
        name,
        outside: [],
        axe: [],
      });
    }
    await page.close();
  });
});

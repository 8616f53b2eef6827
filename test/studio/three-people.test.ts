import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';

const answer = (points: string) =>
  `1. How is on-call duty paid?\n\n${points}\n\n2. Who brings the keys?\n\n- **Keys:** The night shift brings the keys to the office.\n`;
const book = {
  'book/handbook.yml':
    'title: Three\nlanguage: en\nanswers:\n  - { id: a, files: a.md }\n  - { id: b, files: b.md }\n  - { id: c, files: c.md }\n',
  'book/a.md': answer('- **Pay:** A flat rate of 450 euros a week.\n- **Rest:** A day off follows.'),
  'book/b.md': answer('- **Start:** You begin after three months.\n- **Swaps:** Ask in the channel.'),
  'book/c.md': answer('- **Pay:** A flat rate of 450 euros a week.\n- **Phone:** The team has one.'),
};

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  studio = await openStudio(book, 'book');
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await studio.settled();
  await page.goto(studio.address);
  await page.waitForSelector('.bar-title');
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

/** What is written may take its time on a busy machine. */
const patience = { timeout: 60_000 };
const go = (view: string) =>
  page.evaluate((to: string) => {
    window.location.hash = to;
  }, `#/${view}`);

/** A step of a drag, as the browser would tell it to what is under the pointer. */
const drag = (type: string, selector: string, place = 0) =>
  page.evaluate(
    (type, selector, place) => {
      const on = document.querySelectorAll(selector)[place];
      const { left = 0, top = 0 } = on?.getBoundingClientRect() ?? {};
      on?.dispatchEvent(
        new DragEvent(type, {
          bubbles: true,
          cancelable: true,
          dataTransfer: new DataTransfer(),
          clientX: left + 5,
          clientY: top + 5,
        }),
      );
    },
    type,
    selector,
    place,
  );

const until = (selector: string, act: () => Promise<void>) =>
  expect
    .poll(
      async () => {
        await act();
        return (await page.$(selector)) !== null;
      },
      { timeout: 20_000 },
    )
    .toBe(true);

describe('three people', () => {
  it('have lines between what is one point, also past whoever does not say it', async () => {
    await go('desk/call-duty-paid');
    await page.waitForSelector('.source:nth-child(3) li');
    await page.waitForSelector('.links path');
    expect(await page.$$eval('.links path', (all) => all.length)).toBe(1);
  });

  it('is gone through by keys, point by point', async () => {
    const focus = () =>
      page.$eval('.point.is-focus', (one) => one.querySelector('.place')?.textContent ?? '');
    await page.keyboard.press('n');
    await page.waitForSelector('.point.is-focus');
    expect(await focus()).toBe('1.1');
    await page.keyboard.press('n');
    await page.waitForFunction(() => document.querySelector('.point.is-focus .place')?.textContent === '1.2');
    await page.keyboard.press('u');
    await expect
      .poll(() => {
        try {
          return studio.read('book/edits.yml');
        } catch {
          return '';
        }
      }, patience)
      .toMatch(/- move: \S+\n {2}before: \S+/);
  });

  it('have one taken out of a point that all of them say', async () => {
    await studio.settled();
    await go('desk/brings-keys');
    await page.waitForSelector('.printed .point');
    expect(await page.$$eval('.printed .point', (all) => all.length)).toBe(1);
    await page.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('.point-acts button')]
        .find(({ textContent }) => textContent?.startsWith('Set apart only') && textContent.endsWith('B'))
        ?.click();
    });
    await page.waitForFunction(() => document.querySelectorAll('.printed .point').length === 2);
    await expect.poll(() => studio.read('book/edits.yml'), patience).toMatch(/- unlink: \S+\n {2}set: b/);
    // The letters of the two that say it still, and of the one that stands apart.
    const marks = () =>
      page.$$eval('.printed .point', (all) =>
        all.map((one) =>
          [...one.querySelectorAll('.passage .mark')].map((mark) => mark.textContent).join(''),
        ),
      );
    expect((await marks()).toSorted()).toEqual(['AC', 'B']);
    await page.keyboard.down('Control');
    await page.keyboard.press('z');
    await page.keyboard.up('Control');
    await page.waitForFunction(() => document.querySelectorAll('.printed .point').length === 1);
  });

  it('keep the wording that they have of a question, whatever is dragged onto it', async () => {
    await studio.settled();
    await go('questions');
    await page.waitForSelector('.match-row .match-words');
    // Both rows have a wording of the first person, who can have one only.
    await until('.apart-zone', () => drag('dragstart', '.match-words', 0));
    await drag('dragenter', '.match-row', 1);
    await drag('dragover', '.match-row', 1);
    await drag('drop', '.match-row', 1);
    await drag('dragend', '.match-words', 0);
    expect(await page.$('.match-row.is-over')).toBeNull();
    await studio.settled();
    expect(studio.read('book/handbook.yml')).not.toContain('same:');
  });

  it('are parted by dropping a wording where it is to stand apart', async () => {
    await studio.settled();
    await go('questions');
    await page.waitForSelector('.match-row .match-words');
    // As a hand that takes it again where it was not ready, and as a browser, which tells of what is over a place again and again.
    await until('.apart-zone', () => drag('dragstart', '.match-words', 1));
    await drag('dragenter', '.apart-zone');
    await until('.apart-zone.is-over', () => drag('dragover', '.apart-zone'));
    await drag('drop', '.apart-zone');
    await expect.poll(() => studio.read('book/handbook.yml'), patience).toMatch(/apart:/);
    expect(studio.read('book/handbook.yml')).toMatch(
      /apart:\s+- - b:How is on-call duty paid\?\s+- a:How is on-call duty paid\?\s+- - b:How is on-call duty paid\?\s+- c:How is/,
    );
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer';
import type { EntryRow, QueueItem } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { root } from '../helpers/root.ts';
import { median } from './cpu.ts';
import { manyQuestions } from './many-questions.ts';

/**
 * The studio as a person has it, in the browser: first paint, an act at the merge desk until its text and its page are seen, another
 * theme, and each view of a large book with the memory of its page. `npm run prepare` has to have compiled the program.
 * `studio [QUESTIONS] [--runs N]`
 */
export async function bench(args: readonly string[]): Promise<void> {
  const at = args.indexOf('--runs');
  const runs = at < 0 ? 5 : Number(args[at + 1]);
  const questions = Number(args.find((one, place) => /^\d+$/.test(one) && place !== at + 1) ?? 2000);
  const browser = await openBrowser();
  try {
    await within(await openMain(), (studio) => mainBook(studio, browser, runs));
    await within(await openLarge(questions), (studio) => largeBook(studio, browser, questions));
  } finally {
    await browser.close();
  }
}

function openMain(): Promise<OpenStudio> {
  const files = ['handbook.yml', '000_803d8d25914ce228.txt', '001_1c7c33d9c51d20e2.txt'];
  const read = (name: string) => readFileSync(`${root}/content/ml-projects/${name}`);
  return openStudio(Object.fromEntries(files.map((name) => [`book/${name}`, read(name)])), 'book');
}

function openLarge(questions: number): Promise<OpenStudio> {
  const texts = Object.entries(manyQuestions(questions)).map(([name, text]) => [`book/${name}`, text]);
  const settings = 'title: Many\nanswers:\n  - { id: a, files: a.txt }\n  - { id: b, files: b.txt }\n';
  return openStudio({ ...Object.fromEntries(texts), 'book/handbook.yml': settings }, 'book');
}

async function within(studio: OpenStudio, work: (studio: OpenStudio) => Promise<void>): Promise<void> {
  try {
    await studio.settled();
    await work(studio);
  } finally {
    await studio.remove();
  }
}

async function mainBook(studio: OpenStudio, browser: Browser, runs: number): Promise<void> {
  const paints: number[] = [];
  for (let run = 0; run < runs; run++) paints.push(await firstPaint(studio, browser));
  console.log(`first paint: ${told(paints)}`);
  const queue = (await (await studio.ask('/api/queue')).json()) as QueueItem[];
  const item = queue.find(({ entry, point }) => entry !== null && point !== null);
  if (!item?.entry || !item.point) throw new Error('nothing is to be looked at in the main book');
  const page = await opened(studio, browser);
  await go(
    page,
    `desk/${encodeURIComponent(item.entry)}/${encodeURIComponent(item.point)}`,
    '.point.is-focus',
  );
  const texts: number[] = [];
  for (let run = 0; run < runs; run++) texts.push(await rewrite(page, `Said anew, time ${run}.`, 'text'));
  console.log(`an act at the desk until its text is seen: ${told(texts)}`);
  await idle(studio);
  await clickTab(page, 'As a page');
  await page.waitForSelector('.pages img', { timeout: 60_000 });
  await loaded(page, '');
  const pages: number[] = [];
  for (let run = 0; run <= runs; run++) {
    pages.push(await rewrite(page, `Said once more, time ${run}.`, 'page'));
    await idle(studio);
  }
  console.log(
    `an act at the desk until its page is seen: first ${told(pages.slice(0, 1))}; then ${told(pages.slice(1))}`,
  );
  await go(page, 'look', '.spread .pages img');
  await page.waitForFunction(
    () => [...document.querySelectorAll('.theme-page')].every((one) => one.querySelector('img')?.complete),
    { timeout: 120_000 },
  );
  const themes: number[][] = [];
  for (let round = 0; round < 2; round++)
    for (const name of ['modern', 'editorial', 'technical', 'classic'])
      themes[round] = [...(themes[round] ?? []), await changeTheme(page, studio, name)];
  console.log(`another theme: first ${told(themes[0] ?? [])}; again ${told(themes[1] ?? [])}`);
  await page.close();
}

async function largeBook(studio: OpenStudio, browser: Browser, questions: number): Promise<void> {
  const paint = await firstPaint(studio, browser);
  const rows = (await (await studio.ask('/api/entries')).json()) as EntryRow[];
  const page = await opened(studio, browser);
  const middle = encodeURIComponent(rows[Math.floor(rows.length / 2)]?.id ?? '');
  const views: readonly (readonly [string, string, string])[] = [
    ['reading', 'reading/0', '.line-words'],
    ['questions', 'questions', '.match-row'],
    ['desk', 'desk', '.desk-side .row'],
    ['one question', `desk/${middle}`, '.printed .point'],
    ['look', 'look', '.themes label'],
    ['download', 'download', '.purposes li'],
  ];
  const times: string[] = [];
  for (const [name, hash, selector] of views)
    times.push(`${name} ${(await go(page, hash, selector)).toFixed(0)} ms`);
  const found = await go(page, 'questions', '.match-row');
  const look = await waitsWhile(studio, async () => {
    await go(page, 'look', '.spread');
    await loaded(page, '');
  });
  await go(page, 'questions', '.match-row');
  const typed = await page.evaluate(async () => {
    const box = document.querySelector<HTMLInputElement>('.matching-head input');
    if (!box) throw new Error('there is no field to search in');
    const start = performance.now();
    box.value = 'budget';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  });
  console.log(
    `${questions} questions: first paint ${paint.toFixed(0)} ms; ${times.join(', ')}, questions again ${found.toFixed(0)} ms, a search in them ${typed.toFixed(0)} ms; first pages ${look.took.toFixed(0)} ms, the longest wait for an answer meanwhile ${look.longest.toFixed(0)} ms; memory of the page ${megabytesOfPages(browser).toFixed(0)} MB`,
  );
  await page.close();
}

/** Asks for the state all the while something is done; how long that took, and the longest wait for an answer. Both in ms. */
async function waitsWhile(
  studio: OpenStudio,
  work: () => Promise<void>,
): Promise<{ readonly took: number; readonly longest: number }> {
  const start = performance.now();
  let [done, longest] = [false, 0];
  const asking = (async () => {
    while (!done) {
      const asked = performance.now();
      await (await studio.ask('/api/state')).arrayBuffer();
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((next) => setTimeout(next, 20));
    }
  })();
  await work();
  done = true;
  await asking;
  return { took: performance.now() - start, longest };
}

async function opened(studio: OpenStudio, browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(studio.address);
  await page.waitForSelector('.bar-title');
  return page;
}

async function firstPaint(studio: OpenStudio, browser: Browser): Promise<number> {
  const page = await opened(studio, browser);
  // What is in the page may not be painted yet.
  const paint = await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  const time = Number(await paint.jsonValue());
  await page.close();
  return time;
}

/** Goes to a view; ms until something of it is drawn. */
function go(page: Page, hash: string, selector: string): Promise<number> {
  return page.evaluate(
    async (to: string, wanted: string) => {
      const start = performance.now();
      window.location.hash = `#/${to}`;
      while (!document.querySelector(wanted)) await new Promise((done) => requestAnimationFrame(done));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return performance.now() - start;
    },
    hash,
    selector,
  );
}

function clickTab(page: Page, name: string): Promise<void> {
  return page.evaluate((text: string) => {
    [...document.querySelectorAll<HTMLElement>('.printed-head button')]
      .find(({ textContent }) => textContent === text)
      ?.click();
  }, name);
}

/** Rewrites the point in focus as a person does; ms from `Save` until it is seen as text, or on its page. */
async function rewrite(page: Page, words: string, seen: 'text' | 'page'): Promise<number> {
  await page.keyboard.press('e');
  await page.waitForSelector('dialog textarea');
  return page.evaluate(
    async (text: string, where: string) => {
      const box = document.querySelector<HTMLTextAreaElement>('dialog textarea');
      if (!box) throw new Error('there is no field for other words');
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(done));
      const picture = () => document.querySelector<HTMLImageElement>('.pages img');
      const before = picture()?.src;
      const isSeen = () =>
        where === 'text'
          ? document.querySelector('.printed-text')?.textContent?.includes(text)
          : picture()?.src !== before && picture()?.complete;
      const start = performance.now();
      document.querySelector<HTMLElement>('dialog button[type=submit]')?.click();
      while (!isSeen()) {
        if (performance.now() - start > 60_000)
          throw new Error(document.querySelector('.strip')?.textContent ?? 'it is not seen');
        await new Promise((done) => requestAnimationFrame(done));
      }
      return performance.now() - start;
    },
    words,
    seen,
  );
}

/** Chooses a theme; ms until the first page is drawn in it. */
async function changeTheme(page: Page, studio: OpenStudio, name: string): Promise<number> {
  const before = await page.$eval('.spread .pages img', (one) => (one as HTMLImageElement).src);
  const start = performance.now();
  await page.evaluate((theme: string) => {
    [...document.querySelectorAll<HTMLElement>('.themes label')]
      .find(({ textContent }) => textContent === theme)
      ?.click();
  }, name);
  await loaded(page, before);
  const took = performance.now() - start;
  await idle(studio);
  return took;
}

/** Waits until the first page is another one than that, and drawn. */
async function loaded(page: Page, before: string): Promise<void> {
  await page.waitForFunction(
    (src: string) => {
      const picture = document.querySelector<HTMLImageElement>('.pages img');
      return picture !== null && picture.src !== src && picture.complete && picture.naturalWidth > 0;
    },
    { timeout: 120_000 },
    before,
  );
}

/** Waits until nothing is read or merged any more. */
async function idle(studio: OpenStudio): Promise<void> {
  await studio.settled();
}

/** Memory of the largest process of a page in MB, what several share counted once (Pss, Linux). */
function megabytesOfPages(browser: Browser): number {
  const above = browser.process()?.pid;
  const sizes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const parent = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) \S /s, '')
          .split(' ')[0];
        const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        if (Number(parent) !== above || !command.includes('--type=renderer')) return [];
        const pss = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'));
        return [Number(pss?.[1] ?? 0) / 1024];
      } catch {
        return [];
      }
    });
  return Math.max(0, ...sizes);
}

function told(times: readonly number[]): string {
  const text = `${median(times).toFixed(0)} ms`;
  return times.length > 1 ? `${text} (best ${Math.min(...times).toFixed(0)})` : text;
}

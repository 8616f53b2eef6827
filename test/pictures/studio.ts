import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import sharp from 'sharp';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { root } from '../helpers/root.ts';
import { germanTeam } from './german-team.ts';
import { deskAt, openScreen, type Screen, show, themesDrawn } from './views.ts';

// `npm run docs` makes the four pictures of the studio that README and manual show. `studio.js --all FOLDER [WIDTHxHEIGHT]...
// [light] [dark] [en] [de]` pictures every view with what may stand in it, for whoever changes one: all of them should be looked at.

const [flag, folder = '', ...wanted] = process.argv.slice(2);
const browser = await openBrowser();
try {
  if (flag === '--all') await drawAll(folder, wanted);
  else await drawForManual();
} finally {
  await browser.close();
}

async function drawForManual(): Promise<void> {
  const studio = await openExample();
  try {
    await on(studio, { width: 1280, height: 800, dark: false, language: 'en' }, async (page) => {
      const picture = async (name: string) => {
        const bytes = await sharp(await page.screenshot())
          .resize(800)
          .png({ palette: true, colours: 64, dither: 0.4 })
          .toBuffer();
        writeFileSync(join(root, `content/manual/studio-${name}.png`), bytes);
      };
      await show(page, 'reading/0', '.line-words');
      await picture('reading');
      await show(page, 'questions', '.match-row');
      await picture('questions');
      await show(page, await deskAt(studio, 'suggestion'), '.printed .point');
      await picture('desk');
      await show(page, 'look', '.spread .pages img', themesDrawn);
      await picture('look');
    });
  } finally {
    await studio.remove();
  }
}

function openExample(): Promise<OpenStudio> {
  const names = ['handbook.yml', '000_803d8d25914ce228.txt', '001_1c7c33d9c51d20e2.txt'];
  const read = (name: string) => readFileSync(join(root, 'content/ml-projects', name));
  return openStudio(Object.fromEntries(names.map((name) => [`book/${name}`, read(name)])), 'book').then(
    settled,
  );
}

async function settled(studio: OpenStudio): Promise<OpenStudio> {
  await studio.settled();
  return studio;
}

async function on(studio: OpenStudio, screen: Screen, work: (page: Page) => Promise<void>): Promise<void> {
  const page = await (browser as Browser).newPage();
  try {
    await openScreen(page, studio, screen);
    await work(page);
  } finally {
    await page.close();
  }
}

/** Every view, with what may stand in it, on each screen that is wanted; all of them where none is named. */
async function drawAll(into: string, words: readonly string[]): Promise<void> {
  mkdirSync(into, { recursive: true });
  const among = (all: readonly string[]) => {
    const named = all.filter((one) => words.includes(one));
    return named.length > 0 ? named : all;
  };
  const sizes = words.filter((one) => /^\d+x\d+$/.test(one));
  const empty = await openStudio(germanTeam, null);
  const team = await settled(await openStudio(germanTeam, 'team'));
  try {
    await team.post('/api/builds', { purpose: 'web', topics: [] });
    for (const language of among(['en', 'de']))
      for (const scheme of among(['light', 'dark']))
        for (const size of sizes.length > 0 ? sizes : ['1440x900', '1024x768', '820x1180']) {
          const [width = 0, height = 0] = size.split('x').map(Number);
          const screen = { width, height, dark: scheme === 'dark', language };
          const name = [width, scheme, language].join('-');
          const picture = async (page: Page, view: string) => {
            await page.screenshot({ path: join(into, `${view}-${name}.png`) as `${string}.png` });
          };
          await on(empty, screen, (page) => drawStart(page, picture));
          await on(team, screen, (page) => drawProject(page, team, picture));
        }
  } finally {
    await team.remove();
    await empty.remove();
  }
}

type Picture = (page: Page, view: string) => Promise<void>;

async function drawStart(page: Page, picture: Picture): Promise<void> {
  await show(page, 'start', '.projects');
  await picture(page, 'start');
  const box = await page.$('input[type=file]:not([webkitdirectory])');
  await box?.uploadFile(join(root, 'content/ml-projects/000_803d8d25914ce228.txt'), join(root, 'LICENSE'));
  await page.waitForSelector('.chosen li');
  await picture(page, 'start-files');
}

async function drawProject(page: Page, studio: OpenStudio, picture: Picture): Promise<void> {
  await show(page, 'start', '.projects');
  await picture(page, 'start-opened');
  await show(page, 'reading/0', '.line-words');
  await picture(page, 'reading');
  await show(page, 'reading/1', '.alarm button');
  await page.click('.alarm button');
  await page.waitForSelector('.line-menu');
  await picture(page, 'reading-unused');
  await show(page, 'questions', '.match-row');
  await picture(page, 'questions');
  await show(page, 'desk', '.desk-side .row');
  await picture(page, 'desk-begin');
  await show(page, await deskAt(studio, 'difference'), '.printed .point');
  await picture(page, 'desk-difference');
  await page.keyboard.press('e');
  await page.waitForSelector('dialog[open]');
  await picture(page, 'desk-dialog');
  await page.keyboard.press('Escape');
  await show(page, await deskAt(studio, 'gap'), '.printed');
  await page.evaluate(() => document.querySelectorAll<HTMLElement>('.printed-head button')[2]?.click());
  await page.waitForSelector('.pages img', { timeout: 180_000 });
  await show(page, await deskAt(studio, 'gap'), '.pages img');
  await picture(page, 'desk-page');
  await show(page, 'look', '.spread .pages img', themesDrawn);
  await picture(page, 'look');
  await page.evaluate(() => document.querySelector('.look-side')?.scrollTo(0, 900));
  await picture(page, 'look-below');
  await show(page, 'download', '.purposes li', '.build a');
  await picture(page, 'download');
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open]');
  await picture(page, 'help');
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector<HTMLElement>('.bar-acts button:not(:disabled)')?.click());
  await page.waitForSelector('dialog[open] .messages li');
  await picture(page, 'messages');
}

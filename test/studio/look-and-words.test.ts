import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { root } from '../helpers/root.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { germanTeam } from '../pictures/german-team.ts';
import { deskAt, openScreen, show } from '../pictures/views.ts';

// What a German reader sees and can choose of the look, in the dark and on a narrow screen, in dialogs and where something went wrong.

let studio: OpenStudio;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  studio = await openStudio(
    {
      ...germanTeam,
      // A theme of one's own in which the answers stand on their questions.
      'team/mine/theme.yml': 'extends: classic\n',
      'team/mine/print.css': '.point { margin-top: -11pt; }\n',
    },
    'team',
  );
  browser = await openBrowser();
  await studio.settled();
  page = await browser.newPage();
  await openScreen(page, studio, { width: 1024, height: 768, dark: true, language: 'de' });
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const patience = { timeout: 60_000 };
const settings = () => studio.read('team/handbook.yml');
const written = (pattern: RegExp) => expect.poll(settings, patience).toMatch(pattern);

it('names in German how a document was read, and each other reading', async () => {
  await show(page, 'reading/0', '.line-words');
  const said = await page.$eval('.document-head', (head) => head.textContent ?? '');
  expect(said).toContain('Gelesen als: Überschriften der Ebene 3; gefundene Fragen: 5');
  // A line leads to its question.
  await show(page, 'reading/0/11', '.line-menu');
  await page.click('.line-menu > button');
  await page.waitForFunction(() => window.location.hash.startsWith('#/desk/'));
  await page.waitForFunction(
    () => document.querySelector('.entry h1')?.textContent?.includes('Wo stelle ich mein Fahrrad ab?'),
    patience,
  );
  await show(page, 'reading/0', '.line-words');
  await page.click('.other-readings summary');
  const names = await page.$$eval('.other-reading b', (all) =>
    all.map(({ textContent }) => textContent ?? ''),
  );
  expect(names.length).toBeGreaterThan(0);
  for (const name of names)
    expect(name).not.toMatch(/\b(of|that|level|headings|paragraphs|everything|bold)\b/);
  expect(await runAxe(page)).toEqual([]);
  await page.keyboard.press('?');
  await page.waitForSelector('dialog[open] .keys');
  expect(await page.$eval('.keys', (keys) => keys.textContent ?? '')).toMatch(/Strg Z.*Strg Umschalt Z/);
  await page.keyboard.press('Escape');
});

it('shows what contradicts itself once, under its marks', async () => {
  await show(page, await deskAt(studio, 'difference'), '.point.is-focus');
  const point = await page.$eval('.point.is-focus', (one) => one.textContent ?? '');
  expect(point.match(/450 Euro/g)).toHaveLength(1);
  expect(await page.$$eval('.point.is-focus .is-contrary', (all) => all.length)).toBe(2);
  for (const [key, dialog] of [
    ['e', 'textarea'],
    ['l', 'input'],
    ['d', 'input'],
    ['s', '.sentences'],
  ] as const) {
    await page.keyboard.press(key);
    await page.waitForSelector(`dialog[open] ${dialog}`);
    expect({ key, axe: await runAxe(page) }).toEqual({ key, axe: [] });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
  }
});

it('has dialogs of questions and topics that are as accessible, and empty lists with a word for it', async () => {
  await show(page, 'questions', '.match-row');
  for (const open of [
    '.cell-acts button',
    '.topic-of',
    '.row-acts button',
    '.row-acts button:nth-of-type(2)',
  ]) {
    await page.click(open);
    await page.waitForSelector('dialog[open]');
    expect({ open, axe: await runAxe(page) }).toEqual({ open, axe: [] });
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
  }
  await page.type('.matching-head input', 'xyzzy');
  await page.waitForFunction(() => !document.querySelector('.match-row'));
  expect(await runAxe(page)).toEqual([]);
  await show(page, 'desk', '.desk-side .row');
  await page.type('.desk-side input[type=search]', 'xyzzy');
  await page.waitForFunction(() => !document.querySelector('.desk-side .row'));
  expect(await page.$eval('.desk-side', (side) => side.textContent ?? '')).toContain(
    'So etwas gibt es nicht.',
  );
  expect(await runAxe(page)).toEqual([]);
});

it('takes cover and imprint as they are chosen, and says where a colour is too light and where words collide', async () => {
  await show(page, 'look', '.look-side .own-file');
  await page.select('.look-side select:has(option[value="type"])', 'type');
  await written(/cover:\s*\{?\s*kind: type/);
  await page.select('.look-side select:has(option[value="fonts"])', 'fonts');
  await written(/credits: fonts/);
  const box = await page.$('input[data-own=coverImage]');
  await box?.uploadFile(join(root, 'content/manual/studio-look.png'));
  await written(/image: look\/studio-look\.png/);
  // The picture is shown: that the cover had words alone is over.
  expect(settings()).not.toMatch(/kind:/);
  expect(studio.read('team/look/studio-look.png').length).toBe(
    readFileSync(join(root, 'content/manual/studio-look.png'), 'utf8').length,
  );
  await studio.settled();
  expect((await studio.settled()).project?.look).toMatchObject({ coverKind: 'image', credits: 'fonts' });
  await page.waitForFunction(() => document.querySelectorAll('.own-acts button').length > 4, patience);
  await page.click('.own-file:has([data-own=coverImage]) .own-acts button:nth-of-type(2)');
  await expect.poll(settings, patience).not.toMatch(/image:/);
  const { revision } = await studio.settled();
  const changes = [
    { path: ['colour'], value: '#ffee55' },
    { path: ['theme'], value: './mine' },
  ];
  expect((await studio.post('/api/act', { revision, kind: 'settings', changes, said: 'look' })).status).toBe(
    200,
  );
  const { project } = await studio.settled();
  expect(project?.look.colourOfText).toMatch(/^#[0-9a-f]{6}$/);
  expect(project?.look.colourOfText).not.toBe('#ffee55');
  await page.waitForFunction(
    (text: string) => document.querySelector('.look-side')?.textContent?.includes(text),
    patience,
    `Text wird in ${project?.look.colourOfText} gedruckt`,
  );
  await page.waitForFunction(
    () => document.querySelector('.findings')?.textContent?.includes('Worte stehen aufeinander: „'),
    { timeout: 120_000 },
  );
  expect(await runAxe(page)).toEqual([]);
});

it('tells in German what a failed download lacks, and that the studio was ended', async () => {
  const { revision } = await studio.settled();
  const withdrawn = { verb: 'drop', target: 'vpn', fields: { sentence: 'Das gibt es nicht.', reason: 'x' } };
  const refused = await studio.post('/api/act', { revision, kind: 'edit', ...withdrawn });
  expect(refused.status).toBe(422);
  await show(page, 'download', '.purposes li');
  await page.click('.purposes li:nth-of-type(8) button');
  await page.waitForSelector('.build.is-done a', { timeout: 120_000 });
  expect(await runAxe(page)).toEqual([]);
  await studio.stop('SIGKILL');
  await page.waitForSelector('.strip', patience);
  expect(await page.$eval('.strip', (strip) => strip.textContent ?? '')).toContain(
    'Das Studio antwortet nicht',
  );
  expect(await runAxe(page)).toEqual([]);
});

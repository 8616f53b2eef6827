import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EntryView } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { runCompiled } from '../helpers/run-compiled.ts';

const book = {
  'book/handbook.yml':
    'title: Keys\nlanguage: en\nanswers:\n  - { id: a, title: Ada, files: a.md }\n  - { id: b, title: Bob, files: b.md }\n',
  'book/a.md': `Read this before your first shift. It was written in the spring. The porter has a copy.

1. Who brings the keys?

- **Keys:** The night shift brings the keys to the office. They hang on the blue board. Ask the porter for a spare one.
- **Loss:** Tell the porter at once.

2. Where is the office?

On the second floor.
`,
  'book/b.md': `1. Who brings the keys?

- **Keys:** They hang on the blue board. Each key has a number.

2. Where is the office?

On the second floor, beside the lift.
`,
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
  await page.goto(`${studio.address}#/desk/brings-keys/brings-keys-keys`);
  await page.waitForSelector('.point.is-focus', patience);
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

const patience = { timeout: 60_000 };
const shown = () => page.$eval('.printed-text', (box) => box.querySelector('.points')?.textContent ?? '');
const written = (pattern: RegExp) =>
  expect.poll(() => studio.read('book/edits.yml'), patience).toMatch(pattern);
const entry = async () => (await (await studio.ask('/api/entries/brings-keys')).json()) as EntryView;
const fatesOf = async (words: string) => {
  const { code } = await runCompiled(
    ['build', 'book', '--edition', 'handbook', '--format', 'json', '--out', 'out', '--quiet'],
    studio.folder,
  );
  expect(code).toBe(0);
  const { sentences } = JSON.parse(studio.read('out/ledger.json')) as {
    sentences: { answerSet: string; text: string; fate: string; reason?: string }[];
  };
  return sentences
    .filter(({ text }) => text.includes(words))
    .map(({ answerSet, fate, reason = '' }) => [answerSet, fate, reason]);
};

it('is left out by keys alone with its reason: gone from the print at once, and a decision that the command line follows', async () => {
  expect(await shown()).toContain('They hang on the blue board.');
  await page.keyboard.press('s');
  await page.waitForSelector('dialog[open] .sentences');
  expect(await runAxe(page)).toEqual([]);
  const sentences = await page.$$eval('.sentences label', (all) => all.map(({ textContent }) => textContent));
  expect(sentences).toContain('They hang on the blue board.');
  // Nothing is chosen, and without a reason nothing is left out.
  await page.keyboard.press('Enter');
  expect(await page.$('dialog[open]')).not.toBeNull();
  await page.focus(
    `.sentences label:nth-of-type(${sentences.indexOf('They hang on the blue board.') + 1}) input`,
  );
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('The board is gone.');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.left-out li', patience);
  expect(await shown()).not.toContain('blue board');
  for (const kept of ['to the office.', 'a spare one.', 'Each key has a number.'])
    expect(await shown()).toContain(kept);
  await written(
    /- drop: brings-keys-keys\n\s+sentence: They hang on the blue board\.\n\s+reason: The board is gone\./,
  );
  await studio.settled();
  expect(await runAxe(page)).toEqual([]);
  expect(await fatesOf('blue board')).toEqual([
    ['a', 'left-out', 'editor: The board is gone.'],
    ['b', 'left-out', 'editor: The board is gone.'],
  ]);
});

it('comes back by its button, by undoing, and after a reload, and another one goes beside it', async () => {
  await page.reload();
  await page.waitForSelector('.left-out button', patience);
  await page.click('.left-out button');
  await page.waitForFunction(() => !document.querySelector('.left-out'), patience);
  expect(await shown()).toContain('They hang on the blue board.');
  await studio.settled();
  await page.click('.bar-acts button[aria-label^="Undo"]');
  await page.waitForSelector('.left-out', patience);
  expect(await shown()).not.toContain('blue board');
  const { revision } = await studio.settled();
  const act = {
    revision,
    kind: 'edit',
    verb: 'drop',
    target: 'brings-keys-keys',
    fields: { sentence: 'Each key has a number.', reason: 'known' },
  };
  expect((await studio.post('/api/act', act)).status).toBe(200);
  expect((await entry()).leftOut.map(({ text, reason }) => [text, reason])).toEqual([
    ['They hang on the blue board.', 'The board is gone.'],
    ['Each key has a number.', 'known'],
  ]);
  await studio.settled();
});

it('of words that are not there is refused, and nothing is written', async () => {
  const before = studio.read('book/edits.yml');
  const { revision } = await studio.settled();
  const answer = await studio.post('/api/act', {
    revision,
    kind: 'edit',
    verb: 'drop',
    target: 'brings-keys-keys',
    fields: { sentence: 'They hang in the hall.', reason: 'known' },
  });
  expect(answer.status).toBe(422);
  expect(await answer.text()).toContain('this sentence is not printed there: “They hang in the hall.”');
  expect(studio.read('book/edits.yml')).toBe(before);
});

it('wants another look when a new version says it otherwise, and is taken back alone', async () => {
  const form = new FormData();
  const text = (name: string) => studio.read(`book/${name}`);
  form.append(
    'file',
    new File([text('b.md').replace('Each key has a number.', 'Each key has a tag.')], 'b.md'),
  );
  form.append('path', 'b.md');
  expect((await studio.ask('/api/documents', { method: 'POST', body: form })).status).toBe(200);
  await studio.settled();
  const stale = async () => {
    const queue = (await (await studio.ask('/api/queue')).json()) as {
      kind: string;
      detail: string;
      withdraw?: object;
    }[];
    return queue.filter(({ kind }) => kind === 'stale');
  };
  const [item, ...others] = await stale();
  expect(item).toMatchObject({ detail: 'Each key has a number.' });
  expect(others).toEqual([]);
  const { revision } = await studio.settled();
  expect((await studio.post('/api/act', { revision, kind: 'withdraw', ...item?.withdraw })).status).toBe(200);
  await studio.settled();
  expect(await stale()).toEqual([]);
  expect(studio.read('book/edits.yml')).toContain('They hang on the blue board.');
});

it('may be one of the words before the first question', async () => {
  await page.goto(`${studio.address}#/desk`);
  await page.waitForSelector('.book-words .around', patience);
  await page.click('.book-words button[aria-label^="Leave out a sentence"]');
  await page.waitForSelector('dialog[open] .sentences');
  await page.click('.sentences label:nth-of-type(2) input');
  await page.type('dialog[open] input:not([type=radio])', 'It is autumn.');
  await page.click('dialog[open] .main');
  await written(/- drop: opening\n\s+sentence: It was written in the spring\./);
  await page.waitForFunction(
    () => document.querySelector('.book-words .around')?.textContent?.includes('spring') === false,
    patience,
  );
  await page.waitForSelector('.book-words .left-out li', patience);
  expect(await runAxe(page)).toEqual([]);
});

import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StudioBuild } from '../../src/studio/api.ts';
import { openBrowser } from '../helpers/open-browser.ts';
import { type OpenStudio, openStudio } from '../helpers/open-studio.ts';
import { readPdf } from '../helpers/read-pdf.ts';
import { runAxe } from '../helpers/run-axe.ts';
import { runCompiled } from '../helpers/run-compiled.ts';
import { book } from './book.ts';

// One person's way through the studio, in the browser that people have; each test goes on where the one before it ended.

let studio: OpenStudio;
let browser: Browser;
let page: Page;
const faults: string[] = [];
/** Refusals that tests ask for, the scripts of previews that are not let run, and the server that is ended on purpose. */
const expected = /status of 4|document's frame is sandboxed|ERR_INCOMPLETE_CHUNKED|ERR_CONNECTION_REFUSED/;

beforeAll(async () => {
  studio = await openStudio(book, null);
  browser = await openBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) faults.push(message.text());
  });
  await page.goto(studio.address);
});
afterAll(async () => {
  await browser?.close();
  await studio?.remove();
});

/** Waits for an element with these words. */
const see = (selector: string, words: string | RegExp) =>
  page.waitForFunction(
    (one: string, source: string) =>
      [...document.querySelectorAll(one)].some(({ textContent }) =>
        new RegExp(source).test(textContent ?? ''),
      ),
    { timeout: 60_000 },
    selector,
    typeof words === 'string' ? words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : words.source,
  );
const click = async (selector: string, words: string) => {
  await see(selector, words);
  await page.evaluate(
    (one: string, text: string) =>
      [...document.querySelectorAll<HTMLElement>(one)]
        .find(({ textContent }) => textContent?.includes(text))
        ?.click(),
    selector,
    words,
  );
};
const go = async (view: string) => {
  await page.evaluate((to: string) => {
    window.location.hash = to;
  }, `#/${view}`);
};
const idle = async () => {
  await studio.settled();
  await page.waitForFunction(() => !document.querySelector('.busy.is-on'));
};
/** Waits until a file of the project says so: an act is on its way when the page is clicked. */
const written = async (path: string, pattern: RegExp) => {
  await expect.poll(() => studio.read(path), { timeout: 60_000 }).toMatch(pattern);
  await idle();
};
/** Waits until a build is over. */
const built = async (): Promise<StudioBuild> => {
  for (;;) {
    const [last] = (await (await studio.ask('/api/builds')).json()) as StudioBuild[];
    if (last && last.status !== 'running') return last;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
};

describe('a handbook in the browser', () => {
  it('is made of documents that are dropped', async () => {
    await see('h1', 'One handbook');
    expect(await runAxe(page)).toEqual([]);
    const input = (await page.waitForSelector('input[type=file]:not([webkitdirectory])')) as unknown as {
      uploadFile: (...paths: string[]) => Promise<void>;
    };
    await input.uploadFile(join(studio.folder, 'book/a.md'), join(studio.folder, 'book/b.md'));
    await page.type('.new-project input', 'Working here');
    await click('.new-project button', 'Make the handbook');
    await see('.bar-title', 'Working here');
    expect(studio.read('working-here/handbook.yml')).toMatch(
      /title: Working here[\s\S]*files: a\.md[\s\S]*files: b\.md/,
    );
    await see('.calm, .alarm', 'sentences');
  });

  it('reads a line as what the person says it is', async () => {
    await go('reading/0');
    await click('.line-text', 'Who may see it');
    await click('.line-menu button', 'A question');
    await written('working-here/handbook.yml', /text: Who may see it\s+is: question/);
    await see('.fate-question', 'Who may see it');
    await go('questions');
    await see('.match-words', 'Who may see it');
    expect(await runAxe(page)).toEqual([]);
  });

  it('takes that back: the line is what it was, and a question again when it is done again', async () => {
    await click('.bar-acts button', 'Undo');
    await written('working-here/handbook.yml', /^(?![\s\S]*Who may see it)/);
    await page.waitForFunction(
      () =>
        ![...document.querySelectorAll('.match-words')].some(({ textContent }) =>
          textContent?.includes('Who may see it'),
        ),
    );
    await click('.bar-acts button', 'Redo');
    await written('working-here/handbook.yml', /text: Who may see it\s+is: question/);
    await see('.match-words', 'Who may see it');
  });

  it('has the names that people are given', async () => {
    await go('reading/0');
    await page.waitForSelector('.person button');
    await page.click('.person button');
    await page.waitForSelector('dialog[open] input');
    await page.$eval('dialog[open] input', (box) => {
      (box as HTMLInputElement).value = '';
    });
    await page.type('dialog[open] input', 'Ada');
    await click('dialog button', 'Save');
    await written('working-here/handbook.yml', /title: Ada/);
    await see('.person', 'Ada');
    await click('.bar-acts button', 'Undo');
    await written('working-here/handbook.yml', /^(?![\s\S]*Ada)/);
    await go('questions');
  });

  it('joins two questions, and parts them by undoing', async () => {
    await click('.match-row button', 'Join with');
    await see('dialog .row', 'Who is my buddy?');
    await click('dialog .row', 'Who is my buddy?');
    await written('working-here/handbook.yml', /same:/);
    await click('.bar-acts button', 'Undo');
    await written('working-here/handbook.yml', /^(?![\s\S]*same:)/);
  });

  it('words a question anew, hides one everywhere, and shows it again', async () => {
    const act = (question: string, name: string) =>
      page.evaluate(
        (words: string, label: string) =>
          [...document.querySelectorAll<HTMLElement>('.match-row')]
            .find(({ textContent }) => textContent?.includes(words))
            ?.querySelector<HTMLElement>(`button[aria-label="${label}"]`)
            ?.click(),
        question,
        name,
      );
    await act('Where is the code?', 'Own wording');
    await see('dialog h2', 'Your wording of question');
    await page.$eval('dialog[open] input', (box) => {
      (box as HTMLInputElement).value = '';
    });
    await page.type('dialog[open] input', 'Where do we keep our code?');
    await click('dialog button', 'Save');
    await written('working-here/edits.yml', /relabel: code\n\s+label: Where do we keep our code\?/);
    await see('.own-wording', 'Where do we keep our code?');
    expect(await runAxe(page)).toEqual([]);
    await click('.bar-acts button', 'Undo');
    await written('working-here/edits.yml', /^$/);
    await act('park my bike', 'Hide everywhere');
    await page.waitForSelector('dialog[open] input');
    await page.type('dialog[open] input', 'It is on the wall.');
    await click('dialog button', 'Save');
    await written('working-here/edits.yml', /drop: park-bike\n\s+reason: It is on the wall\./);
    await see('.hidden-questions summary', 'Hidden questions: 1');
    expect((await studio.settled()).project?.hidden.map(({ id }) => id)).toEqual(['park-bike']);
    await click('.hidden-questions button', 'Show again');
    await written('working-here/edits.yml', /^$/);
    await see('.match-words', 'Where can I park my bike?');
  });

  it('names, sorts and joins topics, and puts a question under another', async () => {
    const topics = async () =>
      (await studio.settled()).project?.topics.map(({ title, entries }) => `${title} ${entries}`);
    await expect.poll(topics, { timeout: 60_000 }).toEqual(['Work 2', 'Tools 2']);
    await click('.topic-row .row', 'Tools');
    await click('.topic-row.is-chosen .topic-acts button', 'Rename');
    await page.waitForSelector('dialog[open] input');
    await page.$eval('dialog[open] input', (box) => {
      (box as HTMLInputElement).value = '';
    });
    await page.type('dialog[open] input', 'What we work with');
    await click('dialog button', 'Save');
    await written('working-here/handbook.yml', /title: What we work with\s+topics:\s+- Tools/);
    await page.click('.topic-row.is-chosen .topic-acts button[aria-label="Move up"]');
    await written(
      'working-here/handbook.yml',
      /sections:\s+- title: What we work with[\s\S]*- title: Work\n/,
    );
    await click('.topic-row.is-chosen .row', 'What we work with');
    await see('.match-row', 'park my bike');
    await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.match-row')]
        .find(({ textContent }) => textContent?.includes('park my bike'))
        ?.querySelector<HTMLElement>('.topic-of')
        ?.click(),
    );
    await click('dialog .row', 'What we work with');
    await written('working-here/handbook.yml', /questions:\s+- park-bike/);
    expect(await topics()).toEqual(['What we work with 3', 'Work 1']);
    expect(await runAxe(page)).toEqual([]);
    await click('.topic-row .row', 'Work');
    await click('.topic-row.is-chosen .topic-acts button', 'Join with');
    await click('dialog .row', 'What we work with');
    await written('working-here/handbook.yml', /topics:\s+- Tools\s+- Work/);
    expect(await topics()).toEqual(['What we work with 4']);
    for (let undone = 0; undone < 4; undone++) {
      const before = studio.read('working-here/handbook.yml');
      await click('.bar-acts button', 'Undo');
      await expect.poll(() => studio.read('working-here/handbook.yml'), { timeout: 60_000 }).not.toBe(before);
      await idle();
    }
    expect(studio.read('working-here/handbook.yml')).not.toContain('sections');
  });

  it('shows what is printed as it is settled, writes it, and the command line prints the same', async () => {
    await go('desk');
    await click('.tabs button', 'All questions');
    await click('.desk-side .row', 'How is on-call duty paid?');
    await see('.printed .point', '450 euros');
    await see('.printed .point', '500 euros');
    expect(await runAxe(page)).toEqual([]);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.point .point-acts')?.parentElement?.click(),
    );
    await click('.point button', 'Rewrite');
    await see('dialog h2', 'Other words for 1.1');
    await page.$eval('dialog textarea', (box) => {
      (box as HTMLTextAreaElement).value = '';
    });
    await page.type('dialog textarea', 'It is *450 euros*, paid weekly.');
    await click('dialog button', 'Save');
    await see('.printed .point', 'paid weekly');
    await written('working-here/edits.yml', /rewrite: .*\n\s+text: .*paid weekly/);
    await click('.tabs button', 'As on the web');
    const frame = await page.waitForFrame((one) => one.url().includes('/preview/entry/'));
    await frame.waitForFunction(() => document.body?.textContent?.includes('paid weekly'));
  });

  it('is settled by keys alone, gaps, too, and what is settled is counted', async () => {
    await go('desk');
    await click('.desk-side .tabs button', 'To look at');
    const settled = async () => (await studio.settled()).project?.settled ?? 0;
    const before = await settled();
    await page.select('.filters select', 'gap');
    await see('.desk-side .row', 'no answer');
    await page.$eval('.filters select', (box) => (box as HTMLElement).blur());
    await page.keyboard.press('j');
    await page.waitForSelector('.asked .is-chosen');
    await page.keyboard.press('a');
    await written('working-here/edits.yml', /- seen: .*\n\s+set: /);
    await see('.asked .settled', 'settled');
    expect(await settled()).toBe(before + 1);
    expect(await runAxe(page)).toEqual([]);
    await page.reload();
    await see('.asked .settled', 'settled');
    await click('.asked button', 'Take back');
    await written('working-here/edits.yml', /^(?![\s\S]*seen:)/);
    await see('.asked button', 'Seen');
    await click('.bar-acts button', 'Undo');
    await written('working-here/edits.yml', /- seen: /);
    await click('.bar-acts button', 'Undo');
    await written('working-here/edits.yml', /^(?![\s\S]*seen:)/);
  });

  it('has words of the editor before its first question', async () => {
    await go('desk');
    await see('.book-words h1', 'Words around the book');
    await click('.book-words button', 'Write words: Before the first question');
    await page.waitForSelector('dialog[open] textarea');
    await page.type('dialog[open] textarea', 'Welcome *here*.');
    await click('dialog button', 'Save');
    await written('working-here/edits.yml', /rewrite: opening\n\s+text: Welcome/);
    await see('.book-words .around', 'Welcome');
    expect(await runAxe(page)).toEqual([]);
    await click('.bar-acts button', 'Undo');
    await written('working-here/edits.yml', /^(?![\s\S]*opening)/);
    await go('desk/call-duty-paid');
    await see('.printed .point', '450 euros');
    await page.keyboard.press('n');
    await page.waitForSelector('.point.is-focus');
  });

  it('survives a reload', async () => {
    await page.reload();
    await see('.printed .point', 'paid weekly');
  });

  it('takes the look that is chosen, and says what cannot be', async () => {
    await go('look');
    // Two acts of one hand, the second before the first is done.
    await click('.themes label', 'modern');
    await page.select('.look-side select', 'A5');
    await written('working-here/handbook.yml', /theme: modern/);
    await written('working-here/handbook.yml', /page: A5/);
    expect(await page.$('.strip')).toBeNull();
    await page.$eval('.look-side input[type=color]', (box) => {
      (box as HTMLInputElement).value = '#14507a';
      box.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await written('working-here/handbook.yml', /colour: "?'?#14507a/);
    await page.waitForFunction(
      () =>
        [...document.querySelectorAll('.theme-page')].every(
          (one) => (one.querySelector('img')?.naturalWidth ?? 0) > 0,
        ),
      { timeout: 60_000 },
    );
    await page.waitForFunction(
      () => (document.querySelector<HTMLImageElement>('.spread img')?.naturalWidth ?? 0) > 0,
      { timeout: 60_000 },
    );
    expect(await runAxe(page)).toEqual([]);
  });

  it('is downloaded, the very book of the command line', async () => {
    await go('download');
    await click('.purposes li button', 'Make');
    const build = await built();
    expect({ status: build.status, files: build.files.map(({ path }) => path) }).toEqual({
      status: 'done',
      files: ['handbook.pdf'],
    });
    await see('.build a', 'handbook.pdf');
    expect(await runAxe(page)).toEqual([]);
    const bytes = new Uint8Array(await (await studio.ask(`/api/builds/${build.id}/files/0`)).arrayBuffer());
    const { pages } = await readPdf(bytes);
    expect(Math.round(pages[0]?.width ?? 0)).toBe(420);
    expect(pages.map(({ text }) => text).join(' ')).toMatch(/Who may see it[\s\S]*Everybody who works here/);
    const { code } = await runCompiled(
      ['build', 'working-here', '--edition', 'handbook', '--format', 'pdf', '--out', 'out', '--quiet'],
      studio.folder,
    );
    expect(code).toBe(0);
    const { readFileSync } = await import('node:fs');
    expect(Buffer.compare(readFileSync(join(studio.folder, 'out/handbook.pdf')), Buffer.from(bytes))).toBe(0);
    expect((await runCompiled(['verify', 'out/handbook.pdf'], studio.folder)).code).toBe(0);
  });

  it('notices a change by another hand, and does not overwrite it', async () => {
    const { writeFileSync } = await import('node:fs');
    const path = join(studio.folder, 'working-here/handbook.yml');
    writeFileSync(
      path,
      studio.read('working-here/handbook.yml').replace('title: Working here', 'title: Working there'),
    );
    await see('.bar-title', 'Working there');
    const undone = await studio.post('/api/act', {
      revision: (await studio.settled()).revision,
      kind: 'undo',
    });
    expect(undone.status).toBe(409);
    expect(studio.read('working-here/handbook.yml')).toContain('Working there');
  });

  it('tells what a new version of a document changed', async () => {
    const form = new FormData();
    const text = studio.read('working-here/a.md').replace('In the cellar', 'In the yard');
    form.append('file', new File([text], 'a.md'));
    form.append('path', 'a.md');
    expect((await studio.ask('/api/documents', { method: 'POST', body: form })).status).toBe(200);
    await go('reading/0');
    await see('.changes summary', 'What changed: 1');
    await see('.changes li', 'In the yard');
  });

  it('goes on where it was after the server was killed in the middle of a build', async () => {
    await studio.post('/api/builds', { purpose: 'everything', topics: [] });
    await studio.stop('SIGKILL');
    await studio.again();
    await page.goto(studio.address);
    await click('.projects button', 'working-here');
    await see('.bar-title', 'Working there');
    expect(studio.read('working-here/edits.yml')).toContain('paid weekly');
    // What was made before is there with its date and fingerprint; what was under way is told as not finished.
    await studio.settled();
    const builds = (await (await studio.ask('/api/builds')).json()) as StudioBuild[];
    expect(builds.map(({ purpose, status }) => `${purpose} ${status}`)).toEqual([
      'everything cancelled',
      'print done',
    ]);
    const file = await studio.ask(`/api/builds/${builds[1]?.id}/files/0`);
    const { createHash } = await import('node:crypto');
    const digest = createHash('sha256').update(new Uint8Array(await file.arrayBuffer()));
    expect(digest.digest('hex')).toBe(builds[1]?.fingerprint);
    await go('download');
    await see('.build a', 'handbook.pdf');
    await see('.build code', builds[1]?.fingerprint?.slice(0, 8) ?? '-');
    await page.waitForFunction(() => {
      const undo = [...document.querySelectorAll<HTMLButtonElement>('.bar-acts button')].find(
        ({ textContent }) => textContent === 'Undo',
      );
      return undo?.disabled === false;
    });
  });

  it('made no fault in the browser', () => {
    expect(faults).toEqual([]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../helpers/open-browser.ts';
import { outputPages } from '../helpers/output-pages.ts';
import { provoke } from '../helpers/provoke.ts';
import { runCli } from '../helpers/run-cli.ts';
import type { HostileCase } from './hostile-case.ts';

/**
 * In every run of the tests the books are opened, and of every third case the report; `npm run hostile` makes every edition in every format
 * and opens all of it, what stands in EPUBs and Anki decks as well, which takes long. `HOSTILE_FORMATS=html,epub npm run hostile` is content
 * with less.
 */
const formats = process.env.HOSTILE_FORMATS ?? '';
const wishes = formats ? ['--all', '--format', formats] : ['--edition', 'handbook', '--format', 'html,json'];

/** Tries each case: several at once, for while one is looked at in the browser the next can be read. Each has a folder of its own. */
export function tryCorpus(cases: readonly HostileCase[]): void {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.concurrent('a hostile project', () => {
    it.each(cases.map((one, at) => ({ ...one, at })))(
      '$name: the right end and a message, and nothing runs',
      async ({ files, code: wanted, says, at }) => {
        const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
        try {
          write(folder, files);
          const { code, err, out } = await runCli(['build', '.', ...wishes, '--out', 'out'], folder);
          expect(err).not.toMatch(/^ {4}at |fault of Variorum|undefined(?! entity)|\[object/m);
          // What the pre-flight finds in a PDF that runs something.
          expect(err).not.toContain('features-plain');
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
          expect(err + out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
          expect(code, err).toBe(wanted);
          if (wanted !== 0) expect(err).toMatch(/error: /);
          if (says) expect(err).toMatch(says);
          if (wanted === 0) await openAll(browser, join(folder, 'out'), at);
        } finally {
          rmSync(folder, { recursive: true, force: true });
        }
      },
    );
  });
}

async function openAll(browser: Browser, folder: string, at: number): Promise<void> {
  const pages = await outputPages(folder);
  expect(pages).toEqual(
    expect.arrayContaining(['handbook.html', 'report.html'].map((name) => join(folder, name))),
  );
  const opened = pages.filter((path) => formats !== '' || at % 3 === 0 || path.endsWith('handbook.html'));
  for (const path of opened) expect(await provoke(browser, path, folder), path).toEqual([]);
}

function write(folder: string, files: HostileCase['files']): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import type { PagesDone } from '../../src/model/progress.ts';
import { openPress, type PdfJob, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
import { ourBrowsers } from '../helpers/our-browsers.ts';
import { type PdfFacts, readPdf, rolesOf } from '../helpers/read-pdf.ts';
import { tinyBook } from './tiny-book.ts';

const inParts = (job: PdfJob): PdfJob => ({ ...job, wholeUpTo: 8000 });

let press: Press;
let whole: PdfFacts;
let printed: PrintedPdf;
let parts: PdfFacts;

beforeAll(async () => {
  press = await openPress();
  whole = await readPdf((await printPdf(press, tinyBook(8))).bytes);
  printed = await printPdf(press, inParts(tinyBook(8)));
  parts = await readPdf(printed.bytes);
});
afterAll(() => press?.close());

describe('a book printed in parts and joined', () => {
  it('has the pages of the book printed whole, with their words, sizes and labels', () => {
    expect(printed.unsettled).toEqual([]);
    expect(parts.pages.map(({ text }) => text)).toEqual(whole.pages.map(({ text }) => text));
    expect(parts.pages.map(({ width, height }) => [width, height])).toEqual(
      whole.pages.map(({ width, height }) => [width, height]),
    );
    expect(parts.labels).toEqual(whole.labels);
  });

  it('has the same links, from part to part too, in the same words', () => {
    expect(parts.pages.map(({ links }) => links)).toEqual(whole.pages.map(({ links }) => links));
    expect(parts.pages.flatMap(({ links }) => links).length).toBeGreaterThan(40);
  });

  it('has the same outline', () => {
    expect(parts.outline).toEqual(whole.outline);
  });

  it('has the same tags on each page', () => {
    expect(parts.pages.map(({ tags }) => rolesOf(tags))).toEqual(
      whole.pages.map(({ tags }) => rolesOf(tags)),
    );
  });

  it('says the same of itself', () => {
    expect(parts.info).toEqual(whole.info);
    expect(parts.xmp).toBe(whole.xmp);
  });

  it('passes every rule', () => {
    expect(verifyPdf(printed.bytes)).toEqual([]);
  });

  it.runIf(spawnSync('qpdf', ['--version']).status === 0)('is clean to qpdf', () => {
    const folder = mkdtempSync(join(tmpdir(), 'variorum-test-'));
    const file = join(folder, 'book.pdf');
    writeFileSync(file, printed.bytes);
    const check = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(check.stdout + check.stderr).toContain('No syntax or stream encoding errors found');
  });

  it('is the same bytes again', async () => {
    const again = await printPdf(press, inParts(tinyBook(8)));
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
  });

  it('tells after each part how many pages are done: of those of last time until they are counted, then of all', async () => {
    const told: PagesDone[] = [];
    const onPages = (pages: PagesDone) => told.push(pages);
    const all = printed.layout.pages;
    await printPdf(press, { ...inParts(tinyBook(8)), browsers: 2, pagesBefore: all + 2, onPages });
    const [laid, set] = (['measure', 'print'] as const).map((pass) =>
      told.filter((one) => one.pass === pass),
    );
    expect(told.map(({ pass }) => pass)).toEqual([...told.map(({ pass }) => pass)].sort());
    for (const steps of [laid ?? [], set ?? []]) {
      expect(steps.length).toBeGreaterThan(3);
      expect(steps[0]?.done).toBe(0);
      expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).sort((a, b) => a - b));
    }
    expect(laid?.every(({ of, isGuess }) => of === all + 2 && isGuess)).toBe(true);
    expect(set?.every(({ of, isGuess }) => of === all && !isGuess)).toBe(true);
    // Blank pages between parts are no part's own.
    const blanks = printed.layout.blanksBefore.size;
    expect(set?.at(-1)?.done).toBeGreaterThanOrEqual(all - blanks);
    const fresh: PagesDone[] = [];
    await printPdf(press, { ...tinyBook(2), onPages: (pages) => fresh.push(pages) });
    expect(fresh[0]).toEqual({ pass: 'measure', done: 0, of: null, isGuess: true });
    expect(fresh[1]).toMatchObject({ pass: 'print', done: 0, isGuess: false });
    expect(fresh[1]?.of).toBeGreaterThan(1);
  });

  it('is the same bytes, whatever the number of browsers', async () => {
    for (const browsers of [1, 3]) {
      const again = await printPdf(press, { ...inParts(tinyBook(8)), browsers });
      expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
    }
  });

  it('is held in no version but the one that is printed', async () => {
    const job = inParts(tinyBook(8));
    const versions: WeakRef<object>[] = [];
    let held = 0;
    await printPdf(press, {
      ...job,
      // All copies of a version have the same list.
      render: async (layout) => {
        const book = await job.render(layout);
        const rectos = [...book.rectos];
        versions.push(new WeakRef(rectos));
        return { ...book, rectos };
      },
      furniture: async (layout) => {
        const sheet = await job.furniture?.(layout);
        setFlagsFromString('--expose-gc');
        await new Promise((done) => setTimeout(done, 50));
        (runInNewContext('gc') as () => void)();
        held = versions.filter((version) => version.deref()).length;
        return sheet as NonNullable<typeof sheet>;
      },
    });
    expect(versions.length).toBeGreaterThan(1);
    expect(held).toBe(1);
  });

  it('is the same bytes when two of three browsers died on the way and were replaced', async () => {
    const before = new Set(ourBrowsers());
    const killed = new Set<number>();
    const killOne = () => {
      const victim = ourBrowsers().find((pid) => !before.has(pid) && !killed.has(pid));
      if (victim === undefined || killed.size === 2) return;
      killed.add(victim);
      process.kill(victim, 'SIGKILL');
    };
    let killing: NodeJS.Timeout | undefined;
    const again = await printPdf(press, {
      ...inParts(tinyBook(8)),
      browsers: 3,
      onPass: (pass) => {
        if (pass === 'print') killing ??= setInterval(killOne, 20);
      },
    }).finally(() => clearInterval(killing));
    expect(killed.size).toBe(2);
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
  });
});

describe('several browsers that print a book', () => {
  it('all end at once when it is aborted, and leave nothing running', async () => {
    const others = new Set(ourBrowsers());
    const ours = () => ourBrowsers().filter((pid) => !others.has(pid));
    const controller = new AbortController();
    const own = await openPress({ signal: controller.signal });
    let most = 0;
    const printing = printPdf(own, {
      ...inParts(tinyBook(40)),
      browsers: 3,
      onPass: (pass) => {
        if (pass !== 'furniture') return;
        most = ours().length;
        controller.abort(new Error('Ctrl-C'));
      },
    });
    await expect(printing).rejects.toThrow('Ctrl-C');
    await own.close();
    expect(most).toBe(3);
    expect(ours()).toEqual([]);
  });
});

describe('a book printed in parts that changes with its own numbers', () => {
  it('is given after some rounds as it is, with the numbers that are wrong named and furniture for each page', async () => {
    // Its first question is pushed to the next page whenever it is told that it is on page 2, and comes back when told otherwise.
    const book = tinyBook(4);
    const restless: PdfJob = {
      ...book,
      render: async (layout) => {
        const rendered = await book.render(layout);
        const { html } = rendered;
        const told = layout?.pageOf.get('q-1');
        const push = told !== undefined && told % 2 === 1 ? '<div class="new"></div>' : '';
        return { ...rendered, html: html.replace('<section id="q-1"', `${push}<section id="q-1"`) };
      },
    };
    const { bytes, unsettled, layout } = await printPdf(press, inParts(restless));
    expect(unsettled).toContain('q-1');
    const { pages } = await readPdf(bytes);
    expect(pages.length).toBe(layout.pages);
    expect(pages.every(({ text }) => text.includes('folio'))).toBe(true);
  });
});

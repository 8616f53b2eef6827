import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { openPress, type PdfJob, type Press, type PrintedPdf, printPdf } from '../../src/print/print.ts';
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

  it('is the same bytes when a browser died on the way and was replaced', async () => {
    const before = new Set(browsers());
    let killed = 0;
    const job = inParts(tinyBook(8));
    const again = await printPdf(press, {
      ...job,
      onPass: (pass) => {
        const victim = browsers().find((pid) => !before.has(pid));
        if (pass !== 'print' || victim === undefined || killed > 0) return;
        killed++;
        setTimeout(() => process.kill(victim, 'SIGKILL'), 20);
      },
    });
    expect(killed).toBe(1);
    expect(Buffer.compare(again.bytes, printed.bytes)).toBe(0);
  });
});

/** Browser processes that are our own children. */
function browsers(): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return stat.includes('(chromium)') && Number(parent) === process.pid ? [Number(name)] : [];
    } catch {
      return [];
    }
  });
}

import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PdfFacts, readPdf } from './helpers/read-pdf.ts';
import { root } from './helpers/root.ts';
import { runCli } from './helpers/run-cli.ts';

// A book is set by the rules of its language in every output, its own words as well as its sources'.

const work = mkdtempSync(join(tmpdir(), 'variorum-languages-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

async function built(name: string, ...argv: string[]): Promise<(file: string) => string> {
  const folder = join(work, name);
  cpSync(join(root, 'test/content', name), folder, { recursive: true });
  const { code, err } = await runCli(['build', '.', ...argv, '-o', 'out'], folder);
  expect(code, err).toBe(0);
  return (file) => readFileSync(join(folder, 'out', file), 'utf8');
}

describe('a book in Arabic', () => {
  let read: (file: string) => string;
  beforeAll(async () => {
    read = await built('arabic', '-e', 'side-by-side', '-e', 'cheatsheet', '-f', 'html');
  }, 300_000);

  it('runs from the right where a sentence begins with a Latin name', () => {
    expect(read('side-by-side.html')).toMatch(/<p dir="rtl">(?:<[^>]*>)*HTTPS يشفر/);
    expect(read('side-by-side.html')).not.toContain('dir="auto"');
  });

  it('has code that runs from the left', () => {
    for (const [code = ''] of read('side-by-side.html').matchAll(/<pre[^>]*>/g))
      expect(code).toContain('dir="ltr"');
  });
});

describe('a book in Japanese', () => {
  let read: (file: string) => string;
  let book: PdfFacts;
  beforeAll(async () => {
    read = await built('japanese', '-e', 'handbook', '-e', 'workbook', '-f', 'pdf,html,md');
    book = await readPdf(readFileSync(join(work, 'japanese/out/handbook.pdf')));
  }, 300_000);

  it('has full-width colons behind names, in each output', () => {
    const printed = book.pages.map(({ body }) => body.replace(/\s/g, '')).join('');
    expect(printed).toContain('信頼性：失われた');
    for (const file of ['handbook.html', 'workbook.html'])
      expect(read(file).replace(/<[^>]*>/g, '')).toMatch(/信頼性：失われた/);
    expect(read('handbook.md')).toContain('**信頼性**：失われた');
  });

  it('draws what it says of the faces that stand in for others', () => {
    expect(book.pages.map(({ body }) => body.replace(/\s/g, '')).join('')).toContain('不足する文字：');
  });
});

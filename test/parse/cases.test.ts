import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBook } from '../helpers/read-book.ts';
import { showReading } from '../helpers/show-reading.ts';

const cases = resolve(import.meta.dirname, '../cases');
const found = readdirSync(cases).flatMap((group) =>
  group.includes('.') ? [] : readdirSync(resolve(cases, group)).map((name) => `${group}/${name}`),
);
/** The cases of reading; those of other stages have no `reading.txt`. */
const read = found.filter((name) => existsSync(resolve(cases, name, 'reading.txt')));

/** Reads the documents of a case one by one, or all as one set where the case is a folder of theirs. */
async function readCase(folder: string): Promise<string> {
  const files = readdirSync(folder)
    .filter((name) => name !== 'reading.txt')
    .sort();
  const shown: string[] = [];
  for (const file of files) {
    const one = readdirSync(folder, { withFileTypes: true }).find(({ name }) => name === file);
    const { set, documents } = one?.isDirectory()
      ? await readBook(resolve(folder, file))
      : await readBook(folder, [file]);
    const messages = documents.flatMap((document) => document.file.messages.map(String));
    shown.push(
      [`=== ${file}`, ...messages.map((text) => `! ${text}`), showReading(set).trimEnd()].join('\n'),
    );
  }
  return `${shown.join('\n\n')}\n`;
}

describe('what once was misread', () => {
  it.each(read)('%s', async (name) => {
    const folder = resolve(cases, name);
    const expected = readFileSync(resolve(folder, 'reading.txt'), 'utf8');
    expect(await readCase(folder)).toBe(expected);
  });
});

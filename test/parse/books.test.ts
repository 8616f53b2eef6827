import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBook } from '../helpers/read-book.ts';
import { showReading } from '../helpers/show-reading.ts';

const books = resolve(import.meta.dirname, '../books');
const situations = readdirSync(books).filter((name) => existsSync(resolve(books, name, 'reading.txt')));

describe('a document is read as a person reads it', () => {
  it.each(situations)('%s', async (situation) => {
    const folder = resolve(books, situation);
    const expected = readFileSync(resolve(folder, 'reading.txt'), 'utf8');
    expect(showReading((await readBook(folder)).set)).toBe(expected);
  });
});

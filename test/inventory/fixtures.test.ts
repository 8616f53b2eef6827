import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProse } from '../../src/inventory/losing.ts';
import { readableEndings } from '../../src/read/read.ts';
import { reasonInWords } from '../../src/report/reason-in-words.ts';
import { type Accounted, accounted, counted } from './accounted.ts';

const root = resolve(import.meta.dirname, '../..');

/** Every readable document under a folder. */
function documentsUnder(folder: string): string[] {
  return readdirSync(resolve(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && readableEndings.some((end) => entry.name.endsWith(end)))
    .filter(
      ({ name }) => !/^(?:handbook|edits|theme)\.ya?ml$|^reading\.txt$|expected|\.schema\.json$/.test(name),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

const paths = [
  'test/books',
  'test/cases',
  'test/content',
  'content/manual',
  'content/ml-projects',
  'content/stress',
]
  .flatMap(documentsUnder)
  .filter((path) => !path.startsWith('test/cases/sealed'));

/** The letters of a file that a person may see, counted by other means than its scanner: all of a text that is read as it stands. */
function lettersOfFile({ document: { written, format } }: Accounted): string | null {
  if (typeof written !== 'string' || !['markdown', 'plain-text', 'notebook-text'].includes(format))
    return null;
  // An entity is the sign that it stands for.
  return written.includes('&') ? null : counted(written);
}

/** What no book prints: what stands around answers, names and counts them, or says who wrote them and when. */
const furniture =
  /^(?:title of the|answer mark|link back|table of contents|navigation|foot of|heading over no question|a topic without|speaker and time|notebook cell|says how|who answered|neither question|column .*(?:neither question|who answered)|stands under a heading over no question: (?:Water|Tools)$|output of)/;

/** The share of its letters that a document loses without a word: what a person reads in it, and nothing says that it is not used. */
function silence({ document, account }: Accounted): number {
  const told =
    document.file.messages.some(({ fatal }) => fatal !== null) ||
    account.totals.notUsed > account.totals.sentences * 0.02;
  const read = ['text', 'code', 'formula', 'note', 'alt'];
  // A field of data has words about it that no rule reads: who speaks, of what kind it is.
  const isWord = (text: string) => ['data', 'xlsx', 'ods'].includes(document.format) && !isProse(text);
  const lost = account.ranges.filter(
    ({ fate, kind, reason = '', text }) =>
      fate === 'not-used' && read.includes(kind) && !furniture.test(reason) && !isWord(text),
  );
  return told ? 0 : lost.reduce((sum, { characters }) => sum + characters, 0) / account.characters;
}

describe('the account of every document of ours', () => {
  it.each(paths)('%s is its inventory', async (path) => {
    const [one] = await accounted([{ path, bytes: readFileSync(resolve(root, path)) }]);
    if (!one || one.document.format === 'none') return;
    const { account, inventory } = one;
    expect(account.missed).toBeNull();
    const { characters } = account.totals;
    expect(Object.values(characters).reduce((sum, count) => sum + count, 0)).toBe(account.characters);
    // Each reason is one that the report tells in other languages, too.
    for (const { reason = '' } of account.ranges)
      if (reason !== '') expect(reasonInWords(reason, 'de').text, reason).not.toContain('lang="en"');
    const seen = account.ranges.map(({ text }) => text).join('');
    expect(counted(seen).length).toBe(account.characters);
    expect(silence(one)).toBeLessThanOrEqual(0.02);
    const whole = lettersOfFile(one);
    if (whole !== null) {
      const marks = inventory.ranges.map(({ kind, text }) => (kind === 'markup' ? text : '')).join('');
      expect(counted(seen + marks).length).toBeGreaterThanOrEqual(whole.length);
      expect(counted(inventory.ranges.map(({ text }) => text).join(''))).toBe(whole);
    }
  });
});

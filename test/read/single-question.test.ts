import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deriveSettings } from '../../src/read/derive-settings.ts';
import { singleQuestion } from '../../src/read/single-question.ts';
import { readBook } from '../helpers/read-book.ts';

/** The answer sets of files that hold these texts. */
function setsOf(texts: Readonly<Record<string, string>>): string[] {
  const documents = Object.entries(texts).map(([file, text]) => ({
    file,
    heading: null,
    single: singleQuestion(text),
  }));
  return deriveSettings(documents).answers.map(({ title, files }) => `${title}: ${files.join(' ')}`);
}

/** The documents of one answer set. */
async function readSet(texts: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'variorum-single-'));
  for (const [file, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  try {
    return await readBook(folder, Object.keys(texts));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const jam = '## How long does jam keep?\n\nOne year.\n';
const sugar = '## Which sugar is used?\n\nGelling sugar.\n';
const jars = '## Who labels the jars?\n\nThe cook.\n';

describe('files of one question each', () => {
  it('are one answer set where each asks another', () => {
    expect(setsOf({ 'faq/1.md': jam, 'faq/2.md': sugar, 'faq/3.md': jars })).toEqual([
      'Faq: faq/1.md faq/2.md faq/3.md',
    ]);
  });

  it('are as many people where all ask the same', () => {
    expect(setsOf({ 'q/ada.md': jam, 'q/ben.md': jam, 'q/cem.md': jam })).toEqual([
      'Ada: q/ada.md',
      'Ben: q/ben.md',
      'Cem: q/cem.md',
    ]);
  });

  it('are put together by the person that their names end with', () => {
    expect(setsOf({ '1-ada.md': jam, '1-ben.md': jam, '2-ada.md': sugar, '2-ben.md': sugar })).toEqual([
      'Ada: 1-ada.md 2-ada.md',
      'Ben: 1-ben.md 2-ben.md',
    ]);
  });

  it('are put together by their names where each folder is a question', () => {
    const texts = { 'q1/ada.md': jam, 'q1/ben.md': jam, 'q2/ada.md': sugar, 'q2/ben.md': sugar };
    expect(setsOf(texts)).toEqual(['Ada: q1/ada.md q2/ada.md', 'Ben: q1/ben.md q2/ben.md']);
    // Folders of which one asks two things are no questions.
    expect(setsOf({ ...texts, 'q2/cem.md': jars })).not.toContain('Ada: q1/ada.md q2/ada.md');
  });

  it('are told of where two of one answer set ask the same', async () => {
    const { documents } = await readSet({ 'faq/1.md': jam, 'faq/2.md': sugar, 'faq/3.md': jam });
    expect(documents.flatMap(({ file }) => file.messages.map(String))).toEqual([
      expect.stringMatching(/^faq\/3\.md:1:1: `How long does jam keep\?` is asked in faq\/1\.md already/),
    ]);
  });

  it('are put together by the author that their front matter names', () => {
    const by = (author: string, text: string): string => `---\nauthor: ${author}\n---\n\n${text}`;
    expect(setsOf({ 'a.md': by('Ada', jam), 'b.md': by('Ben', jam), 'c.md': by('Ada', sugar) })).toEqual([
      'Ada: a.md c.md',
      'Ben: b.md',
    ]);
  });
});

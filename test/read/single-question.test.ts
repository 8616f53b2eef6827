import { describe, expect, it } from 'vitest';
import { deriveSettings } from '../../src/read/derive-settings.ts';
import { singleQuestion } from '../../src/read/single-question.ts';

/** The answer sets of files that hold these texts. */
function setsOf(texts: Readonly<Record<string, string>>): string[] {
  const documents = Object.entries(texts).map(([file, text]) => ({
    file,
    heading: null,
    single: singleQuestion(text),
  }));
  return deriveSettings(documents).answers.map(({ title, files }) => `${title}: ${files.join(' ')}`);
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

  it('are put together by the author that their front matter names', () => {
    const by = (author: string, text: string): string => `---\nauthor: ${author}\n---\n\n${text}`;
    expect(setsOf({ 'a.md': by('Ada', jam), 'b.md': by('Ben', jam), 'c.md': by('Ada', sugar) })).toEqual([
      'Ada: a.md c.md',
      'Ben: b.md',
    ]);
  });
});

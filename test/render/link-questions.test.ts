import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import type { Layout } from '../../src/model/layout.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { writeMarkdown } from '../../src/print/print.ts';
import { linkedEdition, renderEpub, renderPrint, renderWeb } from '../../src/render/render.ts';
import { findReferences } from '../../src/text/find-references.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { handbook } from '../helpers/handbook.ts';

describe('mentions of questions in running text', () => {
  it.each([
    ['So do others, see question 12.', ['question 12']],
    ['As Question #7 says (see Q12), it holds.', ['Question #7', 'Q12']],
    ['Compare questions 3, 5 and 7–9.', ['questions 3', '5', '7', '9']],
    ['It is done as in 7 above; see also answer 4.', ['7', 'answer 4']],
    ['Mehr dazu: siehe Frage 3.2.', ['Frage 3.2']],
    ['詳しくは質問12、またはQ3を参照。', ['質問12', 'Q3']],
    ['参见第12题。', ['第12题']],
    ['انظر السؤال 4.', ['السؤال 4']],
  ])('%s', (text, expected) => {
    expect(findReferences(text).map(({ from, to }) => text.slice(from, to))).toEqual(expected);
  });

  it.each([
    'Sales rose in Q1 and fell in Q3.',
    'Question 2 of the survey asks for the age.',
    'See 2 examples, see 12 months, see 50%.',
    'The question 12345678 is none.',
    'Point 7 above is not a question.',
  ])('are none in: %s', (text) => {
    expect(findReferences(text)).toEqual([]);
  });
});

const first = `? 1. What is a lock?
- Kind: A lock is a gate. It resembles a fence, see question 3.
? 2. What is a pump?
- Kind: A pump moves water, as question 9 says. Question 2 is this one, and question 40 is none.
? 3. What is a fence?
- Kind: A fence stands around a field.`;
const second = `? 7. What is a fence?
- Wood: Most fences are of wood; locks are told of in question 8.
? 8. What is a lock?
- Ship: A ship passes through it. See questions 7 and 9.
? 9. What is a weir?
- Kind: A weir holds the river back.`;

async function edition(own: object = {}) {
  const settings = projectSettings.parse({
    answers: [
      { id: 'a', files: 'a.md' },
      { id: 'b', files: 'b.md' },
    ],
    editions: { handbook: own },
  });
  return composeEdition(await handbook(first, second), settings, 'handbook');
}

async function print(own?: object): Promise<string> {
  const book = await edition(own);
  const ids = book.parts.flatMap((part) => part.entries.map(({ id }) => id));
  const layout: Layout = {
    pages: 99,
    pageOf: new Map([['part-questions', 4], ...ids.map((id, at) => [id, 14 + at * 10] as const)]),
    blanksBefore: new Set(),
    bodyStart: 4,
  };
  return renderPrint(book, loadTheme('classic'), layout).html;
}

function references(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]+)" class="question-ref">([^<]*)<\/a>/g)].map(
    ([, href, text]) => `${href} ${text}`,
  );
}

describe('a mention of another question', () => {
  it('is a link with its page, and with its number here where its source counts otherwise', async () => {
    const book = await edition();
    const [lock, pump, fence, weir] = book.parts.flatMap((part) => part.entries);
    expect([lock?.number, pump?.number, fence?.number, weir?.number]).toEqual([1, 2, 3, 4]);
    const found = references(await print());
    expect(found).toContain(`#${fence?.id} question 3, page 31`);
    expect(found).toContain(`#${lock?.id} question 8 [here 1, page 11]`);
    expect(found).toContain(`#${fence?.id} questions 7 [here 3, page 31]`);
    expect(found).toContain(`#${weir?.id} 9 [here 4, page 41]`);
    expect(found).toHaveLength(4);
  });

  it('that its source has not, or that is the question itself, is text', async () => {
    const text = (await print()).replace(/<[^>]+>/g, '');
    expect(text).toContain('as question 9 says. Question 2 is this one, and question 40 is none.');
  });

  it('says so where the edition has that question not', async () => {
    const html = await print({ questions: [1, 2] });
    expect(html).toContain('see question 3 [not in this edition].');
    expect(references(html)).toHaveLength(0);
  });

  it('is a link without a page on the screen, and leads into its file in an EPUB', async () => {
    const book = await edition();
    const fence = book.parts.flatMap((part) => part.entries)[2]?.id;
    const theme = loadTheme('classic');
    expect(references(renderWeb(book, theme).body)).toContain(`#${fence} question 3`);
    const epub = renderEpub(book, theme, { layout: null, cover: null, fonts: false, files: 'entry' });
    const files = epub.files.map(({ xhtml }) => xhtml).join('');
    expect(references(files).some((one) => /^[\w-]+\.xhtml#\S+ question 3$/.test(one))).toBe(true);
  });
});

it('mentions of questions are links in Markdown, and say what their number is there', async () => {
  const markdown = writeMarkdown(linkedEdition(await edition()));
  expect(markdown).toContain('[question 3](#');
  expect(markdown).toMatch(/\[question 8 \\?\[here \d\\?\]\]\(#/);
  for (const [, id] of markdown.matchAll(/\]\(#([^)]+)\)/g)) expect(markdown).toContain(`<a id="${id}">`);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyPdf } from '../../src/check/check.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { openPress, type Press, printPdf } from '../../src/print/print.ts';
import { renderFurniture, renderPrint } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { handbook } from '../helpers/handbook.ts';
import { type PdfFacts, readPdf } from '../helpers/read-pdf.ts';
import { metadata } from './tiny-book.ts';

let press: Press;
beforeAll(async () => {
  press = await openPress();
});
afterAll(() => press?.close());

const answers = (...names: readonly string[]) =>
  names.map((name, at) => `? ${at + 1}. What is a ${name}?\n- Use: A ${name} is of use.`).join('\n');

async function print(theme: string, ...notations: readonly string[]): Promise<PdfFacts> {
  const sets = ['a', 'b'].slice(0, notations.length).map((id) => ({ id, files: `${id}.md` }));
  const edition = composeEdition(
    await handbook(...notations),
    projectSettings.parse({ answers: sets }),
    'handbook',
  );
  const look = loadTheme(theme);
  const { bytes, unsettled } = await printPdf(press, {
    render: (known) => renderPrint(edition, look, known),
    furniture: (known) => renderFurniture(edition, look, known),
    metadata,
  });
  expect(unsettled).toEqual([]);
  expect(verifyPdf(bytes).filter(({ rule }) => rule !== 'metadata-complete')).toEqual([]);
  return readPdf(bytes);
}

/** What each page is, by the words on it. */
function pagesOf({ pages }: PdfFacts): string[] {
  return pages.map(({ body }, index) => {
    if (index === 0) return 'cover';
    const known = [
      ['Contents', 'contents'],
      ['About this edition', 'colophon'],
      ['is of use', 'questions'],
    ];
    // The contents name other sections, and the colophon's title is in them.
    return known.find(([words]) => body.toLowerCase().includes((words ?? '').toLowerCase()))?.[1] ?? 'blank';
  });
}

describe('a book of a few questions', () => {
  it('is a cover, a colophon and its page, in every theme', async () => {
    for (const theme of ['classic', 'modern', 'technical', 'workbook', 'editorial', 'accessible'])
      expect([theme, ...pagesOf(await print(theme, answers('saw', 'file', 'plane')))]).toEqual([
        theme,
        'cover',
        'colophon',
        'questions',
      ]);
  });

  it('has contents from seven questions on, without a blank page', async () => {
    const names = ['saw', 'file', 'plane', 'vice', 'rasp', 'drill'];
    expect(pagesOf(await print('classic', answers(...names)))).toEqual(['cover', 'colophon', 'questions']);
    const pages = pagesOf(await print('classic', answers(...names, 'clamp')));
    expect(pages.filter((one) => one !== 'blank')).toEqual(['cover', 'colophon', 'contents', 'questions']);
  });

  it('of two sources explains its signs in the colophon and on its first page, without a blank page', async () => {
    const facts = await print('classic', answers('saw', 'file'), answers('saw', 'rasp'));
    expect(pagesOf(facts)).toEqual(['cover', 'colophon', 'questions']);
    expect(facts.pages[1]?.body.toLowerCase()).toContain('how to read');
    expect(facts.pages[2]?.text).toContain('Unmarked: all sources make the point');
    expect(facts.labels[2]).toBe('1');
  });

  it('has no more where it has a topic, whose name stands over its questions', async () => {
    const facts = await print('classic', `# Tools\n${answers('saw', 'file')}`);
    expect(pagesOf(facts)).toEqual(['cover', 'colophon', 'questions']);
    expect(facts.pages[2]?.body).toContain('Tools');
    const four = ['saw', 'file', 'plane', 'vice'].map((name, at) =>
      answers(name)
        .replace('1.', `${at + 1}.`)
        .replace('?', `# Topic ${name}\n?`),
    );
    expect(pagesOf(await print('classic', four.join('\n')))).toContain('contents');
  });
});

import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { renderFurniture, renderPrint, renderSite, renderWeb } from '../../src/render/render.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { english } from '../../src/wording/languages/english.ts';
import { agreementInWords, enumerate } from '../../src/wording/say.ts';
import { countOf, fill, type Plural, wordsOf } from '../../src/wording/words.ts';
import { smallHandbook, smallSettings, thickHandbook } from '../render/small-book.ts';

const holes = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
const sets = [
  { id: 'a', mark: 'A' },
  { id: 'b', mark: 'B' },
];

describe.each(['de', 'fr', 'es', 'ja', 'zh', 'ar'])('the words of a book in %s', (language) => {
  const words = wordsOf(language);

  it('are all there, with the places that English fills', () => {
    for (const [key, text] of Object.entries(english)) {
      const own = words[key as keyof typeof english] as string | Plural;
      if (typeof text === 'string') expect(holes(String(own)), key).toEqual(holes(text));
      else expect(holes((own as Plural).other).length, key).toBeGreaterThan(0);
    }
  });

  it('stand in the printed book instead of English ones', () => {
    const edition = composeEdition({ ...thickHandbook(), language }, smallSettings(), 'handbook');
    const { html } = renderPrint(edition, loadTheme('classic'), null);
    const body = html.slice(html.indexOf('<body'));
    expect(body).toContain(words.contents);
    for (const key of ['contents', 'marks', 'agreement', 'credits', 'seeAlso', 'keyLead'] as const)
      expect(body, key).not.toContain(`>${english[key]}<`);
  });

  const edition = composeEdition({ ...smallHandbook(), language }, smallSettings(), 'handbook');

  it('stand in the page of the browser and are handed to its script', () => {
    const { body } = renderWeb(edition, loadTheme('classic'));
    expect(body).toContain(`placeholder="${words.searchHint}"`);
    expect(body).toContain(words.nothingFound);
    for (const key of ['searchHint', 'close', 'nothingFound', 'linkToQuestion'] as const)
      expect(body, key).not.toContain(`"${english[key].replace('{n}', '1')}"`);
  });

  it('stand on the site', () => {
    const file = (format: 'pdf' | 'html' | 'apkg') =>
      ({
        format,
        path: `x.${format}`,
        bytes: 1000,
        sha256: 'ab',
        pages: format === 'pdf' ? 12 : null,
      }) as const;
    const files = [file('pdf'), file('html'), file('apkg')];
    const { html } = renderSite(
      { editions: [{ edition, files, pictures: [] }], url: null },
      loadTheme('classic'),
    );
    const body = html.slice(html.indexOf('<body'));
    expect(body).toContain(words.readOnline);
    expect(body).toContain(countOf(words.pageCount, 12, language));
    for (const key of [
      'skipToDownloads',
      'readOnline',
      'whatIsInIt',
      'whereFrom',
      'usePdf',
      'useApkg',
    ] as const)
      expect(body, key).not.toContain(english[key]);
    expect(body).not.toMatch(/\bMade with\b|tells whether|>Size</);
  });
});

describe('the words', () => {
  it('are English where there are none of the language, and of its base where a region is named', () => {
    expect(wordsOf('sw')).toBe(english);
    expect(wordsOf('de-CH').contents).toBe('Inhalt');
    expect(wordsOf('__proto__')).toBe(english);
  });

  it('count as the language counts', () => {
    const { points } = wordsOf('ar');
    expect([1, 2, 3, 11, 100].map((count) => countOf(points, count, 'ar'))).toEqual([
      'نقطة واحدة',
      'نقطتان',
      '3 نقاط',
      '11 نقطة',
      '100 نقطة',
    ]);
    expect(countOf(wordsOf('de').points, 1, 'de')).toBe('1 Punkt');
    expect(agreementInWords({ shared: 1, differs: 0, single: { a: 1 } }, sets, 'ja')).toBe(
      '2項目: 1 両方、1 Aのみ',
    );
    expect(enumerate(['A', 'B', 'C'], 'en')).toBe('A, B and C');
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });

  it('turn a book that is read from right to left, its running heads too', () => {
    const edition = composeEdition({ ...smallHandbook(), language: 'ar' }, smallSettings(), 'handbook');
    const theme = loadTheme('classic');
    expect(renderPrint(edition, theme, null).html).toContain('<html lang="ar" dir="rtl">');
    const layout = { pages: 3, pageOf: new Map(), blanksBefore: new Set<string>(), bodyStart: 0 };
    expect(renderFurniture(edition, theme, layout).html).toContain('<html lang="ar" dir="rtl">');
  });
});

it('Chinese has words in the characters that it is written in', () => {
  expect(wordsOf('zh-CN').contents).toBe('目录');
  for (const language of ['zh-TW', 'zh-Hant', 'zh-HK']) expect(wordsOf(language).contents).toBe('目錄');
});

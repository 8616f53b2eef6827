import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Face } from '../../src/model/face.ts';
import { withFaces } from '../../src/render/styles/font-rules.ts';
import { bookFaces } from '../../src/theme/fallback-fonts/book-faces.ts';
import { findUnprintable } from '../../src/theme/fallback-fonts/find-unprintable.ts';
import { wantedCharacters } from '../../src/theme/fallback-fonts/wanted-characters.ts';
import { loadTheme } from '../../src/theme/theme.ts';
import { mainEdition } from '../helpers/main-edition.ts';

const theme = loadTheme('classic');
const filesFor = (text: string, language = 'en') =>
  bookFaces(theme.faces, text, language)
    .filter(({ family }) => family === 'Stand-ins')
    .map(({ asset }) => asset.path.replace(/^fonts\/|-normal\.woff2$/g, ''));

describe('stand-ins for what the theme lacks', () => {
  it('are none for the Latin letters that it has', () =>
    expect(filesFor('Plain – “text”, naïve …')).toEqual([]));

  it.each([
    ['微服务', 'zh', /^noto-sans-sc-/],
    ['微サービス', 'ja', /^biz-udpgothic-/],
    ['서비스', 'en', /^nanum-gothic-/],
    ['بيانات', 'en', /^vazirmatn-arabic-/],
    ['מידע', 'en', /^noto-sans-hebrew-hebrew-/],
    ['डेटा', 'en', /^noto-sans-devanagari-devanagari-/],
    ['\u{1F680}', 'en', /^noto-emoji-emoji-/],
    ['ℝ↦', 'en', /^stix-two-math-/],
  ])('%s in a book in %s', (text, language, file) => {
    const files = filesFor(text, language);
    expect(files.length).toBeGreaterThan(0);
    for (const one of files) expect(one).toMatch(file);
  });

  it("quotation marks of Chinese are as wide as its characters, before the theme's own; those of other languages are the theme's", () => {
    const quotes = (language: string) =>
      bookFaces(theme.faces, '“三次握手” “text”——', language).filter(
        ({ family }) => family === 'Wide quotes',
      );
    expect(quotes('en')).toEqual([]);
    expect(quotes('ja')).toEqual([]);
    const faces = quotes('zh-Hans');
    for (const wanted of [400, 700]) {
      const own = faces.filter(({ weight }) => weight === wanted);
      expect(own.flatMap(({ ranges }) => ranges.flat())).toEqual(
        expect.arrayContaining([0x2014, 0x201c, 0x201d]),
      );
      for (const { asset } of own) expect(asset.path).toContain('noto-sans-sc');
    }
    const css = withFaces([...theme.faces, ...faces], "p{font-family:'Alegreya',serif}");
    expect(css).toContain("p{font-family:'Wide quotes','Alegreya',serif}");
  });

  it('are static TrueType, which PDF keeps as text', () => {
    const text = readFileSync(new URL('../content/scripts/answers.md', import.meta.url), 'utf8');
    for (const { asset } of bookFaces(theme.faces, text, 'en'))
      expect([...asset.bytes.slice(4, 8)], asset.path).toEqual([0, 1, 0, 0]);
  });

  it('follow each family that a style sheet names, and no other word in quotation marks', () => {
    const css = withFaces(
      bookFaces(theme.faces, 'a中', 'zh'),
      `:root{--text-face:'Alegreya'}a::after{content:'x'}`,
    );
    expect(css).toContain(`--text-face:'Alegreya','Stand-ins'}a::after{content:'x'}`);
  });
});

it('a face of somebody’s own that lacks European letters or signs of the book gets them from a stand-in', () => {
  // The file has the letters of western languages, no `ł` and no arrow.
  const [latin] = theme.faces.filter(({ asset }) => /-latin-400-normal/.test(asset.path));
  if (!latin) throw new Error('no Latin face');
  const own = { ...latin, family: 'Company', ranges: [], isOwn: true } as const;
  const standIns = (faces: readonly Face[], text: string) =>
    bookFaces(faces, text, 'en').flatMap(({ family, ranges }) =>
      family === 'Stand-ins' ? ranges.map(([from]) => String.fromCodePoint(from)) : [],
    );
  expect(new Set(standIns([own], 'łódź → é – “x”'))).toEqual(new Set(['ł', 'ź', '→']));
  const { isOwn: _, ...theirs } = own;
  expect(new Set(standIns([theirs], 'łódź é'))).toEqual(new Set());
});

it('what no face has is a warning with its place', async () => {
  const edition = await mainEdition();
  const [part] = edition.parts;
  const [entry] = part?.entries ?? [];
  if (!part || !entry) throw new Error('the book is empty');
  const wordings = [{ answerSet: 'a', text: 'What is \u{13000}?', file: 'a.md', line: 7 }];
  const odd = { ...edition, parts: [{ ...part, entries: [{ ...entry, wordings }] }] };
  const message = findUnprintable(odd, theme).find(({ file }) => file === 'a.md');
  expect(message).toMatchObject({ file: 'a.md', line: 7, ruleId: 'character-without-face' });
  expect(message?.reason).toContain('U+13000');
});

it('traditional Chinese in the shapes of the mainland is told, once', async () => {
  const main = await mainEdition();
  const told = (language: string) => {
    const [part, ...parts] = main.parts;
    const [entry, ...entries] = part?.entries ?? [];
    const wordings = [{ answerSet: 'a', text: '說明語言', file: 'a.md', line: 7 }];
    const changed =
      part && entry ? [{ ...part, entries: [{ ...entry, wordings }, ...entries] }, ...parts] : [];
    return findUnprintable({ ...main, language, parts: changed }, theme).filter(
      ({ ruleId }) => ruleId === 'shapes-of-another-country',
    );
  };
  for (const language of ['zh-Hant', 'zh-TW', 'zh-Hant-HK']) {
    const [message, ...others] = told(language);
    expect(message).toMatchObject({ file: 'a.md', line: 7 });
    expect(message?.reason).toContain('Noto Sans TC is not installed');
    expect(others).toEqual([]);
  }
  for (const language of ['zh', 'zh-Hans', 'ja', 'en']) expect(told(language)).toEqual([]);
});

it('white space, joiners and controls need no face', () =>
  expect(wantedCharacters('a\u00a0\u200b\u200d\ufe0f\u0007\u3000b')).toEqual([]));

it('formulas have a face of their own, for all of its characters', () => {
  const [face] = bookFaces(theme.faces, '<math>', 'en').filter(({ family }) => family === 'STIX Two Math');
  expect(face).toMatchObject({ ranges: [] });
});

import { describe, expect, it } from 'vitest';
import { gatherTerms } from '../../src/render/index/gather-terms.ts';
import { indexLetters } from '../../src/render/index/index-letters.ts';

const term = (name: string) => ({ term: name, targets: ['q-1'], main: [], until: {}, see: [] });

/** The letters with their terms, of an index that is long enough to have letters. */
function letters(language: string, ...terms: readonly string[]): string[] {
  const more = Array.from({ length: 24 }, (_, at) => `zz${String(at).padStart(2, '0')}`);
  return indexLetters([...terms, ...more].map(term), language)
    .filter(({ terms: [first] }) => !first?.term.startsWith('zz'))
    .map(({ letter, terms: members }) =>
      [letter, ...members.map((one) => one.term).filter((name) => !name.startsWith('zz'))].join(' '),
    );
}

describe('the letters of an index', () => {
  it('are those that the language counts', () => {
    expect(letters('de', 'Öl', 'Obst', 'Ärger', 'Abend')).toEqual(['A Abend Ärger', 'O Obst Öl']);
    expect(letters('sv', 'öl', 'obst', 'ande')).toEqual(['A ande', 'O obst', 'Ö öl']);
    expect(letters('es', 'ñu', 'nube')).toEqual(['N nube', 'Ñ ñu']);
  });

  it('pass over signs before a word, and have digits and signs as one group', () => {
    expect(letters('en', '.NET', 'Node', '@Before', '3D', '%')).toEqual([
      '0–9 % 3D',
      'B @Before',
      'N .NET Node',
    ]);
  });

  it('pass over the Arabic article, and take every form of alif for one', () => {
    expect(letters('ar', 'البيانات', 'بحث', 'أمان', 'اختبار')).toEqual(['ا اختبار أمان', 'ب بحث البيانات']);
  });

  it('are rows of kana in Japanese, with kanji behind them', () => {
    expect(letters('ja', '関数', 'ガベージ', 'クロージャ', 'あたい', 'データ')).toEqual([
      'あ あたい',
      'か ガベージ クロージャ',
      'た データ',
      '漢字 関数',
    ]);
  });

  it('are those of Pinyin in Chinese', () => {
    expect(letters('zh', '闭包', '函数', '变量')).toEqual(['B 闭包 变量', 'H 函数']);
  });

  it('are left out of a short index', () => {
    expect(indexLetters(['b', 'a'].map(term), 'en').map(({ letter }) => letter)).toEqual(['']);
  });
});

describe('terms that begin alike', () => {
  const gathered = (...names: readonly string[]) =>
    gatherTerms(names.map(term)).map(({ head, term: own, under }) =>
      [own ? head : `(${head})`, ...under.map(({ rest }) => rest)].join(' | '),
    );

  it('stand under their first word if it has a line, or if they are three', () => {
    expect(
      gathered('AWS', 'AWS Lambda', 'AWS S3', 'data access', 'data loss', 'data use', 'unit test'),
    ).toEqual(['AWS | Lambda | S3', '(data) | access | loss | use', 'unit test']);
  });

  it('stay as they are where they are few, and stand under two words if one goes on', () => {
    expect(gathered('data access', 'data loss')).toEqual(['data access', 'data loss']);
    expect(gathered('Google Cloud', 'Google Cloud Run')).toEqual(['Google Cloud | Run']);
  });
});

import type { SourceDocument } from '../model/source-document.ts';
import { frontMatterOf } from './front-matter.ts';

/** Scripts by which one language can be guessed, and the languages that the script may stand for. */
const scripts: readonly [RegExp, string, readonly string[]][] = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/gu, 'ja', ['ja']],
  [/\p{Script=Hangul}/gu, 'ko', ['ko']],
  [/\p{Script=Han}/gu, 'zh', ['zh', 'yue', 'ja']],
  [/\p{Script=Arabic}/gu, 'ar', ['ar', 'fa', 'ur', 'ckb', 'ps']],
  [/\p{Script=Hebrew}/gu, 'he', ['he', 'yi']],
  [/\p{Script=Devanagari}/gu, 'hi', ['hi', 'mr', 'ne', 'sa']],
  [/\p{Script=Cyrillic}/gu, 'ru', ['ru', 'uk', 'bg', 'sr', 'be', 'mk', 'kk']],
  [/\p{Script=Greek}/gu, 'el', ['el']],
  [/\p{Script=Thai}/gu, 'th', ['th']],
  [/\p{Script=Bengali}/gu, 'bn', ['bn', 'as']],
  [/\p{Script=Tamil}/gu, 'ta', ['ta']],
];

/**
 * The language of a set's documents, BCP 47: what their front matter says, else the project's, unless they are written in a
 * script that the project's language is not.
 */
export function languageOf(documents: readonly SourceDocument[], projectLanguage: string): string {
  for (const { tree } of documents) {
    const { language } = frontMatterOf(tree);
    if (language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
  }
  const sample = documents.map(({ file }) => String(file).slice(0, 20_000)).join('\n');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [script, guess, languages] of scripts) {
    const found = sample.match(script)?.length ?? 0;
    // Kana are a small part of Japanese; the other scripts are most of their text, code and names aside.
    if (found > letters * (guess === 'ja' ? 0.08 : 0.3))
      return languages.some((one) => projectLanguage.startsWith(one)) ? projectLanguage : guess;
  }
  return projectLanguage;
}

import { type SpokenLanguage, spokenLanguage } from '../../wording/wording.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { english, type ReportWords } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { japanese } from './japanese.ts';
import { spanish } from './spanish.ts';
import { traditionalChinese } from './traditional-chinese.ts';

export type { ReportWords } from './english.ts';

const languages: Readonly<Record<SpokenLanguage, ReportWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  ar: arabic,
  he: hebrew,
  zh: chinese,
  'zh-Hant': traditionalChinese,
};

/** The report's words in a language, BCP 47; English where there are none in it. */
export function reportWordsOf(language: string): ReportWords {
  return languages[spokenLanguage(language)];
}

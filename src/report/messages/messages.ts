import { type SpokenLanguage, spokenLanguage } from '../../wording/wording.ts';
import { arabic } from './arabic.ts';
import { chinese } from './chinese.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { hebrew } from './hebrew.ts';
import { japanese } from './japanese.ts';
import type { Messages } from './message-table.ts';
import { spanish } from './spanish.ts';
import { traditionalChinese } from './traditional-chinese.ts';

const languages: Readonly<Record<Exclude<SpokenLanguage, 'en'>, Messages>> = {
  de: german,
  fr: french,
  es: spanish,
  ja: japanese,
  ar: arabic,
  he: hebrew,
  zh: chinese,
  'zh-Hant': traditionalChinese,
};

/** The messages of a language, BCP 47; null for English, in which each is written where it is made. */
export function messagesOf(language: string): Messages | null {
  const spoken = spokenLanguage(language);
  return spoken === 'en' ? null : languages[spoken];
}

import { filled, type Markup, markup } from '../text/markup.ts';
import { spokenLanguage } from '../wording/wording.ts';
import { withCode } from './with-code.ts';
import { english } from './words/english.ts';
import { reportWordsOf } from './words/report-words.ts';

type Reason = keyof typeof english.reasons;

// A phrase is known whole, or, where something stands in it, by how it begins.
const phrases = Object.entries(english.reasons) as [Reason, string][];
const whole: ReadonlyMap<string, Reason> = new Map(phrases.map(([key, phrase]) => [phrase, key]));
const begun = phrases
  .filter(([, phrase]) => phrase.includes('{'))
  .map(([key, phrase]) => ({ key, begin: phrase.slice(0, phrase.indexOf('{')) }));

/**
 * Why the ledger leaves a text out, in the language of the book. The ledger's phrases are ours and English; one that is not in the
 * table is marked as such.
 */
export function reasonInWords(reason: string, language: string): Markup {
  if (spokenLanguage(language) === 'en') return markup`${reason}`;
  const { reasons } = reportWordsOf(language);
  const known = whole.get(reason);
  if (known) return withCode(reasons[known]);
  const found = begun.find(({ begin }) => reason.startsWith(begin));
  if (!found) return markup`<span lang="en" dir="ltr">${reason}</span>`;
  const rest = reason.slice(found.begin.length);
  if (found.key !== 'column') return withCode(reasons[found.key], { text: rest });
  const end = rest.lastIndexOf(': ');
  return filled(reasons.column, {
    text: markup`${rest.slice(0, end)}`,
    reason: reasonInWords(rest.slice(end + 2), language),
  });
}

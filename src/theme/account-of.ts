import type { Edition } from '../model/edition.ts';
import { countOf, fill, wordsOf } from './words.ts';

/** What a book is and how its text came about, for the colophon. */
export function accountOf({
  settings,
  answerSets,
  language,
}: Pick<Edition, 'settings' | 'answerSets' | 'language'>): string {
  const words = wordsOf(language);
  const several = answerSets.length > 1;
  if (settings.kind !== 'short') return several ? words.aboutSeveral : words.aboutOne;
  const { length, unit } = settings.short;
  const forms = unit === 'words' ? words.wordCount : words.sentences;
  return fill(several ? words.shortSeveral : words.shortOne, { length: countOf(forms, length, language) });
}

import type { EditionEntry } from '../model/edition.ts';
import { withCapital } from '../text/with-capital.ts';
import { countOf, fill, type Plural, wordsOf } from './words.ts';

/** How much of an answer a short edition has, and where the whole is; empty where nothing was left out. */
export function cutInWords({ cut, number }: EditionEntry, language: string): string {
  if (cut === undefined || cut.sentences === cut.ofSentences) return '';
  const words = wordsOf(language);
  const of = (some: number, count: number, forms: Plural) => {
    const all = countOf(forms, count, language);
    return some === count ? fill(words.allOf, { all }) : fill(words.someOf, { some, all });
  };
  const parts = [
    ...(cut.ofPoints > 1 ? [of(cut.points, cut.ofPoints, words.points)] : []),
    of(cut.sentences, cut.ofSentences, words.sentences),
  ];
  const where =
    cut.page === null ? fill(words.whereQuestion, { n: number }) : fill(words.wherePage, { n: cut.page });
  return `${withCapital(parts.join(', '))}${words.stop} ${fill(words.fullAnswer, { where })}`;
}

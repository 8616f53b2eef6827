import type { SourceDocument } from '../model/source-document.ts';
import { guessLanguage } from '../text/guess-language.ts';
import { frontMatterOf } from './front-matter.ts';

/** The language that most of the sets are in; the first of them where two are as many. */
export function languageOfMost(sets: readonly { readonly language: string }[]): string {
  const count = (language: string) => sets.filter((set) => set.language === language).length;
  const [most] = sets.toSorted((one, other) => count(other.language) - count(one.language));
  return most?.language ?? 'en';
}

/**
 * The language of a set's documents, BCP 47: what their front matter says, else what the settings say, unless they are
 * written in a script that this language is not; where nobody says it, it is guessed.
 */
export function languageOf(documents: readonly SourceDocument[], said: string | null): string {
  for (const { tree } of documents) {
    const { language } = frontMatterOf(tree);
    if (language && /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language)) return language;
  }
  const sample = documents.map(({ file }) => String(file).slice(0, 20_000)).join('\n');
  return guessLanguage(sample, said);
}

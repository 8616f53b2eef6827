import type { Edition } from '../../model/edition.ts';
import { countOf, fill, list, type Words } from '../../wording/wording.ts';
import { drawSign } from '../charts/draw-sign.ts';
import type { BookView } from './view.ts';

/** The answer sets as the colophon, the title page and the credits tell of them. */
export function sourceViews({ answerSets, language }: Edition, words: Words): BookView['sources'] {
  return answerSets.map((set, place) => ({
    mark: set.mark,
    title: set.title,
    author: set.author ?? '',
    licence: set.licence ?? '',
    date: set.date ?? '',
    about: set.about ?? '',
    files: set.files.join(', '),
    questions: String(set.questions),
    points: String(set.points),
    heading: answerSets.length > 1 ? fill(words.sourceHead, { a: set.mark }) : words.sourceAlone,
    byline: list(
      [set.author ? fill(words.by, { author: set.author }) : '', set.date ?? ''].filter(Boolean),
      language,
    ),
    counts: list(
      [countOf(words.questionCount, set.questions, language), countOf(words.points, set.points, language)],
      language,
    ),
    only: fill(words.keyOnly, { a: set.mark, title: set.title }),
    signHtml: drawSign({ mark: set.mark, place }, null),
  }));
}

/** What is said of two sources beside each other; null where there are not just two. */
export function pairOf({ answerSets: [first, second, third] }: Edition, words: Words): BookView['pair'] {
  if (!first || !second || third) return null;
  const letters = { a: first.mark, b: second.mark };
  return {
    first: first.mark,
    second: second.mark,
    strip: fill(words.exampleStrip, letters),
    rows: fill(words.agreementRows, letters),
  };
}

import type { Edition } from '../../model/edition.ts';
import type { BookView } from './view.ts';

/** Questions up to which a book may be thin. */
const fewQuestions = 6;
/** Topics up to which it may be: of more its readers want to see the order. */
const fewTopics = 3;
/** Characters of answers up to which a book may be thin: some five pages. */
const fewCharacters = 12_000;

/**
 * True for a few short answers: title page, contents and an index on pages of their own would be more than they are.
 */
export function isThin({ settings, parts, preface, opening, changes }: Edition): boolean {
  const few =
    settings.kind === 'handbook' &&
    settings.openers === 'none' &&
    preface === undefined &&
    opening.length === 0 &&
    changes === undefined &&
    parts.length <= fewTopics &&
    parts.reduce((sum, { entries }) => sum + entries.length, 0) <= fewQuestions;
  if (!few) return false; // It is asked for each topic: of a large book the texts are not even gathered.
  const texts = parts.flatMap(({ entries }) =>
    entries.flatMap(({ intro, points, outro }) => [...intro, ...points, ...outro]),
  );
  return texts.reduce((sum, { text }) => sum + text.length, 0) <= fewCharacters;
}

/**
 * Which pages stand around the questions. A thin book has its colophon before them and goes without title page and contents; what follows
 * stands below its answers.
 */
export function pagesAround(edition: Edition, showMarks: boolean): BookView['around'] {
  const { show } = edition.settings;
  const thin = isThin(edition);
  return {
    thin,
    titlePage: !thin,
    contents: !thin,
    key: showMarks && show.key,
    agreement: showMarks && !thin && show.agreement,
  };
}

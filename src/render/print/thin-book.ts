import type { Edition } from '../../model/edition.ts';
import type { BookView } from './view.ts';

/** Questions up to which a book may be thin. */
const fewQuestions = 6;
/** Questions that need no contents: they stand on a page or two. */
const atAGlance = 3;
/** Characters of answers up to which a book may be thin: some three pages. */
const fewCharacters = 6000;

/**
 * True for a few short answers without topics: title page, and contents would be more than they are.
 */
export function isThin({ settings, parts, preface, opening, changes }: Edition): boolean {
  const few =
    settings.kind === 'handbook' &&
    preface === undefined &&
    opening.length === 0 &&
    changes === undefined &&
    parts.every(({ title }) => title === null) &&
    parts.reduce((sum, { entries }) => sum + entries.length, 0) <= fewQuestions;
  if (!few) return false; // It is asked for each topic: of a large book the texts are not even gathered.
  const texts = parts.flatMap(({ entries }) =>
    entries.flatMap(({ intro, points, outro }) => [...intro, ...points, ...outro]),
  );
  return texts.reduce((sum, { text }) => sum + text.length, 0) <= fewCharacters;
}

/**
 * Which pages stand around the questions. A thin book goes without title page, and its colophon stands where no page
 * has to be left blank for it.
 */
export function pagesAround(edition: Edition, showMarks: boolean): BookView['around'] {
  const { show } = edition.settings;
  const thin = isThin(edition);
  const questions = edition.parts.reduce((sum, { entries }) => sum + entries.length, 0);
  const contents = !thin || questions > atAGlance;
  return {
    titlePage: !thin,
    contents,
    key: showMarks && show.key,
    agreement: showMarks && contents && show.agreement,
    colophonFirst: !thin || !contents,
    colophonLast: thin && contents,
  };
}

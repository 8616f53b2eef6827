import type { Edition } from '../model/edition.ts';
import { editor, type Point } from '../model/handbook.ts';
import { hasLines } from '../model/has-lines.ts';
import { holdersOf, isWritten, markedWith } from '../model/marks.ts';
import type { Lines } from '../model/place.ts';
import { markInWords, standingInWords } from './say.ts';
import { fill, wordsOf } from './words.ts';

// What the EPUB and the web page say of single points, beside what all books say (say.ts).

/** A point's mark: letters of who says the words that it stands by, in the edition's order. */
export function marksOf(
  point: Pick<Point, 'members' | 'standing' | 'passages'>,
  edition: Edition,
): readonly string[] {
  const ids = new Set(markedWith(point));
  return edition.answerSets.flatMap(({ id, mark }) => (ids.has(id) ? [mark] : []));
}

/** More letters than this are told by their number: a margin has no room for them. */
const mostLetters = 4;

/** What stands in the rings of who holds a point: the letters, or, of many, how many they are (`17×`). */
export function ringsOf(marks: readonly string[]): readonly string[] {
  return marks.length > mostLetters ? [`${marks.length}×`] : marks;
}

/** The same in words: `both sources`, `source A only`, `both sources, in different words`. */
export function standing(point: Pick<Point, 'members' | 'standing' | 'passages'>, edition: Edition): string {
  if (isWritten(point.passages)) {
    const sets = [...new Set(point.members.map(({ answerSet }) => answerSet))];
    const { answerSets, language } = edition;
    return sets.length > 0 ? standingInWords(sets, 'edited', answerSets, language) : wordsOf(language).editor;
  }
  const how = point.standing === 'differs' ? 'differs' : isEdited(point) ? 'edited' : 'same';
  return markInWords(markedWith(point), holdersOf(point), how, edition.answerSets, edition.language);
}

/** True where the editor wrote the text instead of the sources. */
export function isEdited({ passages }: Pick<Point, 'passages'>): boolean {
  return passages.some(({ answerSet }) => answerSet === editor);
}

/** `line 7`, `lines 7–9`. */
export function linesText([first, last]: Lines, language: string): string {
  const { line, lines } = wordsOf(language);
  return first === last ? fill(line, { n: first }) : fill(lines, { n: `${first}\u2013${last}` });
}

/** Where a source says something: its lines, as `linesText`, or its documents where these have none. */
export function placeIn({ files }: Edition['answerSets'][number], lines: Lines, language: string): string {
  return files.some(hasLines) ? linesText(lines, language) : files.join(', ');
}

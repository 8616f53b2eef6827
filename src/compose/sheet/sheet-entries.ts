import type { Blockquote, List } from 'mdast';
import type { Edition } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import type { Passage, Point } from '../../model/handbook.ts';
import { makersOf, markedWith, marksWithin, sayersOf } from '../../model/marks.ts';
import type { SheetEntry, SheetPiece } from '../../model/sheet.ts';
import { alternativesIn } from '../../model/sides.ts';
import type { Unit } from '../../model/unit.ts';
import { asFormula } from '../../text/drawn-in-text.ts';
import { inRow } from '../../text/in-row.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { picturesAmong } from '../../text/pictures-in.ts';
import { wordsOf } from '../../wording/wording.ts';
import { brief, marksOf, saidInVoices, sayersOfBrief } from '../brief.ts';
import { type GistWish, withoutLabel } from '../gist.ts';
import { itemsOf } from '../opening-of.ts';
import { phrase } from '../phrase.ts';
import { stepLists } from '../step-lists.ts';
import { openingAnswer } from './opening-answer.ts';

/**
 * The questions of an edition as a cheat sheet has them.
 * @param brevity of the gists. Default: `usual`.
 */
export function sheetEntries(
  edition: Edition,
  brevity: NonNullable<GistWish['brevity']> = 'usual',
): readonly SheetEntry[] {
  return edition.parts.flatMap((part) =>
    part.entries.map((entry): SheetEntry => {
      const lists = stepLists(entry.points);
      return {
        id: entry.id,
        number: entry.number,
        question: entry.question,
        topic: titleInFull(part),
        pictures: picturesAmong(entry.intro).filter(({ ofQuestion }) => ofQuestion),
        opening: openingAnswer(entry),
        points: entry.points.map((point) => ({
          id: point.id,
          label: point.label,
          ...listed(lists.get(point.id)),
          ...(point.way !== undefined && { way: point.way }),
          gist: brief(point, edition, brevity),
          pieces: piecesOf(point, edition),
          pictures: picturesAmong(point.passages),
          standing: point.standing,
          holders: sayersOfBrief(point, brief(point, edition, brevity)),
          makers: makersOf(point),
          sayers: markedWith(point),
        })),
      };
    }),
  );
}

function listed(list: string | undefined): { readonly list?: string } {
  return list === undefined ? {} : { list };
}

function piecesOf(point: Point, edition: Edition): readonly SheetPiece[] {
  const within = marksWithin(point);
  const differ = point.standing === 'differs';
  const alternatives = alternativesIn(point);
  // Whether the words before end in those of another, behind whose letters the next ones would be taken for his.
  let foreign = false;
  return point.passages.flatMap((passage, place) => {
    const took = foreign;
    const pieces = passage.units
      .filter((unit) => !isLabel(unit, point))
      .flatMap((unit, at) => {
        const own = pieceOf(unit, passage, edition);
        const back = foreign && at > 0 ? marksOf(sayersOf(passage), edition) : '';
        if (own.length > 0)
          foreign = (unit.runs ?? []).some(({ answerSet }) => answerSet !== passage.answerSet);
        return withLetters(own, back);
      });
    const isOther = edition.settings.sources === 'none' && alternatives.includes(passage);
    if (isOther && pieces[0] && !pieces[0].code)
      return [
        { ...pieces[0], text: `${wordsOf(edition.language).or} ${pieces[0].text}` },
        ...pieces.slice(1),
      ];
    const named = differ || place > 0 ? (within[place] ?? []) : [];
    const told = named.length === 0 && took ? sayersOf(passage) : named;
    return withLetters(pieces, told.length > 0 ? marksOf(told, edition) : '');
  });
}

/** Pieces behind the letters of those who say them. */
function withLetters(pieces: readonly SheetPiece[], marks: string): readonly SheetPiece[] {
  const [first, ...rest] = pieces;
  if (!first || marks === '') return pieces;
  // Code keeps its lines to itself.
  if (first.code) return [{ text: marks, code: false }, ...pieces];
  return [{ ...first, text: `${marks}${first.text}` }, ...rest];
}

/** Whether a sentence is its point's label and nothing else: that stands before the point's words. */
function isLabel({ kind, phrasing, text }: Unit, { label }: Point): boolean {
  return (
    kind === 'sentence' && phrasing.length === 0 && label !== null && text.replace(/[:.]$/, '') === label
  );
}

/**
 * A unit as text that can stand in a column; a footnote stands in the handbook only, and so does a picture without
 * words.
 */
function pieceOf(unit: Unit, { answerSet }: Passage, edition: Edition): SheetPiece[] {
  const { kind, node, text } = unit;
  const of = (words: string, code = false): SheetPiece[] =>
    words.trim() === '' ? [] : [{ text: words, code }];
  if (kind === 'sentence') return of(unit.runs ? saidInVoices(unit, answerSet, edition) : withoutLabel(unit));
  if (node?.type === 'footnoteDefinition') return [];
  if (node?.type === 'code') return of(node.value, true);
  if (node?.type === 'table')
    return node.children.flatMap((row) => {
      const cells = row.children.map((cell) => phrase([cell]).trim());
      const words = inRow(cells.map((one) => one || '–'));
      return cells.some((one) => one !== '') ? [{ text: words, code: false, row: true }] : [];
    });
  if (node?.type === 'math') return of(asFormula(node.value));
  if (node?.type === 'list') return ofList(node);
  if (node?.type === 'blockquote') return of(ofBox(node) ?? text);
  return of(text);
}

/** What a box says behind its title, which its own line sets apart in the book; null where it has none. */
function ofBox({ children: [first, ...rest] }: Blockquote): string | null {
  const title = first?.type === 'paragraph' && first.children.length === 1 ? first.children[0] : undefined;
  if (title?.type !== 'strong') return null;
  const said = joinSentences(rest.map((node) => phrase([node]).replace(/\s+/g, ' ').trim()));
  const name = phrase([title]).trim();
  return said === '' ? name : `${name.replace(/[:：]$/, '')}: ${said}`;
}

/** Items in a row, and the code of each on lines of its own. */
function ofList(list: List): SheetPiece[] {
  const pieces: SheetPiece[] = [];
  let row: string[] = [];
  const close = (): void => {
    if (row.length > 0) pieces.push({ text: inRow(row), code: false, row: true });
    row = [];
  };
  for (const { mark, words, code } of itemsOf(list)) {
    if (mark !== '' || words !== '') row.push((mark + words).trim());
    if (code.length > 0) close();
    for (const { value } of code) pieces.push({ text: value, code: true });
  }
  close();
  return pieces;
}

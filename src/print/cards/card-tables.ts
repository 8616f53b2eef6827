import type { Deck } from '../../model/deck.ts';
import { wordsOf } from '../../wording/wording.ts';
import { ankiField } from './anki-field.ts';
import { guid } from './identify-note.ts';

const picture = /(?:<br\/>)?<img [^>]*alt="([^"]*)"[^>]*>/g;

/**
 * A deck as text for Anki's import (2.1.54 and later), with a GUID column: importing again updates the notes of
 * before.
 */
export function ankiText(deck: Deck): string {
  const words = wordsOf(deck.language);
  const head = [
    '#separator:tab',
    '#html:true',
    `#deck:${line(deck.title)}`,
    `#columns:${['GUID', words.question, words.answer, words.topic, words.tags].join('\t')}`,
    '#guid column:1',
    '#tags column:5',
  ];
  const rows = deck.notes.map((note) =>
    [
      guid(deck.key, note.id),
      ankiField(wordsOnly(note.questionHtml)),
      ankiField(wordsOnly(note.answerHtml)),
      note.topic ?? '',
      note.tags.join(' '),
    ].map(quoted('\t')),
  );
  return `${[...head, ...rows.map((row) => row.join('\t'))].join('\n')}\n`;
}

/**
 * A deck as CSV (RFC 4180) with a head, for spreadsheets: number, topic, question, points (a line each), sources, id.
 */
export function cardCsv(deck: Deck): string {
  const { number, topic, question, pointsHead, sources } = wordsOf(deck.language);
  const rows = [
    [number, topic, question, pointsHead, sources, 'Id'],
    ...deck.notes.map((note) => [
      String(note.number),
      note.topic ?? '',
      note.question,
      note.points.join('\n'),
      note.sources.join('; '),
      note.id,
    ]),
  ];
  return rows.map((row) => `${row.map(inert).map(quoted(',')).join(',')}\r\n`).join('');
}

/** A deck for Quizlet and its like: a card a line, the question, a tab, the points. */
export function cardTsv(deck: Deck): string {
  return deck.notes.map((note) => `${line(note.question)}\t${note.points.map(line).join(' • ')}\n`).join('');
}

/** Text brings no pictures with it: the words of each stand in its place, where the point does not say them already. */
function wordsOnly(html: string): string {
  return html
    .split(/(?=<li)/)
    .map((item) => {
      const said = item.replace(/<[^>]*>/g, '');
      return item.replace(picture, (_, alt: string) => (said.includes(alt) ? '' : ` [${alt}]`));
    })
    .join('');
}

function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** In quotation marks where it holds the separator, a quotation mark or an end of line. */
function quoted(separator: string): (value: string) => string {
  return (value) =>
    value.includes(separator) || /["\r\n]|^#/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * A spreadsheet takes a cell that begins like a formula for one, and runs it: an apostrophe before it makes it text.
 */
function inert(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

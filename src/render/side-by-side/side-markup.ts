import { toString as plainText } from 'mdast-util-to-string';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { SideBySide, SideEntry, SidePiece, SideRow } from '../../model/side-by-side.ts';
import type { Unit } from '../../model/unit.ts';
import { Markup, markup } from '../../text/markup.ts';
import { fill, labelEnd, wordsOf } from '../../wording/wording.ts';
import { type NumberedNote, numberNotes } from '../entry/number-notes.ts';
import { passageHtml } from '../entry/passage-html.ts';
import { renderPassage } from '../entry/render-passage.ts';
import { signsOf } from '../entry/signs.ts';

/** Columns that stand beside each other; the sources after these follow below. */
const mostColumns = 4;

/** Characters above which a row may be broken over pages. */
const longRow = 700;

/** The sources in columns: a table for each question, its rows the points, what is aligned on one level. */
export function sideMarkup({ opening, parts, closing }: SideBySide, edition: Edition): Markup {
  const words = wordsOf(edition.language);
  return markup`${opening && remarks(opening, words.opening, edition)}${parts.map(
    ({ title, entries }) => markup`<section class="x-part">
<h2 class="x-topic">${title ?? words.questions}</h2>
${entries.map((entry) => entryMarkup(entry, edition))}</section>
`,
  )}${closing && remarks(closing, words.closing, edition)}`;
}

function remarks(entry: SideEntry, title: string, edition: Edition): Markup {
  return markup`<section class="x-part"><h2 class="x-topic" id="${entry.id}">${title}</h2>
${tables(entry, title, edition)}</section>
`;
}

function entryMarkup(entry: SideEntry, edition: Edition): Markup {
  return markup`<section class="x-entry"><h3 class="x-question" id="${entry.id}"><span class="x-number">${entry.number}</span> ${entry.question}</h3>
${tables(entry, entry.question, edition)}</section>
`;
}

function tables(entry: SideEntry, caption: string, edition: Edition): Markup {
  const { rows, notes } = noted(entry);
  const bands: (readonly string[])[] = [];
  for (let at = 0; at < entry.sets.length; at += mostColumns)
    bands.push(entry.sets.slice(at, at + mostColumns));
  return markup`${bands.map((band) => table(rows, band, caption, edition))}${
    notes.length > 0 &&
    markup`<div class="notes">${notes.map(({ id, number, textHtml }) => markup`<div class="note" id="${id}"><span class="note-number">${number}</span> ${new Markup(textHtml)}</div>`)}</div>
`
  }`;
}

function table(rows: readonly SideRow[], band: readonly string[], caption: string, edition: Edition): Markup {
  const sets = edition.answerSets.filter(({ id }) => band.includes(id));
  const heads = sets.map(
    ({ id, title }) =>
      markup`<th scope="col">${new Markup(signsOf([id], edition, () => null))} ${title}</th>`,
  );
  return markup`<div class="x-scroll" tabindex="0" role="group" aria-label="${caption}"><table class="x-table x-columns-${sets.length}">
<thead><tr><td class="x-sign">\u00a0</td>${heads}</tr></thead>
<tbody>${rows
    .filter(({ cells }) => band.some((id) => cells.has(id)))
    .map(
      (
        row,
      ) => markup`<tr class="x-row x-is-${row.standing}${isShort(row) && ' x-whole'}">${sign(row, edition)}${sets.map(({ id }) => markup`<td>${row.cells.get(id)?.map((piece) => pieceMarkup(piece, row, edition.language)) ?? '\u00a0'}</td>`)}</tr>
`,
    )}</tbody></table></div>
`;
}

/** The first cell of a row: who holds the point, as the handbook marks it; nothing where several say the same. */
function sign({ standing, cells }: SideRow, edition: Edition): Markup {
  const words = wordsOf(edition.language);
  const [only = ''] = cells.keys();
  const head = (drawn: Markup) => markup`<th scope="row" class="x-sign">${drawn}</th>`;
  const word = (drawn: string, meaning: string) =>
    head(markup`<span class="differing" role="img" aria-label="${meaning}">${drawn}</span>`);
  if (standing === 'differs') return word('≠', words.toldDifferently);
  if (standing === 'left-out') return word('×', words.leftOutByEditor);
  if (standing === 'single')
    return head(new Markup(signsOf([only], edition, (letter) => fill(words.onlyIn, { a: letter }))));
  return markup`<td class="x-sign">\u00a0</td>`;
}

function pieceMarkup({ label, passage }: SidePiece, { clashes }: SideRow, language: string): Markup {
  const clashing = ({ kind, phrasing }: Unit): boolean =>
    kind === 'sentence' && clashes.has(plainText(phrasing).replace(/\s+/g, ' ').trim());
  const { leadHtml, restHtml } = passageHtml(renderPassage(passage, {}), (unit) =>
    clashing(unit) ? ' class="x-clash"' : '',
  );
  const lead = label !== null && markup`<strong class="label">${label}${labelEnd(label, language)}</strong>`;
  return markup`<div class="x-piece">${(lead || leadHtml !== '') && markup`<p dir="auto">${lead}${new Markup(leadHtml)}</p>`}${new Markup(restHtml)}</div>`;
}

function isShort({ cells }: SideRow): boolean {
  const lengths = [...cells.values()].map((own) =>
    own.reduce((sum, { passage }) => sum + passage.text.length, 0),
  );
  return Math.max(0, ...lengths) <= longRow;
}

/** The rows with their footnotes numbered through the question. */
function noted(entry: SideEntry): {
  readonly rows: readonly SideRow[];
  readonly notes: readonly NumberedNote[];
} {
  const flat = entry.rows.flatMap(({ cells }) => [...cells.values()].flat().map(({ passage }) => passage));
  const whole = { id: entry.id, intro: flat, points: [], outro: [] } as unknown as EditionEntry;
  const { entry: numbered, notes } = numberNotes(whole, { notesOfLinks: false });
  let at = 0;
  const rows = entry.rows.map((row) => ({
    ...row,
    cells: new Map(
      [...row.cells].map(([set, own]) => [
        set,
        own.map((piece) => ({ ...piece, passage: numbered.intro[at++] ?? piece.passage })),
      ]),
    ),
  }));
  return { rows, notes };
}

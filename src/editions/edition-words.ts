import { cardEntries, sheetEntries } from '../compose/compose.ts';
import type { Edition } from '../model/edition.ts';
import type { Passage } from '../model/handbook.ts';
import { type SheetBlock, type SheetPlan, type SheetPoint, toldIn } from '../model/sheet.ts';
import type { SideBySide } from '../model/side-by-side.ts';
import { withLetters } from '../text/drawn-in-text.ts';

/** What an edition has to say, wherever it is printed. */
export interface EditionWords {
  readonly questions: readonly string[];
  /** What stands under them. */
  readonly answers: readonly string[];
}

/** A formula is written in other letters than its source. */
const formula = /\$[^$\n]+\$/g;

/** Of a book: its answers in full. */
export function wordsOfBook({ parts }: Edition): EditionWords {
  const entries = parts.flatMap((part) => part.entries);
  const text = (passages: readonly Passage[]) => passages.map((passage) => passage.text);
  return said(
    entries.map(({ question }) => question),
    entries.flatMap(({ intro, points, outro }) => [
      ...text(intro),
      ...points.flatMap(({ passages }) => text(passages)),
      ...text(outro),
    ]),
  );
}

/** Of cards and exercises: each point in brief. */
export function wordsInBrief(edition: Edition): EditionWords {
  const entries = sheetEntries(edition);
  return said(
    entries.map(({ question }) => question),
    entries.flatMap((entry) => toldIn(entry).map(({ label, gist }) => together(label, gist))),
  );
}

/** Of cards: of each point what stands on them whether it is there whole or in brief. */
export function wordsOfCards(edition: Edition): EditionWords {
  const { whole } = cardEntries(edition);
  const full = new Map(whole.flatMap((entry) => toldIn(entry).map(({ id, gist }) => [id, gist])));
  return said(
    whole.map(({ question }) => question),
    sheetEntries(edition).flatMap((entry) =>
      toldIn(entry).map(({ id, label, gist }) => together(label, full.get(id)?.includes(gist) ? gist : '')),
    ),
  );
}

/** Of sheets: what was found to fit on them. */
export function wordsOfSheets(plans: readonly SheetPlan[]): EditionWords {
  const blocks = plans.flatMap(({ sides }) =>
    sides.flatMap(({ columns }) => columns.flatMap((column) => column.blocks.map(({ block }) => block))),
  );
  return said(
    blocks.flatMap((block) => (block.kind === 'head' ? [block.entry.question] : [])),
    blocks.flatMap(wordsOfBlock),
  );
}

/** Of the sources in columns. */
export function wordsOfSides({ opening, parts, closing }: SideBySide): EditionWords {
  const entries = [opening, ...parts.flatMap((part) => part.entries), closing].flatMap((one) => one ?? []);
  return said(
    entries.map(({ question }) => question),
    entries.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) =>
        [...cells.values()].flat().map(({ label, passage }) => together(label, passage.text)),
      ),
    ),
  );
}

function wordsOfBlock(block: SheetBlock): string[] {
  if (block.kind === 'more') return [block.piece.text];
  if (block.kind === 'labels') return block.points.map(({ label, gist }) => label ?? gist);
  if (block.kind !== 'point') return [];
  const { point, detail } = block;
  return [together(point.label, detail === 'gist' ? point.gist : firstOf(point))];
}

function firstOf({ pieces: [first], gist }: SheetPoint): string {
  return first?.text ?? gist;
}

function together(label: string | null, text: string): string {
  return label === null ? text : `${label} ${text}`;
}

function said(questions: readonly string[], answers: readonly string[]): EditionWords {
  const withoutDrawn = (texts: readonly string[]) =>
    texts.map((text) => withLetters(text, () => ' ').replace(formula, ' '));
  return { questions: withoutDrawn(questions), answers: withoutDrawn(answers) };
}

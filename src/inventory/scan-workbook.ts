import { strFromU8, unzipSync } from 'fflate';
import type { RangeKind } from '../model/inventory.ts';
import { scanCell } from './scan-table.ts';
import type { PutInPart } from './scan-word.ts';
import { eachXmlText } from './xml-text.ts';

/** What a person sees in a workbook of Excel, sheet by sheet and cell by cell; the first row of a sheet names its columns. */
export function scanWorkbook(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/(?:sharedStrings|worksheets\/sheet\d+|comments\d*)\.xml$/.test(name),
  });
  const shared = sharedStrings(files['xl/sharedStrings.xml']);
  const number = (name: string): number => Number(/\d+/.exec(name)?.[0] ?? 0);
  const parts = Object.keys(files)
    .sort((one, other) => number(one) - number(other))
    .map((name) => ({ name, xml: strFromU8(files[name] as Uint8Array) }));
  const sheets = parts.filter(({ name, xml }) => name.includes('/worksheets/') && /<[vt][ >]/.test(xml));
  let line = 0;
  for (const sheet of sheets) {
    // The text that is made of a workbook has a line for the name of each of several sheets, and one for each row that holds something.
    if (sheets.length > 1) line++;
    line = scanSheet({ ...sheet, usual: 'text', before: line }, shared, put);
  }
  for (const part of parts.filter(({ name }) => name.startsWith('xl/comments')))
    scanSheet({ ...part, usual: 'comment', before: line }, shared, put);
}

interface SheetXml {
  readonly name: string;
  readonly xml: string;
  /** What its cells are. */
  readonly usual: RangeKind;
  /** Lines that stand before its first row. */
  readonly before: number;
}

/** Gives the line of its last row. */
function scanSheet(
  { name, xml, usual, before }: SheetXml,
  shared: readonly string[],
  put: PutInPart,
): number {
  const part = `sheet ${/\d+/.exec(name)?.[0] ?? ''}`;
  let line = before;
  let filled = false;
  let column = 0;
  let type = '';
  let holder = '';
  eachXmlText(xml, {
    opened: (element, attributes) => {
      if (element === 'row') {
        filled = false;
        column = 0;
      }
      if (element === 'c') {
        type = attributes.t ?? '';
        column = columnOf(attributes.r) ?? column + 1;
      }
      if (element === 'v' || element === 't' || element === 'f') holder = element;
    },
    closed: (element) => {
      if (element === holder) holder = '';
    },
    text: (text, from, to) => {
      if (holder === '' || holder === 'f') return;
      const shown = type === 's' && holder === 'v' ? (shared[Number(text)] ?? '') : text;
      if (shown.trim() === '') return;
      if (!filled) line++;
      filled = true;
      scanCell(shown, from, to, 1, (kind, start, end, _, seen) =>
        put(
          part,
          kind !== 'text' ? kind : line === before + 1 ? 'name' : usual,
          start,
          end,
          line,
          seen ?? '',
          `column ${column}`,
        ),
      );
    },
  });
  return line;
}

/** The place of a cell's column, by its letters. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

/** The texts that cells name by their numbers. */
function sharedStrings(bytes: Uint8Array | undefined): readonly string[] {
  const strings: string[] = [];
  let shown = false;
  let reading = false;
  if (bytes)
    eachXmlText(strFromU8(bytes), {
      opened: (name) => {
        if (name === 'si') strings.push('');
        if (name === 't') shown = !reading;
        // How a word is read aloud is no part of it.
        if (name === 'rPh') reading = true;
      },
      closed: (name) => {
        if (name === 't') shown = false;
        if (name === 'rPh') reading = false;
      },
      text: (text) => {
        if (shown) strings[strings.length - 1] += text;
      },
    });
  return strings;
}

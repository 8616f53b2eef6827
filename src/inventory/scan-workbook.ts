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
  for (const name of Object.keys(files).sort((one, other) => number(one) - number(other))) {
    if (name.startsWith('xl/comments')) scanSheet(name, 'comment', files[name] as Uint8Array, shared, put);
    else if (name.startsWith('xl/worksheets'))
      scanSheet(name, 'text', files[name] as Uint8Array, shared, put);
  }
}

function scanSheet(
  name: string,
  usual: RangeKind,
  bytes: Uint8Array,
  shared: readonly string[],
  put: PutInPart,
): void {
  const part = `sheet ${/\d+/.exec(name)?.[0] ?? ''}`;
  let row = 0;
  let first = 0;
  let type = '';
  let holder = '';
  eachXmlText(strFromU8(bytes), {
    opened: (element, attributes) => {
      if (element === 'row') row = Number(attributes.r) || row + 1;
      if (element === 'c') type = attributes.t ?? '';
      if (element === 'v' || element === 't' || element === 'f') holder = element;
    },
    closed: (element) => {
      if (element === holder) holder = '';
    },
    text: (text, from, to) => {
      if (holder === '' || holder === 'f') return;
      const shown = type === 's' && holder === 'v' ? (shared[Number(text)] ?? '') : text;
      first ||= row;
      scanCell(shown, from, to, 1, (kind, start, end, _, seen) =>
        put(part, kind !== 'text' ? kind : row === first ? 'name' : usual, start, end, row, seen ?? ''),
      );
    },
  });
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

import { strFromU8, unzipSync } from 'fflate';
import type { RangeKind } from '../model/inventory.ts';
import type { PutInPart } from './scan-word.ts';
import { eachXmlText } from './xml-text.ts';

/** Elements whose text is not what the document's is. What else a formula is called by stands beside it. */
const kinds: Readonly<Record<string, RangeKind>> = {
  'text:note-body': 'note',
  'text:note-citation': 'markup',
  'office:annotation': 'comment',
  'text:tracked-changes': 'deleted',
  'office:forms': 'field',
  'text:sequence-decls': 'markup',
  math: 'formula',
  'math:math': 'formula',
  annotation: 'markup',
  'math:annotation': 'markup',
};

/** What a person sees in a text or spreadsheet of OpenDocument; its formulas are parts of their own. */
export function scanOpenDocument(bytes: Uint8Array, put: PutInPart): void {
  const files = unzipSync(bytes, { filter: ({ name }) => /^(?:Object \d+\/)?content\.xml$/.test(name) });
  for (const name of [
    'content.xml',
    ...Object.keys(files)
      .filter((one) => one !== 'content.xml')
      .sort(),
  ]) {
    const part = files[name];
    if (!part) continue;
    const inside: RangeKind[] = [];
    let paragraph = 0;
    // In a sheet a line is a row that holds something, and the name of each of several sheets.
    let row = 0;
    let filled = false;
    let column = 0;
    const xml = strFromU8(part);
    const several = xml.split('<table:table ').length > 2;
    eachXmlText(xml, {
      opened: (element, attributes) => {
        if (element === 'table:table' && several) row++;
        if (element === 'table:table-row') {
          column = 0;
          filled = false;
        }
        if (/^table:(?:covered-)?table-cell$/.test(element))
          column += Math.max(1, Number(attributes['table:number-columns-repeated']) || 1);
        if (/^text:[ph]$|^table:table-cell$/.test(element)) paragraph++;
        const kind = kinds[element];
        if (kind) inside.push(kind);
      },
      closed: (element) => {
        if (element in kinds) inside.pop();
      },
      text: (text, from, to) => {
        if (!filled && column > 0 && text.trim() !== '') {
          filled = true;
          row++;
        }
        const kind = inside.includes('markup') ? 'markup' : (inside.at(-1) ?? 'text');
        put(
          name === 'content.xml' ? 'document' : name,
          kind,
          from,
          to,
          column > 0 ? row : paragraph,
          text,
          column > 0 ? `column ${column}` : undefined,
        );
      },
    });
  }
}

import { numberText } from './number-text.ts';
import { maxCells, type Sheet } from './sheets.ts';
import { type Entries, textOfEntry } from './unpack.ts';
import { childOf, descendantsOf, elementsOf, parseXml, type XmlElement, xmlText } from './xml.ts';

// ECMA-376 part 1, 18: workbook, sheets, shared strings and styles, as far as what a cell shows depends on them.

/** The sheets of an Excel workbook, in their order; throws where it is damaged. */
export function readXlsx(entries: Entries): Sheet[] {
  const workbook = parseXml(textOfEntry(entries, 'xl/workbook.xml') ?? '');
  const targets = relations(entries);
  const strings = sharedStrings(entries);
  const formats = cellFormats(entries);
  const dated1904 = /^(?:1|true)$/.test(childOf(workbook, 'workbookPr')?.attributes.date1904 ?? '');
  let cells = 0;
  return descendantsOf(workbook, 'sheet').flatMap((sheet): Sheet[] => {
    const target = targets.get(sheet.attributes['r:id'] ?? '') ?? '';
    const text = textOfEntry(entries, target);
    if (text === null || !/worksheets?\//.test(target)) return [];
    const rows: string[][] = [];
    for (const row of descendantsOf(parseXml(text), 'row')) {
      const at = Number(row.attributes.r ?? rows.length + 1) - 1;
      const made: string[] = [];
      for (const cell of elementsOf(row)) {
        if (cell.name !== 'c') continue;
        if (cells++ > maxCells) throw new Error(`it has more than ${maxCells} cells`);
        made[columnOf(cell.attributes.r) ?? made.length] = shown(cell, strings, formats, dated1904);
      }
      if (at > rows.length + maxCells) continue;
      rows.push(Array.from(made, (value) => value ?? ''));
    }
    return [
      { name: sheet.attributes.name ?? '', hidden: /hidden/i.test(sheet.attributes.state ?? ''), rows },
    ];
  });
}

function relations(entries: Entries): Map<string, string> {
  const text = textOfEntry(entries, 'xl/_rels/workbook.xml.rels');
  return new Map(
    (text ? descendantsOf(parseXml(text), 'Relationship') : []).map(({ attributes }) => [
      attributes.Id ?? '',
      (attributes.Target ?? '').startsWith('/')
        ? (attributes.Target ?? '').slice(1)
        : `xl/${attributes.Target ?? ''}`,
    ]),
  );
}

function sharedStrings(entries: Entries): string[] {
  const text = textOfEntry(entries, 'xl/sharedStrings.xml');
  return text
    ? elementsOf(parseXml(text))
        .filter(({ name }) => name === 'si')
        .map(richText)
    : [];
}

/** The text of runs, without the readings that stand over Japanese. */
function richText(element: XmlElement): string {
  return elementsOf(element)
    .filter(({ name }) => name !== 'rPh')
    .map((child) => (child.name === 't' ? xmlText(child) : richText(child)))
    .join('')
    .replace(/_x000D_/g, '')
    .replace(/\r\n?/g, '\n');
}

/** The format codes of the styles of cells, by their places. */
function cellFormats(entries: Entries): string[] {
  const text = textOfEntry(entries, 'xl/styles.xml');
  if (!text) return [];
  const styles = parseXml(text);
  const codes = new Map(
    descendantsOf(styles, 'numFmt').map(({ attributes }) => [
      attributes.numFmtId ?? '',
      attributes.formatCode ?? '',
    ]),
  );
  const usual: Readonly<Record<string, string>> = {
    1: '0',
    2: '0.00',
    3: '#,##0',
    4: '#,##0.00',
    9: '0%',
    10: '0.00%',
    14: 'yyyy-mm-dd',
    15: 'yyyy-mm-dd',
    16: 'yyyy-mm-dd',
    17: 'yyyy-mm',
    18: 'hh:mm',
    19: 'hh:mm:ss',
    20: 'hh:mm',
    21: 'hh:mm:ss',
    22: 'yyyy-mm-dd hh:mm',
    45: 'mm:ss',
    46: '[h]:mm:ss',
    47: 'mm:ss',
  };
  const cells = childOf(styles, 'cellXfs');
  return (cells ? elementsOf(cells) : []).map(({ attributes }) => {
    const id = attributes.numFmtId ?? '0';
    return codes.get(id) ?? usual[id] ?? 'General';
  });
}

function shown(
  cell: XmlElement,
  strings: readonly string[],
  formats: readonly string[],
  dated1904: boolean,
): string {
  const { t: type = 'n', s: style = '0' } = cell.attributes;
  const value = childOf(cell, 'v');
  const raw = value ? xmlText(value) : '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'inlineStr') return richText(childOf(cell, 'is') ?? cell);
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type !== 'n' || raw === '') return raw;
  return numberText(raw, formats[Number(style)] ?? 'General', dated1904);
}

function columnOf(reference: string | undefined): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

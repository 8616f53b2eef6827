import { odfText } from './odf-text.ts';
import { maxCells, type Sheet } from './sheets.ts';
import { type Entries, textOfEntry } from './unpack.ts';
import { descendantsOf, elementsOf, parseXml, type XmlElement } from './xml.ts';

/** How often an empty cell or row may be repeated before it is the rest of the sheet. */
const mostRepeated = 1000;

/** The sheets of an OpenDocument spreadsheet, with what their cells show; throws where it is damaged. */
export function readOds(entries: Entries): Sheet[] {
  const content = parseXml(textOfEntry(entries, 'content.xml') ?? '');
  let cells = 0;
  return descendantsOf(content, 'table:table').map((table): Sheet => {
    const rows: string[][] = [];
    for (const row of descendantsOf(table, 'table:table-row')) {
      const made: string[] = [];
      for (const cell of elementsOf(row)) {
        if (!/^table:(?:covered-)?table-cell$/.test(cell.name)) continue;
        const text = elementsOf(cell)
          .filter(({ name }) => name === 'text:p')
          .map(odfText)
          .join('\n');
        const times = repeated(cell, 'table:number-columns-repeated', text === '');
        for (let at = 0; at < times; at++) made.push(text);
        cells += times;
      }
      const empty = made.every((text) => text === '');
      const times = repeated(row, 'table:number-rows-repeated', empty);
      if (!empty) cells += made.length * (times - 1);
      if (cells > maxCells) throw new Error(`it has more than ${maxCells} cells`);
      for (let at = 0; at < (empty ? 1 : times); at++) rows.push(made);
    }
    return { name: table.attributes['table:name'] ?? '', hidden: false, rows };
  });
}

function repeated(element: XmlElement, name: string, empty: boolean): number {
  const times = Math.max(1, Number(element.attributes[name] ?? 1) || 1);
  return Math.min(times, empty ? mostRepeated : maxCells);
}

import { type PdfFile, PdfName, type PdfValue } from '../../pdf/pdf.ts';
import type { TagElement } from './facts.ts';
import type { PdfRule } from './rule.ts';

export const tablesRegular: PdfRule = {
  id: 'tables-regular',
  severity: 'error',
  truth: 'Every table has header cells that say what they head, and rows of equal length.',
  matterhorn: [15],
  *check({ file, elements }) {
    for (const table of elements) {
      if (table.type !== 'Table') continue;
      const page = table.page === null ? null : table.page + 1;
      const rows = below(table).filter(({ type }) => type === 'TR');
      const heads = rows.flatMap(({ children }) => children.filter(({ type }) => type === 'TH'));
      const scoped = heads.filter((head) => attribute(file, head, 'Scope') instanceof PdfName);
      if (heads.length === 0 || scoped.length < heads.length)
        yield {
          page,
          reason:
            heads.length === 0 ? 'A table has no header cells.' : 'A header cell does not say what it heads.',
          actual: `${heads.length} header cells, ${scoped.length} with a scope`,
          expected: 'header cells with a scope',
          todo: 'Give the table a header row.',
        };
      const widths = rowWidths(file, rows);
      if (new Set(widths).size > 1)
        yield {
          page,
          reason: 'The rows of a table are of unequal length.',
          actual: widths.join(', '),
          expected: `${widths[0]} cells in each`,
          todo: 'Fill in the missing cells.',
        };
    }
  },
};

/** Cells of each row, those that reach down from rows above counted in. */
function rowWidths(file: PdfFile, rows: readonly TagElement[]): number[] {
  const span = (cell: TagElement, kind: string) => Math.max(1, Number(attribute(file, cell, kind) ?? 1));
  const reaching: number[] = [];
  return rows.map(({ children }) => {
    const own = children.reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0);
    const width = own + (reaching.shift() ?? 0);
    for (const cell of children)
      for (let row = 0; row < span(cell, 'RowSpan') - 1; row++)
        reaching[row] = (reaching[row] ?? 0) + span(cell, 'ColSpan');
    return width;
  });
}

function below(element: TagElement): TagElement[] {
  return element.children.flatMap((child) => (child.type === 'Table' ? [] : [child, ...below(child)]));
}

/** An attribute of an element: /A is a dictionary or a list of them (14.7.5). */
function attribute(file: PdfFile, { dict }: TagElement, key: string): PdfValue {
  const value = file.resolve(dict.get('A'));
  const owners = Array.isArray(value) ? value : [value];
  for (const owner of owners) {
    const found = file.dict(owner).get(key);
    if (found !== undefined) return file.resolve(found);
  }
  return null;
}

import type { Element, ElementContent } from 'hast';
import type { Table, TableCell, TableRow } from 'mdast';
import { defaultHandlers, type Options } from 'remark-rehype';

type Handler = NonNullable<NonNullable<Options['handlers']>['inlineMath']>;

/**
 * A table with cells that reach over others, and heads of rows. One whose first row is empty has no head of columns: there the first
 * cell of each row is its head.
 */
export const table: Handler = (state, node: Table) => {
  const [first, ...body] = node.children;
  const headless = first !== undefined && body.length > 0 && first.children.every(isEmpty);
  const plain = node.children.every(({ children }, at) =>
    children.every(({ data }) => !data?.span && !data?.covered && !(at > 0 && data?.head)),
  );
  if (!first || (plain && !headless)) return defaultHandlers.table(state, node) as Element;
  const rowOf = (row: TableRow, inHead: boolean): Element =>
    element(
      'tr',
      {},
      row.children.flatMap((cell, column): Element[] => {
        if (cell.data?.covered) return [];
        const headsRow = !inHead && (cell.data?.head === true || (headless && column === 0));
        const { rows = 1, columns = 1 } = cell.data?.span ?? {};
        const align = node.align?.[column];
        const properties = {
          ...(align && { align }),
          ...(headsRow && { scope: 'row' }),
          ...(rows > 1 && { rowSpan: rows }),
          ...(columns > 1 && { colSpan: columns }),
        };
        return [element(inHead || headsRow ? 'th' : 'td', properties, state.all(cell) as ElementContent[])];
      }),
    );
  const heads = headless ? 0 : headRows(node.children);
  const rows = headless ? body : node.children;
  const part = (tagName: string, own: readonly TableRow[]): Element[] =>
    own.length === 0
      ? []
      : [
          element(
            tagName,
            {},
            // Where its heads reach through the whole table they are heads all the same, though no part for them is left.
            own.map((row) => rowOf(row, tagName === 'thead' || (heads === 0 && !headless && row === first))),
          ),
        ];
  return element('table', {}, [...part('thead', rows.slice(0, heads)), ...part('tbody', rows.slice(heads))]);
};

/** Rows of heads of columns: the first, those that it reaches into, and those that hold nothing else; none where it reaches into the last. */
function headRows(rows: readonly TableRow[]): number {
  const heads = (row: TableRow | undefined): boolean =>
    row?.children.every(({ data }) => data?.head === true || data?.covered === true) === true;
  let count = 1;
  for (let at = 0; at < count; at++)
    for (const { data } of rows[at]?.children ?? []) count = Math.max(count, at + (data?.span?.rows ?? 1));
  if (count >= rows.length && rows.length > 1) return 0;
  while (count < rows.length - 1 && heads(rows[count])) count++;
  return Math.min(count, Math.max(1, rows.length - 1));
}

function isEmpty({ children, data }: TableCell): boolean {
  return !data?.covered && children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

import type { Code, List, ListItem, RootContent, Table } from 'mdast';
import type { Point } from '../model/handbook.ts';
import { asFormula } from '../text/drawn-in-text.ts';
import { inRow } from '../text/in-row.ts';
import { itemMark } from '../text/list-marks.ts';
import { phrase } from './phrase.ts';

/** Of a block that stands for a whole point so many words are its gist. */
const opening = 12;
const more = ' …';

/** What the first block of a point begins with, where the point has neither sentence nor label. */
export function openingOf({ passages }: Point): string {
  const block = passages.flatMap(({ units }) => units)[0];
  return block?.node ? openingOfNode(block.node) : shortened(block?.text ?? '');
}

/** An item of a list: its number or whether it is done, its words, and code of lines of its own. */
export interface ShownItem {
  readonly mark: string;
  readonly words: string;
  readonly code: readonly Code[];
}

/** Items of a list and of the lists within it, one by one, as sheets and cards have them. */
export function itemsOf(list: List): ShownItem[] {
  return list.children.flatMap((item, at): ShownItem[] => {
    const inner = item.children.filter((child): child is List => child.type === 'list');
    const code = item.children.filter((child): child is Code => child.type === 'code');
    const rest = item.children.filter(({ type }) => type !== 'list' && type !== 'code');
    const words = phrase([{ ...item, children: rest }])
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.;,]$/, '');
    const shown = words === '' && code.length === 0 ? [] : [{ mark: markOf(item, list, at), words, code }];
    return [...shown, ...inner.flatMap(itemsOf)];
  });
}

function markOf({ checked }: ListItem, list: List, at: number): string {
  if (typeof checked === 'boolean') return checked ? '☑ ' : '☐ ';
  return list.ordered ? `${itemMark(list, at)}. ` : '';
}

function openingOfNode(node: RootContent): string {
  if (node.type === 'math') return asFormula(node.value);
  if (node.type === 'code') return firstLine(node);
  if (node.type === 'table') return firstRow(node);
  if (node.type !== 'list') return shortened(phrase([node]));
  const items = itemsOf(node).map(
    ({ mark, words, code }) => mark + [words, ...code.map(firstLine)].filter((one) => one !== '').join(' '),
  );
  return shortened(inRow(items));
}

/** Lines of code are never put together: they would say something else. */
function firstLine({ value }: Code): string {
  const lines = value.split('\n').filter((line) => line.trim() !== '');
  const first = shortened(lines[0]?.trim() ?? '');
  return lines.length > 1 && !first.endsWith(more) ? first + more : first;
}

function firstRow({ children }: Table): string {
  const rows = children.map((row) =>
    row.children.map((cell) => phrase([cell]).trim()).filter((text) => text !== ''),
  );
  const first = rows.findIndex((row) => row.length > 0);
  const cells = shortened(inRow(rows[first] ?? []));
  return first >= 0 && first < rows.length - 1 && !cells.endsWith(more) ? cells + more : cells;
}

/** The first words of a text; one with a formula is whole, for nothing is cut within it. */
function shortened(text: string): string {
  const said = text.split(/\s+/);
  return said.length > opening && !text.includes('\uE000')
    ? `${said.slice(0, opening).join(' ')}${more}`
    : said.join(' ');
}

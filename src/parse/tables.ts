import type { Heading, Paragraph, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { fold, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';

const questionHead = /^(?:q|questions?|ques|faqs?|prompt|frage|pregunta|问题|質問|вопрос)$/i;
const answerHead = /^(?:a|ans|answers?|solutions?|response|explanation|antwort|respuesta|答案|回答|ответ)$/i;
const numberHead = /^(?:#|no\.?|nr\.?|number|s\.?\s?no\.?|id|q)$/i;

/** The rows of a table of questions and answers as headings and paragraphs; null where the table is another. */
export function tableQuestions(table: Table): RootContent[] | null {
  const [head, ...rows] = table.children;
  if (!head || rows.length < 1) return null;
  const names = head.children.map((cell) => fold(textOf(cell.children)));
  let question = names.findIndex((name) => questionHead.test(name));
  const answer = names.findIndex((name) => answerHead.test(name));
  if (question < 0 || (answer < 0 && names.length < 2)) {
    question = names.findIndex((_, column) => asking(rows.map((row) => row.children[column])));
    if (question < 0 || rows.length < 2) return null;
  }
  if (linksOnly(rows.map((row) => row.children[question]))) return null;
  const number = names.findIndex((name, column) => column !== question && numberHead.test(name));
  const blocks: RootContent[] = [];
  for (const row of rows) {
    const cell = row.children[question];
    if (!cell || fold(textOf(cell.children)) === '') continue;
    const printed = number >= 0 ? fold(textOf(row.children[number]?.children ?? [])) : '';
    blocks.push(asHeading(cell, /^\d+\.?$/.test(printed) ? `${printed.replace('.', '')}. ` : ''));
    row.children.forEach((other, column) => {
      if (column === question || column === number || fold(textOf(other.children)) === '') return;
      blocks.push(...asParagraphs(other));
    });
  }
  return blocks;
}

function asking(cells: readonly (TableCell | undefined)[]): boolean {
  const asked = cells.filter((cell) => cell && questionness(fold(textOf(cell.children))) === 1).length;
  return asked >= Math.max(2, cells.length * 0.6);
}

function linksOnly(cells: readonly (TableCell | undefined)[]): boolean {
  const links = cells.filter((cell) =>
    cell?.children.some((node) => node.type === 'link' && node.url.startsWith('#')),
  );
  return links.length > cells.length * 0.6;
}

function asHeading(cell: TableCell, number: string): Heading {
  const place = cell.position ? { position: cell.position } : {};
  const prefix: PhrasingContent[] = number ? [{ type: 'text', value: number, ...place }] : [];
  return {
    type: 'heading',
    depth: 6,
    data: { role: 'question' },
    children: [...prefix, ...cell.children],
    ...place,
  };
}

/** A cell's lines, which breaks part, as paragraphs. */
function asParagraphs(cell: TableCell): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of cell.children) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  const place = cell.position ? { position: cell.position } : {};
  return lines
    .filter((children) => fold(textOf(children)) !== '' || children.some(({ type }) => type === 'image'))
    .map((children) => ({ type: 'paragraph', children, data: { inside: true }, ...place }));
}

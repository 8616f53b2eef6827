import type { BlockContent, List, Paragraph, Root, RootContent } from 'mdast';
import { letteredBullets, letteredList, letteredRun, loneLetter } from './lettered-list.ts';
import { markerOf } from './marker.ts';
import { withNumberedTitles } from './numbered-titles.ts';
import { withoutOrdinal } from './ordinal-items.ts';
import { part } from './part.ts';
import { fold, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';
import { tableQuestions } from './tables.ts';

/** How a definition begins under its term. */
const definition = /^:\s+/;

/**
 * A tree of the same content in which every paragraph is one thing: hard-wrapped text where a line begins a new question or
 * answer is cut there, so is a bold question from the answer on its line; lines lettered a., b., c. become a list; tables with
 * a column of questions become questions.
 */
export function prepare(root: Root): Root {
  return { ...root, children: blocks(parted(withNumberedTitles(withMarks(root.children))), 0) };
}

/** How many paragraphs of a document have to begin with a line that asks before those lines are questions. */
const enough = 3;

/** Paragraphs whose first line asks and whose others answer, where a document has several and no question in a heading. */
function parted<Node extends RootContent>(nodes: readonly Node[]): readonly RootContent[] {
  const ends = nodes.map((node) => (node.type === 'paragraph' ? firstQuestion(node) : 0));
  const headed = nodes.some(
    (node) => node.type === 'heading' && questionness(fold(textOf(node.children))) > 0,
  );
  if (headed || ends.filter((end) => end > 0).length < enough) return nodes;
  return nodes.flatMap((node, at): RootContent[] => {
    const end = ends[at] ?? 0;
    return node.type === 'paragraph' && end > 0
      ? [part(node, 0, end), part(node, end, textOf(node.children).length)]
      : [node];
  });
}

/** Where the first line of a paragraph ends if it is a question and others follow; else 0. */
function firstQuestion({ children, data }: Paragraph): number {
  if (data) return 0;
  const text = textOf(children);
  const end = text.indexOf('\n');
  const line = text.slice(0, Math.max(end, 0)).trim();
  const asks = line.length < 160 && /^\p{Lu}[^.!?]*\?$/u.test(line) && !markerOf(line);
  return asks && /^\s*\p{Lu}/u.test(text.slice(end)) ? end : 0;
}

/** Foldings of which most have one and the same title that asks nothing: it is a word for "answer", in whatever language. */
function withMarks<Node extends RootContent>(nodes: readonly Node[]): readonly Node[] {
  const titles = new Map<string, number>();
  let all = 0;
  const count = (node: RootContent): void => {
    if (node.data?.role === 'summary') {
      const title = titleOf(node);
      titles.set(title, (titles.get(title) ?? 0) + 1);
      all++;
    } else if ('children' in node && node.type !== 'paragraph') node.children.forEach(count);
  };
  nodes.forEach(count);
  const [title, times] = [...titles].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  if (times < 3 || times < all * 0.5 || title === '' || questionness(title) === 1) return nodes;
  const mark = <Some extends RootContent>(node: Some): Some => {
    if (node.data?.role === 'summary')
      return titleOf(node) === title ? { ...node, data: { ...node.data, role: 'mark' } } : node;
    return 'children' in node && node.type !== 'paragraph'
      ? ({ ...node, children: (node.children as RootContent[]).map(mark) } as Some)
      : node;
  };
  return nodes.map(mark);
}

function titleOf(node: RootContent): string {
  return node.type === 'paragraph' ? fold(textOf(node.children)) : '';
}

/** Deeper blocks stay as they are: nobody asks there. */
const maxDepth = 40;

function blocks<Node extends RootContent>(nodes: readonly Node[], depth: number): Node[] {
  if (depth > maxDepth) return [...nodes];
  return nodes.map(withoutOrdinal).flatMap((node): Node[] => {
    const made: readonly RootContent[] =
      node.type === 'paragraph'
        ? node.data?.noise || node.data?.role === 'mark'
          ? [node]
          : paragraphs(node)
        : node.type === 'list'
          ? [withItems(letteredBullets(node), depth)]
          : node.type === 'blockquote'
            ? [{ ...node, children: blocks(node.children, depth + 1) }]
            : node.type === 'table'
              ? ((node.data?.inside ? null : tableQuestions(node)) ?? [node])
              : [node];
    return made as Node[];
  });
}

function withItems(list: List, depth: number): List {
  const children = list.children.map((item) => ({ ...item, children: blocks(item.children, depth + 1) }));
  return { ...list, children };
}

function paragraphs(whole: Paragraph): BlockContent[] {
  const bold = boldQuestion(whole) || unheaded(whole);
  return bold > 0
    ? [part(whole, 0, bold), ...linewise(part(whole, bold, textOf(whole.children).length))]
    : linewise(whole);
}

/** Where a first line ends that has a heading's signs, which Markdown did not take for one, as far inside a list it stands; else 0. */
function unheaded({ children }: Paragraph): number {
  const text = textOf(children);
  return /^\s*(?:\d{1,4}[.)]\s+)?#{1,6}\s+\S/.test(text.slice(0, 40)) ? Math.max(0, text.indexOf('\n')) : 0;
}

/** Where a bold question ends that the answer follows in the same paragraph; 0 where there is none. */
function boldQuestion({ children }: Paragraph): number {
  const at = children.findIndex((node) => !(node.type === 'text' && node.value.trim() === ''));
  const first = children[at];
  if (first?.type !== 'strong') return 0;
  const bold = textOf([first]);
  const rest = textOf(children.slice(at + 1));
  const marker = markerOf(bold);
  const words = fold(bold.slice(marker?.length ?? 0));
  if (rest.trim() === '' || words === '' || marker?.names === 'answer') return 0;
  const asks = questionness(words);
  const isQuestion =
    asks === 1 ||
    (asks > 0 && marker !== null) ||
    marker?.names === 'question' ||
    (asks >= 0.75 && /^\s*\n/.test(rest));
  return isQuestion ? textOf(children.slice(0, at + 1)).length : 0;
}

function linewise(node: Paragraph): BlockContent[] {
  const text = textOf(node.children);
  if (!text.includes('\n')) return [node];
  const lines = text.split('\n');
  const parts: BlockContent[] = [];
  let at = 0;
  let first = 0;
  let number = 0;
  const close = (end: number): void => {
    const mark = parts.length > 0 ? (definition.exec(text.slice(first, end))?.[0].length ?? 0) : 0;
    if (end > first) parts.push(part(node, first + mark, end));
    first = end;
  };
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const run = letteredRun(lines, index);
    const single = run === 0 && parts.length === 0 && loneLetter(lines, index);
    if (single) {
      close(at);
      first = at + single;
    }
    if (run > 1) {
      close(at);
      const whole = lines.slice(index, index + run).join('\n');
      parts.push(letteredList(node, at, whole.split('\n')));
      at += whole.length + 1;
      first = at;
      index += run - 1;
      continue;
    }
    const own = numberOf(line);
    if (index > 0 && (begins(line, lines[index - 1] ?? '') || (number > 0 && own === number + 1))) close(at);
    if (own > 0 && (first === at || index === 0)) number = own;
    at += line.length + 1;
  }
  close(text.length);
  return parts.length > 1 || parts[0]?.type === 'list' ? parts : [node];
}

/** The number that a line begins with; 0 where it is none, or has more parts. */
function numberOf(line: string): number {
  return Number(/^\s{0,3}(\d{1,4})[.)]\s/.exec(line)?.[1] ?? 0);
}

/** Whether a line inside a paragraph begins something of its own. */
function begins(line: string, before: string): boolean {
  if (definition.test(line)) return true;
  const marker = markerOf(line);
  if (!marker)
    return /[?？]["'”)*]*$/.test(line) && line.length < 200 && markerOf(before)?.names === 'answer';
  if (marker.names) return true;
  if (marker.delimiter === '') return false;
  return /[.!?:;)。？！]\s*$/.test(before) || before.length < 50;
}

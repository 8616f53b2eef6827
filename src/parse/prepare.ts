import type { BlockContent, List, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { beginsWithOrdinal } from '../text/ordinals.ts';
import { markerOf } from './marker.ts';
import { fold, slice, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';
import { tableQuestions } from './tables.ts';

const letter = /^\(?([a-zA-Z])[.):]\s+/;
/** How a definition begins under its term. */
const definition = /^:\s+/;

/**
 * A tree of the same content in which every paragraph is one thing: hard-wrapped text where a line begins a new question or
 * answer is cut there, so is a bold question from the answer on its line; lines lettered a., b., c. become a list; tables with
 * a column of questions become questions.
 */
export function prepare(root: Root, source: readonly string[]): Root {
  return {
    ...root,
    children: blocks(parted(withMarks(withLoneNumbers(root.children, source))), 0),
  };
}

/** `1. März war es kalt.` is no list of one item. */
function withoutOrdinal<Node extends RootContent>(node: Node): Node | Paragraph {
  if (node.type !== 'list' || !node.ordered || node.children.length > 1) return node;
  const [only, ...rest] = node.children[0]?.children ?? [];
  if (only?.type !== 'paragraph' || rest.length > 0) return node;
  const number = `${node.start ?? 1}. `;
  if (!beginsWithOrdinal(number + textOf(only.children))) return node;
  const place = only.position ? { position: only.position } : {};
  return { ...only, children: [{ type: 'text', value: number, ...place }, ...only.children] };
}

/** Numbers that stand alone on their lines and count on, `1)` over an answer: Markdown takes each for a list of nothing. */
function withLoneNumbers<Node extends RootContent>(
  nodes: readonly Node[],
  source: readonly string[],
): readonly RootContent[] {
  const isLone = (node: RootContent): node is List =>
    node.type === 'list' &&
    node.ordered === true &&
    node.children.length === 1 &&
    node.children[0]?.children.length === 0;
  const lone = nodes.filter((node) => isLone(node)).map((node) => (node as List).start ?? 1);
  if (!lone.some((number, at) => at > 0 && number === (lone[at - 1] ?? 0) + 1)) return nodes;
  return nodes.map((node): RootContent => {
    if (!isLone(node)) return node;
    const { position } = node;
    const written = /\d+[.)]/.exec(source[(position?.start.line ?? 0) - 1] ?? '')?.[0] ?? `${node.start}.`;
    const place = position ? { position } : {};
    return { type: 'paragraph', children: [{ type: 'text', value: written, ...place }], ...place };
  });
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
          ? [
              {
                ...node,
                children: node.children.map((item) => ({
                  ...item,
                  children: blocks(item.children, depth + 1),
                })),
              },
            ]
          : node.type === 'blockquote'
            ? [{ ...node, children: blocks(node.children, depth + 1) }]
            : node.type === 'table'
              ? ((node.data?.inside ? null : tableQuestions(node)) ?? [node])
              : [node];
    return made as Node[];
  });
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
    if (index > 0 && begins(line, lines[index - 1] ?? '')) close(at);
    at += line.length + 1;
  }
  close(text.length);
  return parts.length > 1 || parts[0]?.type === 'list' ? parts : [node];
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

/** How many lines from here on are lettered a, b, c ... or go on from one that is; 0 or 1 where it is no list. */
function letteredRun(lines: readonly string[], from: number): number {
  const first = letter.exec(lines[from] ?? '')?.[1];
  if (first !== 'a' && first !== 'A') return 0;
  let next = first.charCodeAt(0);
  let run = 0;
  let letters = 0;
  for (const line of lines.slice(from)) {
    const found = letter.exec(line)?.[1];
    if (found?.charCodeAt(0) === next) {
      next++;
      letters++;
    } else if (markerOf(line)) break;
    run++;
  }
  return letters > 1 ? run : 0;
}

/** Characters of the letter of an only item, `a. Water early.` under `Watering:`; 0 where it is none. */
function loneLetter(lines: readonly string[], at: number): number {
  const mark = letter.exec(lines[at] ?? '');
  if (!mark || !/^[aA]$/.test(mark[1] ?? '') || !/[:：]\s*$/.test(lines[at - 1] ?? '')) return 0;
  return mark[0].length;
}

function letteredList(node: Paragraph, start: number, lines: readonly string[]): List {
  const items: ListItem[] = [];
  let at = start;
  let open: [number, number] | null = null;
  const close = (): void => {
    if (!open) return;
    const paragraph = part(node, ...open);
    items.push({ type: 'listItem', spread: false, children: [paragraph], ...placed(paragraph) });
  };
  for (const line of lines) {
    const mark = letter.exec(line);
    if (mark) {
      close();
      open = [at + mark[0].length, at + line.length];
    } else if (open) open[1] = at + line.length;
    at += line.length + 1;
  }
  close();
  const [first, last] = [items[0], items.at(-1)];
  return {
    type: 'list',
    ordered: true,
    start: 1,
    spread: false,
    children: items,
    // Printed as the author lettered it.
    data: {
      hProperties: { type: /^\(?[A-Z]/.test(lines[0] ?? '') ? 'A' : 'a' },
      ...(node.data?.inside && { inside: true }),
    } as List['data'] & object,
    ...(first?.position && last?.position
      ? { position: { start: first.position.start, end: last.position.end } }
      : {}),
  };
}

/** The part of a paragraph between two offsets of its text, with the lines that it stands on. */
export function part(node: Paragraph, start: number, end: number): Paragraph {
  const text = textOf(node.children);
  const from = start + (/^\s*/.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = start + text.slice(start, end).trimEnd().length;
  const children = slice(node.children, from, Math.max(from, to));
  const inside = node.data?.inside ? { data: { inside: true as const } } : {};
  if (!node.position) return { type: 'paragraph', children, ...inside };
  const line = (offset: number): number =>
    Math.min(
      (node.position?.start.line ?? 1) + text.slice(0, offset).split('\n').length - 1,
      node.position?.end.line ?? 1,
    );
  const { start: first, end: last } = node.position;
  return {
    type: 'paragraph',
    children,
    ...inside,
    position: {
      start: start === 0 ? first : { line: line(from), column: 1 },
      end: { line: line(Math.max(from, to)), column: last.column },
    },
  };
}

function placed(node: Paragraph): Pick<ListItem, 'position'> {
  return node.position ? { position: node.position } : {};
}

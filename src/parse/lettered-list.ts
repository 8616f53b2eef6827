import type { List, ListItem, Paragraph } from 'mdast';
import { markerOf } from './marker.ts';
import { part } from './part.ts';
import { textOf } from './phrasing.ts';

/** As our own Markdown writes it. `A: one` is an answer to choose. */
const bullet = /^([a-zA-Z])\.\s+/;
const letter = /^\(?([a-zA-Z])[.):]\s+/;

/** How many lines from here on are lettered a, b, c ... or go on from one that is; 0 or 1 where it is no list. */
export function letteredRun(lines: readonly string[], from: number): number {
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
export function loneLetter(lines: readonly string[], at: number): number {
  const mark = letter.exec(lines[at] ?? '');
  if (!mark || !/^[aA]$/.test(mark[1] ?? '') || !/[:：]\s*$/.test(lines[at - 1] ?? '')) return 0;
  return mark[0].length;
}

/** Lines of a paragraph, from an offset of its text on, as a list of its lettered ones. */
export function letteredList(node: Paragraph, start: number, lines: readonly string[]): List {
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

/** Bullets of which each has its letter, `- a. Water early.`, as a list of lettered items: Markdown has no letters. Any other list as it is. */
export function letteredBullets(list: List): List {
  const { length } = list.children;
  if (list.ordered || length < 2) return list;
  const marks = list.children.map(({ children: [first] }) =>
    first?.type === 'paragraph' ? bullet.exec(textOf(first.children)) : null,
  );
  const begin = marks[0]?.[1] ?? '';
  // Two big letters may be initials: `- A. Fleming found it.`, `- B. Franklin flew a kite.`
  const isRun =
    (length > 2 ? /^[aA]$/ : /^a$/).test(begin) &&
    marks.every((mark, at) => mark?.[1]?.charCodeAt(0) === begin.charCodeAt(0) + at);
  if (!isRun) return list;
  const children = list.children.map((item, at): ListItem => {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return item;
    const words = part(first, marks[at]?.[0].length ?? 0, textOf(first.children).length);
    return { ...item, children: [words, ...rest] };
  });
  const hProperties = { type: begin };
  return {
    ...list,
    ordered: true,
    start: 1,
    children,
    data: { ...list.data, hProperties } as List['data'] & object,
  };
}

function placed(node: Paragraph): Pick<ListItem, 'position'> {
  return node.position ? { position: node.position } : {};
}

import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { toString as plain } from 'mdast-util-to-string';
import { beginsWithOrdinal } from '../text/ordinals.ts';

// Markdown takes what a line begins with for the mark of a list, although nothing counts: `1984. That is the year.`,
// `+ 49 170 1234567`, `443.` It would be counted anew, or not be printed. A number is one of a list where it has a neighbour.

/** A number as it stands before an item. */
const number = /\d{1,9}[.)]/;
/** A sign before a number, `- 5 °C`, `> 18 %`: it says more or less than the number, as no bullet does. */
const measured = /^[+-]?\d[\d.,]*\s*(?:°|%|‰|[€$£¥]|[CFK]\b)/;
/** A temperature, or an angle. */
const degrees = /^[+-]?\d[\d.,]*\s*(?:°|[CFK]\b)/;
/** A number, or several groups of one. */
const figures = /^\d/;

/** Blocks in which each number that belongs to no list is text, and each list has the numbers that its author gave it; `isWithin` an item of a list. */
export function withLoneMarks(
  nodes: readonly RootContent[],
  source: readonly string[],
  isWithin = false,
): RootContent[] {
  const made: RootContent[] = [];
  let section: RootContent[] = [];
  const close = (): void => {
    const counts = countedIn(section, source);
    // Whoever sets in a 1 within an item begins a list there.
    for (const [at, node] of section.entries())
      made.push(
        isWithin && isLone(node) && startOf(node) === 1
          ? node
          : withoutLoneMark(node, section[at - 1], counts, source),
      );
    section = [];
  };
  for (const node of nodes) {
    // What stands under one heading or question does not count on what stands under another.
    if (isTitle(node)) close();
    section.push(inner(node, source));
  }
  close();
  return made;
}

/** Whether a paragraph asks, or is bold as a title is. */
function opens({ children }: Paragraph): boolean {
  const last = children.at(-1);
  return last?.type === 'text'
    ? /[?？؟]\s*$/.test(last.value)
    : children.every(({ type }) => type === 'strong');
}

function inner(node: RootContent, source: readonly string[]): RootContent {
  if (node.type === 'blockquote')
    return { ...node, children: withLoneMarks(node.children, source) as BlockContent[] };
  if (node.type !== 'list') return node;
  const children = node.children.map((item) => ({
    ...item,
    children: withLoneMarks(item.children, source, true) as BlockContent[],
  }));
  const whole: List = { ...node, children };
  return node.ordered ? asNumbered(withoutStrays(whole, source), source) : whole;
}

/** `before`: what stands before it in the same answer. */
function withoutLoneMark(
  node: RootContent,
  before: RootContent | undefined,
  counts: Counts,
  source: readonly string[],
): RootContent {
  const beginsAnswer = before === undefined || endsWithTitle(before);
  if (node.type === 'blockquote') {
    const [only, ...more] = node.children;
    const isSign =
      only?.type === 'paragraph' && more.length === 0 && isOneLine(node) && beginsWith(only, figures);
    // Behind words it is what somebody said of a number.
    return isSign && beginsAnswer ? withText(only, '> ') : node;
  }
  if (node.type !== 'list' || node.children.length !== 1) return node;
  const [item] = node.children as [ListItem];
  const [only, ...more] = item.children;
  if (more.length > 0 || (only && only.type !== 'paragraph') || typeof item.checked === 'boolean')
    return node;
  if (isLone(node)) {
    const own = startOf(node);
    const alike = counts.get(signOf(item, source));
    const hasNeighbour = alike?.has(own - 1) || alike?.has(own + 1);
    // A list whose items are all numbered 1 is counted by who prints it.
    const lazy = own <= 1 && (alike?.get(own) ?? 0) > 1;
    if (only && (hasNeighbour || lazy)) return node;
    const place = item.position ? { position: item.position } : {};
    const mark = number.exec(lineOf(item, source))?.[0] ?? `${own}.`;
    return only
      ? withText(only, `${mark} `)
      : { type: 'paragraph', children: [{ type: 'text', value: mark, ...place }], ...place };
  }
  const sign = /^[\s>]*([+-])\s/.exec(lineOf(item, source))?.[1];
  if (!only || !sign || !beginsWith(only, sign === '+' ? figures : measured)) return node;
  // Behind words a share or a price is one of the things that they speak of; a temperature may be below zero there, too.
  if (!beginsAnswer && (introduces(before) || (sign === '-' && !beginsWith(only, degrees)))) return node;
  return withText(only, `${sign} `);
}

/** Whether a block is a heading or a question, under which an answer begins. */
function isTitle(node: RootContent): boolean {
  return node.type === 'heading' || (node.type === 'paragraph' && opens(node));
}

/** Whether a block is one, or ends with a question as its last item. */
function endsWithTitle(node: RootContent | undefined): boolean {
  if (node?.type === 'list') return endsWithTitle(node.children.at(-1)?.children.at(-1));
  return node !== undefined && isTitle(node);
}

/** Whether a paragraph says that something follows. */
function introduces(node: RootContent): boolean {
  return node.type === 'paragraph' && /[:：]\s*$/.test(plain(node));
}

function isLone(node: RootContent): node is List {
  return node.type === 'list' && node.ordered === true && node.children.length === 1;
}

function startOf({ start }: List): number {
  return start ?? 1;
}

/** How often each number begins or ends a list, by what stands behind the number. */
type Counts = ReadonlyMap<string, ReadonlyMap<number, number>>;

function countedIn(section: readonly RootContent[], source: readonly string[]): Counts {
  const counts = new Map<string, Map<number, number>>();
  for (const node of section) {
    if (node.type !== 'list' || !node.ordered) continue;
    const { sign, ends } = endsOf(node, source);
    const alike = counts.get(sign) ?? new Map<number, number>();
    for (const count of ends) alike.set(count, (alike.get(count) ?? 0) + 1);
    counts.set(sign, alike);
  }
  return counts;
}

/** The first and the last number of a list: what stands before and after it may be one of it. */
function endsOf(node: List, source: readonly string[]): { readonly sign: string; readonly ends: number[] } {
  const [first] = node.children;
  const sign = first ? signOf(first, source) : '';
  const start = startOf(node);
  const numbers = numbersOf(node, source) ?? [start, start + node.children.length - 1];
  return {
    sign,
    ends: node.children.length > 1 ? [numbers[0] ?? 1, numbers.at(-1) ?? 1] : [numbers[0] ?? 1],
  };
}

function signOf(item: ListItem, source: readonly string[]): string {
  return number.exec(lineOf(item, source))?.[0].slice(-1) ?? '';
}

/** The numbers of a list's items as they are written; null where one has none to be seen. */
function numbersOf(list: List, source: readonly string[]): number[] | null {
  const numbers = list.children.map((item) =>
    Number.parseInt(number.exec(lineOf(item, source))?.[0] ?? '', 10),
  );
  return numbers.some(Number.isNaN) ? null : numbers;
}

/** The line of an item from its mark on. */
function lineOf({ position }: ListItem, source: readonly string[]): string {
  const { line, column } = position?.start ?? { line: 0, column: 1 };
  return (source[line - 1] ?? '').slice(Math.max(0, column - 1));
}

/** What interrupts the count of questions, `3. October.` between 12 and 13, is a paragraph of the one before it. */
function withoutStrays(list: List, source: readonly string[]): List {
  const numbers = numbersOf(list, source);
  if (!numbers) return list;
  const children: ListItem[] = [];
  let count = numbers[0] ?? 1;
  let isAlike = true;
  list.children.forEach((item, at) => {
    const own = numbers[at] ?? 0;
    const before = children.at(-1);
    const next = list.children[at + 1];
    isAlike &&= own === numbers[0];
    const isLazy = isAlike && (at > 1 || hasAnswer(before));
    if (before && interrupts({ item, own, count, before, next, after: numbers[at + 1], isLazy })) {
      const [first, ...rest] = item.children;
      const place = item.position ? { position: item.position } : {};
      const mark = number.exec(lineOf(item, source))?.[0] ?? '';
      const words: Paragraph =
        first?.type === 'paragraph'
          ? withText(first, `${mark} `)
          : { type: 'paragraph', children: [{ type: 'text', value: mark, ...place }], ...place };
      const others = first && first.type !== 'paragraph' ? [first, ...rest] : rest;
      children[children.length - 1] = { ...before, children: [...before.children, words, ...others] };
      return;
    }
    count = own;
    children.push(item);
  });
  return { ...list, children };
}

interface Counted {
  readonly item: ListItem;
  readonly own: number;
  /** The number of the item before. */
  readonly count: number;
  readonly before: ListItem;
  readonly next: ListItem | undefined;
  readonly after: number | undefined;
  /** Whether all items up to it have one number: who prints them counts. */
  readonly isLazy: boolean;
}

/** Whether more stands in an item than one paragraph of a line. */
function hasAnswer(item: ListItem | undefined): boolean {
  const [first, ...rest] = item?.children ?? [];
  return rest.length > 0 || (first?.type === 'paragraph' && plain(first).includes('\n'));
}

/** Whether an item stands under a question and is no other: its number is another than the next, which whatever follows has. */
function interrupts({ item, own, count, before, next, after, isLazy }: Counted): boolean {
  // Of questions that have their answers with them one with its own is another.
  if (!asks(before) || isLazy || (hasAnswer(before) && hasAnswer(item))) return false;
  const [first] = item.children;
  const isOrdinal = first?.type === 'paragraph' && beginsWithOrdinal(`${own}. ${plain(first)}`);
  if (!next) return isOrdinal || (own !== count + 1 && !asks(item));
  if (after !== count + 1) return false;
  // Of two with the next number the one that asks has it.
  if (own === count + 1) return asks(next) && !asks(item);
  return own !== count || asks(next);
}

/** A list whose items have numbers of their own, `1984.` and `1990.`, and not such as only count. */
function asNumbered(list: List, source: readonly string[]): List {
  const numbers = numbersOf(list, source);
  if (!numbers || new Set(numbers).size < numbers.length) return list;
  const start = startOf(list);
  if (numbers.every((own, at) => own === start + at)) return list;
  const children = list.children.map((item, at): ListItem => {
    const data = { ...item.data, hProperties: { value: numbers[at] } } as ListItem['data'] & object;
    return numbers[at] === (numbers[at - 1] ?? start - 1) + 1 ? item : { ...item, data };
  });
  return { ...list, children };
}

/** Whether the first line of an item asks; its answer may stand on the next. */
function asks({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && (opens(first) || /^[^\n]*[?？؟]\s*(?:\n|$)/.test(plain(first)));
}

function isOneLine({ position }: RootContent): boolean {
  return position !== undefined && position.start.line === position.end.line;
}

function beginsWith({ children: [first] }: Paragraph, pattern: RegExp): boolean {
  return first?.type === 'text' && pattern.test(first.value);
}

function withText(paragraph: Paragraph, text: string): Paragraph {
  const [first, ...rest] = paragraph.children;
  const place = paragraph.position ? { position: paragraph.position } : {};
  if (first?.type === 'text')
    return { ...paragraph, children: [{ ...first, value: text + first.value }, ...rest] };
  return { ...paragraph, children: [{ type: 'text', value: text, ...place }, ...paragraph.children] };
}

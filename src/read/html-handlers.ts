import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import { markCovered, noteSpan } from './cell-spans.ts';
import { conflictReason } from './conflict-marks.ts';
import { embeddedElements, plainText } from './embedded-elements.ts';
import { inlineElement } from './inline-elements.ts';
import { listOfPage } from './nested-lists.ts';
import { doubles } from './page-doubles.ts';
import { place } from './place-blocks.ts';

const questionClass =
  /(?:^|[\s_-])(?:question|faq-?q|accordion-(?:title|header|button)|card-front)(?:$|[\s_-])/i;
const answerClass = /(?:^|[\s_-])(?:answer|faq-?a)(?:$|[\s_-])/i;

/** How the elements of a page are read, by their names. `depth`: how many unfoldings are open around the page. */
export function htmlHandlers(depth: number): Readonly<Record<string, Handle>> {
  let open = depth;
  return {
    nav: noise('navigation'),
    footer: noise('foot of the page'),
    title: noise('title of the page'),
    head: (state, node) => state.all(node) as never,
    button: (state, node) => state.all(node) as never,
    label: (state, node) => state.all(node) as never,
    script: noise('script'),
    style: noise('style sheet'),
    'conflict-mark': noise(conflictReason),
    ...Object.fromEntries(Object.entries(doubles).map(([name, reason]) => [name, noise(reason)])),
    ...embeddedElements({ flow, noise }),
    details: (state, node: Element) => {
      open++;
      const blocks = flow(state, node);
      open--;
      return blocks as never;
    },
    summary: (state, node: Element) => withRole(state, node, { role: 'summary', depth: Math.max(open, 1) }),
    table: captioned,
    img: sized,
    // An anchor leads nowhere.
    a: (state, node: Element, parent) =>
      node.properties.href === undefined
        ? (state.all(node) as never)
        : (defaultHandlers as Readonly<Record<string, Handle>>).a?.(state, node, parent),
    ...Object.fromEntries(meaning.map((name) => [name, inLine])),
    ol: listOfPage,
    ul: listOfPage,
    td: cell,
    th: cell,
    ...{ 'cell-ul': listOfCell, 'cell-ol': listOfCell, 'cell-li': listOfCell },
    'note-call': (_state, node: Element) => {
      const identifier = String(node.properties.name);
      return { type: 'footnoteReference', identifier, label: identifier };
    },
    'note-text': (state, node: Element) => {
      const identifier = String(node.properties.name);
      return {
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: flow(state, node) as never,
      };
    },
    dl: (state, node: Element) => flow(state, node) as never,
    dt: (state, node: Element) => withRole(state, node, { role: 'question' }),
    dd: (state, node: Element) => flow(state, node) as never,
    ...{ div: byClass, section: byClass, article: byClass, p: byClass },
  };
}

/** Elements of a line whose meaning Markdown has no sign for. */
const meaning = [
  ...['sup', 'sub', 'ins', 'mark', 'kbd', 'abbr', 'dfn', 'cite', 'samp', 'var', 'small', 'u'],
  ...['span', 'bdi', 'bdo', 'ruby', 'rt', 'rp'],
];

const inLine: Handle = (state, node: Element) => {
  const children = state.all(node) as RootContent[];
  // What holds blocks is no part of a line.
  const line = children.every(({ type }) => !blockTypes.has(type));
  const made =
    line && children.length > 0 ? inlineElement(node.tagName, node.properties, children as never) : null;
  if (!made) return children as never;
  // Known to the reader of pages as a part of a line: else it ends the paragraph of an item or a cell that has no `<p>`.
  if (made.type === 'inlineElement') made.data = { ...made.data, hName: made.name };
  state.patch(node, made as never);
  return made as never;
};

const blockTypes = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'thematicBreak',
  'math',
]);

const block = /^(?:p|div|h[1-6]|li|pre|blockquote)$/;

/** Paragraphs as lines, for mdast has none in a table; lists by names that a cell knows them by. */
function asLine(children: readonly ElementContent[]): ElementContent[] {
  const broken: ElementContent[] = [];
  const isWord = (node: ElementContent) => node.type !== 'text' || /\S/.test(node.value);
  for (const child of children) {
    if (child.type === 'element' && /^[ou]l$/.test(child.tagName)) {
      const items = child.children.filter((item) => item.type === 'element');
      broken.push({
        type: 'element',
        tagName: `cell-${child.tagName}`,
        properties: {},
        children: items.map((item) => ({ ...item, tagName: 'cell-li', children: asLine(item.children) })),
      });
      continue;
    }
    const parts = child.type === 'element' && block.test(child.tagName);
    const last = broken.findLast(isWord);
    if (parts && last && !(last.type === 'element' && last.tagName.startsWith('cell-')))
      broken.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    // As a part of the line: an item without its list is none.
    broken.push(parts ? { ...child, tagName: 'span', properties: {} } : child);
  }
  return broken;
}

/** A list within a cell, or an item of one. */
const listOfCell: Handle = (state, node: Element) =>
  inlineElement(node.tagName.replace('cell-', ''), {}, state.all(node) as never, {}, true) as never;

/** A cell of a table. */
const cell: Handle = (state, node: Element, parent) => {
  const blocks = node.children.filter(
    (child) => child.type === 'element' && /^(?:p|div|h[1-6]|ul|ol|pre|blockquote)$/.test(child.tagName),
  );
  const parted =
    blocks.length > 1 || blocks.some((child) => child.type === 'element' && /^[ou]l$/.test(child.tagName));
  const whole = parted ? { ...node, children: asLine(node.children) } : node;
  const made = (defaultHandlers as Readonly<Record<string, Handle>>)[node.tagName]?.(state, whole, parent);
  if (made && !Array.isArray(made) && made.type === 'tableCell') noteSpan(made, node);
  return made;
};

/** A picture with the width and the height that its attributes or its style give it. */
const sized: Handle = (state, node: Element, parent) => {
  const image = (defaultHandlers as Readonly<Record<string, Handle>>).img?.(state, node, parent);
  if (image && !Array.isArray(image) && image.type === 'image') image.url = addressOf(node, image.url);
  const style = String(node.properties.style ?? '');
  for (const side of ['width', 'height'] as const) {
    const styled = new RegExp(`(?:^|;)\\s*${side}\\s*:\\s*([^;]+)`, 'i').exec(style)?.[1]?.trim();
    const given = styled ?? node.properties[side];
    if (image && !Array.isArray(image) && given !== undefined)
      image.data = { ...image.data, [side]: String(given) };
  }
  return image;
};

/** Where a picture is: line ends count for nothing in an address, and a place holder stands for what a script would load. */
function addressOf({ properties }: Element, url: string): string {
  const { dataSrc, dataOriginal } = properties;
  const later = [dataSrc, dataOriginal].find((one) => typeof one === 'string' && one !== '');
  const own =
    url === '' || (/^data:image\/(?:gif|svg)/i.test(url) && url.length < 400) ? (later ?? url) : url;
  return String(own)
    .replace(/[^\S\n\r\t]*[\n\r\t]\s*/g, '')
    .trim();
}

/** A table, and above it its caption, which mdast has no place for; one that only parts a page is what its cells hold. */
const captioned: Handle = (state, node: Element, parent) => {
  if (partsPage(node)) {
    const children = rowsOf(node).flatMap(({ children: cells }) =>
      cells.flatMap((one) => (one.type === 'element' ? one.children : [])),
    );
    return flow(state, { ...node, children }) as never;
  }
  const table = (defaultHandlers as Readonly<Record<string, Handle>>).table?.(state, node, parent);
  if (table && !Array.isArray(table) && table.type === 'table') markCovered(table);
  const caption = node.children.find((child) => child.type === 'element' && child.tagName === 'caption');
  const words = caption?.type === 'element' ? flow(state, caption) : [];
  return [...words, ...[table ?? []].flat()] as never;
};

/** Whether a table is no table, but the layout of a page: others stand in its cells, or each row has one cell, and that has blocks. */
function partsPage(table: Element): boolean {
  const rows = rowsOf(table).map(({ children }) =>
    children.filter((cell) => cell.type === 'element' && /^t[dh]$/.test(cell.tagName)),
  ) as Element[][];
  const cells = rows.flat();
  if (cells.some(({ tagName }) => tagName === 'th')) return false;
  if (cells.some((one) => has(one, (inner) => inner.tagName === 'table'))) return true;
  const blocks = (one: Element): number =>
    one.children.filter(
      (child) => child.type === 'element' && /^(?:p|div|h[1-6]|[uo]l|pre|hr)$/.test(child.tagName),
    ).length;
  return (
    rows.every((row) => row.filter(isFilled).length < 2) &&
    cells.some((one) => blocks(one) > 1 && isFilled(one))
  );
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) =>
    child.type !== 'element'
      ? []
      : child.tagName === 'tr'
        ? [child]
        : /^t(?:head|body|foot)$/.test(child.tagName)
          ? rowsOf(child)
          : [],
  );
}

function has(element: Element, fits: (inner: Element) => boolean): boolean {
  return element.children.some((child) => child.type === 'element' && (fits(child) || has(child, fits)));
}

function isFilled(element: Element): boolean {
  return element.children.some((child) =>
    child.type === 'text'
      ? /[\p{L}\p{N}]/u.test(child.value)
      : child.type === 'element' && (child.tagName === 'img' || isFilled(child)),
  );
}

/** An element as blocks, whatever it holds. */
function flow(state: State, node: Element): RootContent[] {
  return state.toFlow(state.all(node) as RootContent[]) as RootContent[];
}

/** An element whose text is left out, for a reason that the ledger names. */
function noise(reason: string): Handle {
  return (state, node) => {
    const value = plainText(node);
    if (value === '') return undefined;
    const result: RootContent = { type: 'html', value, data: { noise: reason } };
    state.patch(node, result);
    place(result, 1);
    return result;
  };
}

/** An element as blocks, of which the first is told to be a question or the like. */
function withRole(state: State, node: Element, data: RootContent['data']): never {
  const blocks = flow(state, node);
  const [first] = blocks;
  if (first && (first.type === 'paragraph' || first.type === 'heading'))
    first.data = { ...first.data, ...data };
  return blocks as never;
}

/** A box whose class says that it holds a question is one, unless the answer is in it, too. */
const byClass: Handle = (state, node: Element, parent) => {
  if (questionClass.test(classOf(node)) && !holds(node, answerClass))
    return withRole(state, node, { role: 'question' });
  const usual = (defaultHandlers as Readonly<Record<string, Handle>>)[node.tagName];
  return usual?.(state, node, parent);
};

function holds(node: Element, className: RegExp): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (className.test(classOf(child)) || holds(child, className)),
  );
}

function classOf(node: Element): string {
  const names = node.properties.className;
  return Array.isArray(names) ? names.join(' ') : '';
}

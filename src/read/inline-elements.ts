import type { Html, Nodes, PhrasingContent } from 'mdast';
import type { InlineElement, InlineName } from '../model/inline-element.ts';
import { drawingOf } from './inline-drawing.ts';
import { lookOfStyle, mergeLooks, namesOfLook } from './looks.ts';

const tag = /^<(\/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>$/i;
const attribute = /([a-z][\w-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const names: ReadonlySet<string> = new Set<InlineName>([
  ...(['sup', 'sub', 'ins', 'mark', 'kbd', 'abbr', 'dfn', 'cite', 'q', 'samp', 'var', 'small', 'u'] as const),
  ...(['span', 'bdi', 'bdo', 'ruby', 'rt', 'rp'] as const),
]);
/** What Markdown has a sign for, in other words. */
const marks: Readonly<Record<string, 'strong' | 'emphasis' | 'delete'>> = {
  ...{ b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis' },
  ...{ del: 'delete', s: 'delete', strike: 'delete' },
};
/** What a cell of a table may hold besides. */
const ofCells: ReadonlySet<string> = new Set<InlineName>(['ul', 'ol', 'li']);
const kept = ['title', 'dir', 'lang'];
/** What holds something foreign, or words for programs that cannot show it: read as on a page. */
const foreign: ReadonlySet<string> = new Set([
  ...['audio', 'video', 'object', 'math', 'canvas', 'iframe', 'map', 'noscript', 'select', 'textarea'],
]);
/** Pairs of tags that say how words look, move or are laid out, and nothing of what they mean. Alone they may be place holders: `<data>`. */
const shells: ReadonlySet<string> = new Set([
  ...['blink', 'marquee', 'button', 'label', 'form', 'fieldset', 'legend', 'figure', 'figcaption'],
  ...['main', 'header', 'footer', 'nav', 'aside', 'time', 'data', 'output', 'meter', 'progress', 'noembed'],
]);

/** An element within a line, by its name; null where it has no meaning of its own that is kept: only its content counts. */
export function inlineElement(
  name: string,
  given: Readonly<Record<string, unknown>>,
  children: PhrasingContent[],
  place: Pick<Nodes, 'position'> = {},
  inCell = false,
): PhrasingContent | null {
  const own = name.toLowerCase();
  const mark = marks[own];
  if (mark) return { type: mark, children, ...place } as PhrasingContent;
  if (own === 'code' || own === 'tt') return { type: 'inlineCode', value: textIn(children), ...place };
  if (own === 'a')
    return typeof given.href === 'string' && given.href !== ''
      ? { type: 'link', url: given.href, title: null, children: children as never, ...place }
      : null;
  if (inCell && ofCells.has(own)) return ofCell(own as InlineName, children, place);
  if (!names.has(own)) return null;
  const attributes = Object.fromEntries(
    kept.flatMap((key) => (valid(key, given[key]) ? [[key, String(given[key]).trim()]] : [])),
  );
  // A span says something by its direction or its language alone.
  if (own === 'span' && attributes.dir === undefined && attributes.lang === undefined) return null;
  const element: InlineElement = {
    type: 'inlineElement',
    name: own as InlineName,
    attributes,
    children: own === 'ruby' ? bracketed(children) : children,
    ...place,
  };
  return element;
}

/** A `span` with a style that says how its words are understood: `<span style="vertical-align: sub">`. */
function styledElement(
  name: string,
  { style }: Readonly<Record<string, string>>,
  children: PhrasingContent[],
  place: Pick<Nodes, 'position'>,
): PhrasingContent | null {
  if (!/^(?:span|font)$/.test(name) || style === undefined) return null;
  const names = namesOfLook(mergeLooks(lookOfStyle(style)));
  if (names.length === 0) return null;
  const inside = names.reduceRight((nodes, one): PhrasingContent[] => {
    const made = inlineElement(one, {}, nodes, place);
    return made ? [made] : nodes;
  }, children);
  return inside[0] ?? null;
}

/** A list within a cell, or an item of one; its words are parted by spaces from what stands before and between them. */
function ofCell(
  name: InlineName,
  children: readonly PhrasingContent[],
  place: Pick<Nodes, 'position'>,
): InlineElement {
  const space = { type: 'text', value: ' ' } as const;
  const own = name === 'li' ? children : children.filter((child) => child.type === 'inlineElement');
  return {
    type: 'inlineElement',
    name,
    attributes: {},
    children: name === 'li' ? [...own] : own.flatMap((child) => [space, child]),
    ...place,
  };
}

function valid(key: string, value: unknown): boolean {
  if (typeof value !== 'string' || value.trim() === '') return false;
  if (key === 'dir') return /^(?:ltr|rtl|auto)$/i.test(value.trim());
  return key !== 'lang' || /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(value.trim());
}

/** Readings of characters stand in brackets for whoever cannot show them above: `漢(かん)`. */
function bracketed(children: readonly PhrasingContent[]): PhrasingContent[] {
  const is = (node: PhrasingContent | undefined, name: string): boolean =>
    node?.type === 'inlineElement' && node.name === name;
  const bracket = (value: string): PhrasingContent => ({
    type: 'inlineElement',
    name: 'rp',
    attributes: {},
    children: [{ type: 'text', value }],
  });
  return children.flatMap((child, at) =>
    !is(child, 'rt')
      ? [child]
      : [
          ...(is(children[at - 1], 'rp') ? [] : [bracket('(')]),
          child,
          ...(is(children[at + 1], 'rp') ? [] : [bracket(')')]),
        ],
  );
}

function textIn(nodes: readonly Nodes[]): string {
  return nodes
    .map((node) =>
      'children' in node ? textIn(node.children) : 'value' in node && node.type !== 'html' ? node.value : '',
    )
    .join('');
}

/**
 * The tags in a line of Markdown, with what stands between, as elements; a tag without its other half stays as it is, for whoever
 * takes such tags out. In a cell of a table lists are elements, too.
 */
export function pairTags(
  nodes: readonly PhrasingContent[],
  inCell: boolean,
  asPage: (html: string) => PhrasingContent[],
): PhrasingContent[] {
  const open: {
    readonly name: string;
    readonly tag: Html;
    readonly given: Record<string, string>;
    readonly at: number;
  }[] = [];
  const made: PhrasingContent[] = [];
  for (const node of nodes) {
    const found = node.type === 'html' ? tag.exec(node.value) : null;
    if (node.type !== 'html' || !found) {
      made.push(node);
      continue;
    }
    const [, closes, written = '', rest = ''] = found;
    const name = written.toLowerCase();
    if (closes === '') {
      if (!node.value.endsWith('/>'))
        open.push({ name, tag: node, given: attributesOf(rest), at: made.length });
      made.push(node);
      continue;
    }
    const last = open.findLastIndex((one) => one.name === name);
    const opening = open[last];
    if (!opening) {
      made.push(node);
      continue;
    }
    open.length = last;
    const children = made.splice(opening.at).slice(1);
    const [start, end] = [opening.tag.position?.start, node.position?.end];
    const place = start && end ? { position: { start, end } } : {};
    if (name === 'script' || name === 'style') {
      made.push({ type: 'html', value: `<!--${children.map(wordsIn).join(' ')}-->`, ...place });
      continue;
    }
    if (name === 'svg') {
      const source = [opening.tag, ...children, node].map(sourceOf).join('');
      const drawing = drawingOf(source, children.map(wordsIn).join(' '));
      if (drawing) {
        made.push({ ...drawing, ...place });
        continue;
      }
      // Words of a sign are left out with it.
      made.push({
        type: 'html',
        value: `<!--${wordsIn({ type: 'paragraph', children } as never)}-->`,
        ...place,
      });
      continue;
    }
    const element =
      inlineElement(name, opening.given, children, place, inCell) ??
      styledElement(name, opening.given, children, place);
    if (element) made.push(element);
    else if (foreign.has(name)) made.push(...asPage([opening.tag, ...children, node].map(sourceOf).join('')));
    else if (shells.has(name)) made.push(...children);
    else made.push(opening.tag, ...children, node);
  }
  return made;
}

/** A part of a drawing as it was written. */
function sourceOf(node: Nodes): string {
  if (node.type === 'html') return node.value;
  if ('children' in node) return node.children.map(sourceOf).join('');
  return 'value' in node ? node.value.replace(/&/g, '&amp;').replace(/</g, '&lt;') : '';
}

function wordsIn(node: Nodes): string {
  if (node.type === 'html') return '';
  return 'children' in node ? node.children.map(wordsIn).join(' ') : 'value' in node ? node.value : '';
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(attribute)].map(([, name = '', a, b, c]) => [
      name.toLowerCase(),
      decoded(a ?? b ?? c ?? ''),
    ]),
  );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');
}

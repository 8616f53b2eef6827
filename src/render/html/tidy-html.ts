import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { pageClasses } from '../../model/page-contract.ts';
import { withoutControls } from '../../text/escape-xml.ts';
import { drawFormula } from '../formulas/draw-formula.ts';
import { highlight } from './highlight.ts';

/** What a piece of an author's text may draw on. */
export interface TidyOptions {
  /** Where the book's pictures are, from this document: `../`. Default: beside it. */
  readonly base?: string;
  /** The address of a picture, where it is not its path under `base`. */
  readonly pictureName?: (path: string) => string;
  /**
   * How formulas stand: `whole` in MathML, `broken` the same where a line is short and may end within one,
   * `mathjax` as TeX in the brackets by which Anki knows it. Default: whole.
   */
  readonly formulas?: 'whole' | 'broken' | 'mathjax';
}

/** Changes an element in its place, or says what stands in its stead. */
type Handler = (element: Element, options: TidyOptions) => Element['children'] | undefined;

/** What Markdown's plain HTML lacks for a book: scopes, no attributes of old, no headings that break ours. */
export function tidyHtml(tree: Root, options: TidyOptions): void {
  visit(tree, (node: Nodes, index, parent) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type !== 'element' || parent === undefined || index === undefined) return undefined;
    for (const [name, value] of Object.entries(node.properties))
      if (typeof value === 'string') node.properties[name] = withoutControls(value);
    const instead = handlers.get(node.tagName)?.(node, options);
    if (instead === undefined) return undefined;
    parent.children.splice(index, 1, ...instead);
    return [SKIP, index];
  });
}

/** The book's own headings are its outline; an author's within an answer would skip levels. */
const subhead: Handler = (node) => {
  node.tagName = 'p';
  node.properties = { className: ['subhead'] };
  return undefined;
};

const cell: Handler = ({ tagName, properties, children }) => {
  // Chromium's tags leave out a cell that holds nothing, and the row is too short.
  if (children.every((child) => child.type === 'text' && child.value.trim() === ''))
    children.splice(0, children.length, { type: 'text', value: '\u00a0' });
  if (tagName === 'th') properties.scope ??= 'col';
  if (typeof properties.align === 'string') properties.className = [`align-${properties.align}`];
  delete properties.align;
  return undefined;
};

/** Characters of a cell that may fill half a page of a small book. */
const tallCell = 1200;

const row: Handler = ({ properties, children }) => {
  if (children.some((child) => textLength(child) > tallCell)) properties.className = ['tall'];
  return undefined;
};

function textLength(node: Nodes): number {
  if ('children' in node) return node.children.reduce((sum, child) => sum + textLength(child), 0);
  return node.type === 'text' ? node.value.length : 0;
}

/** What is done to an element, by its name. */
const byName: Readonly<Record<string, Handler>> = {
  ...{ h1: subhead, h2: subhead, h3: subhead, h4: subhead, h5: subhead, h6: subhead },
  ...{ th: cell, td: cell, tr: row },
  pre: ({ children: [code], properties }, options) => {
    if (code?.type === 'element' && isFormula(code)) return [formula(code, true, options)];
    properties.dir = 'ltr';
    if (code?.type === 'element' && code.tagName === 'code') code.children = highlightedLines(code);
    return undefined;
  },
  code: (node, options) => (isFormula(node) ? [formula(node, false, options)] : undefined),
  a: (node, options) => {
    const { dataNote, dataCall, dataQuestion, href } = node.properties;
    if (typeof dataNote !== 'string' && typeof dataQuestion === 'string') {
      node.properties = { href: dataQuestion, className: ['question-ref'] };
      return undefined;
    }
    if (typeof dataNote !== 'string') {
      if (!/^(https?:|mailto:)/i.test(String(href))) return node.children;
      nameMissingImages(node);
      return undefined;
    }
    // Chromium's tags forget a link that has this role.
    const popUp = options.base !== undefined && {
      role: 'doc-noteref',
      'epub:type': 'noteref',
      ...(typeof dataCall === 'string' && { id: dataCall }),
    };
    node.properties = { href: `#${dataNote}`, className: ['note-call'], ...popUp };
    return undefined;
  },
  input: ({ properties: { checked } }) => [
    span(pageClasses.tick, { type: 'text', value: checked ? '\u2611' : '\u2610' }),
  ],
  img: (node, options) => {
    const { dataPicture, dataWidth, dataHeight, className = [], src, alt = '' } = node.properties;
    if (typeof dataPicture !== 'string') return [missingImage(String(alt), String(src ?? ''))];
    const address = options.pictureName?.(dataPicture) ?? `${options.base ?? ''}${dataPicture}`;
    // A height is the most that a picture takes: its sides stay as they are to each other.
    const style =
      typeof dataWidth === 'string'
        ? { style: `width:${dataWidth}` }
        : typeof dataHeight === 'string' && { style: `max-height:${dataHeight}` };
    node.properties = { src: address, alt, className, ...style };
    return undefined;
  },
};

// A map, for an element may be called `constructor`.
const handlers: ReadonlyMap<string, Handler> = new Map(Object.entries(byName));

/** The lines of a block of code; what is more than text stays as it is. */
function highlightedLines({ children, properties: { className } }: Element): Element['children'] {
  const [text, ...rest] = children;
  if (text?.type !== 'text' || rest.length > 0) return children;
  const names = Array.isArray(className) ? className.map(String) : [];
  const name = names.find((one) => one.startsWith('language-'));
  return highlight(text.value, name?.slice('language-'.length).toLowerCase() ?? null);
}

function isFormula({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('language-math');
}

/** A formula drawn; one that is not understood stands as it was written. */
function formula(code: Element, display: boolean, { formulas }: TidyOptions): Element['children'][number] {
  const [text] = code.children;
  const tex = text?.type === 'text' ? text.value : '';
  if (formulas === 'mathjax') return { type: 'text', value: display ? `\\[${tex}\\]` : `\\(${tex}\\)` };
  return (
    drawFormula(tex, display, formulas === 'broken') ?? {
      type: 'element',
      tagName: 'samp',
      properties: {},
      children: code.children,
    }
  );
}

/** Its words, and where it can be looked at if that is elsewhere. */
function missingImage(alt: string, source: string): Element {
  const words = { type: 'text', value: alt } as const;
  if (!/^https?:/i.test(source)) return span('missing-image', words);
  const link: Element = { type: 'element', tagName: 'a', properties: { href: source }, children: [words] };
  return span('missing-image', link);
}

/** Pictures from elsewhere within a link are their words: where they could be looked at would be a link within a link. */
function nameMissingImages(link: Element): void {
  visit(link, 'element', ({ tagName, properties: { dataPicture, alt = '' } }, index, parent) => {
    if (tagName !== 'img' || typeof dataPicture === 'string' || index === undefined) return undefined;
    parent?.children.splice(index, 1, missingImage(String(alt), ''));
    return SKIP;
  });
}

function span(className: string, ...children: Element['children']): Element {
  return { type: 'element', tagName: 'span', properties: { className: [className] }, children };
}

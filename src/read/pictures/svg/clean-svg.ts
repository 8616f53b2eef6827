import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isOwnPart, keepAllowedCss } from '../../../css/keep-allowed.ts';
import { soundLabels } from './sound-labels.ts';
import { hasTooMany, isTooCostly } from './svg-cost.ts';
import { pixels, svgElements, svgSchema } from './svg-schema.ts';

/** A drawing that can do no harm. */
export interface CleanSvg {
  readonly svg: string;
  /** In a few words each, what was taken that could be missed: `<script>`, `an address`. */
  readonly taken: readonly string[];
}

const cleaner = unified()
  .use(rehypeSanitize, svgSchema)
  .use(rehypeStringify, {
    space: 'svg',
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  })
  .freeze();

const svgSpace = 'http://www.w3.org/2000/svg';
const htmlSpace = 'http://www.w3.org/1999/xhtml';
/** What stands for a drawing that would take a browser too long. */
export const tooCostly = Symbol('too costly');

/** Drawings may stand within drawings so deep. */
const deepest = 3;

/**
 * A drawing without scripts, addresses and what else could act or load. Its styles stay: presentation attributes,
 * `style`, style sheets and classes by the allow-list of `css/`, with the text that stands in foreign objects. Null where
 * nothing is left.
 */
export function cleanSvg(source: string, depth = 0): CleanSvg | null | typeof tooCostly {
  if (hasTooMany(source)) return tooCostly;
  const [root] = fromHtml(source.replace(/^[\s\S]*?(?=<svg[\s>])/i, ''), { fragment: true }).children.filter(
    (node) => node.type === 'element' && node.tagName === 'svg',
  );
  if (root?.type !== 'element') return null;
  const tree: Root = { type: 'root', children: [root] };
  const taken = new Set<string>();
  soundLabels(tree);
  prepare(tree, taken, depth);
  root.properties.xmlns = svgSpace;
  root.properties.xmlnsXLink = 'http://www.w3.org/1999/xlink';
  const clean = cleaner.runSync(tree);
  if (isTooCostly(clean)) return tooCostly;
  const svg = cleaner.stringify(clean);
  return svg.includes('<svg') ? { svg, taken: [...taken] } : null;
}

/** Makes styles and addresses harmless in their places, and notes what the schema is going to take. */
function prepare(tree: Root, taken: Set<string>, depth: number): void {
  visit(tree, 'element', (node, _, parent) => {
    const { tagName, properties } = node;
    if (!svgElements.has(tagName) && !/:|^(?:a|metadata|html|body)$/.test(tagName)) taken.add(`<${tagName}>`);
    if (tagName === 'style') cleanSheet(node, taken);
    if (typeof properties.style === 'string') {
      const kept = keepAllowedCss(properties.style, 'declarationList');
      properties.style = kept.css;
      for (const one of kept.taken) taken.add(one);
    }
    cleanAddress(node, taken, depth);
    for (const [name, value] of Object.entries(properties)) {
      if (/^on[A-Z]/i.test(name)) taken.add('what it does when touched');
      if (typeof value === 'string' && name !== 'style' && /url\(\s*["']?[^"'\s#]/i.test(value))
        taken.add('an address');
    }
    if (parent?.type === 'element' && parent.tagName === 'foreignObject') properties.xmlns = htmlSpace;
    if (tagName === 'svg' && parent?.type === 'element') properties.xmlns = svgSpace;
  });
}

function cleanSheet(node: Element, taken: Set<string>): void {
  const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
  const kept = keepAllowedCss(text.replace(/<!\[CDATA\[|\]\]>/g, ''), 'stylesheet');
  for (const one of kept.taken) taken.add(one);
  node.children = [{ type: 'text', value: kept.css }];
  node.properties = {};
}

/** Addresses lead to parts of the drawing; of a picture within it they are its data. */
function cleanAddress(node: Element, taken: Set<string>, depth: number): void {
  const { href, xLinkHref, ...rest } = node.properties;
  const address = String(href ?? xLinkHref ?? '').trim();
  if (href === undefined && xLinkHref === undefined) return;
  node.properties = rest;
  if (node.tagName === 'image') {
    const data = pixels.test(address) ? cleanData(address, depth) : null;
    if (data === null) taken.add('a picture that is not in it');
    else node.properties.xLinkHref = data;
  } else if (isOwnPart(address)) node.properties.xLinkHref = address;
  else if (node.tagName !== 'a') taken.add('an address');
}

function cleanData(address: string, depth: number): string | null {
  const [, drawn] = /^data:image\/svg\+xml;base64,([\s\S]*)$/i.exec(address) ?? [];
  if (drawn === undefined) return address;
  if (depth >= deepest) return null;
  const clean = cleanSvg(Buffer.from(drawn, 'base64').toString('utf8'), depth + 1);
  if (clean === null || clean === tooCostly) return null;
  return `data:image/svg+xml;base64,${Buffer.from(clean.svg).toString('base64')}`;
}

import type { Element, Nodes as Hast } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { RootContent } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { drawingOf } from './inline-drawing.ts';
import { mathmlToTex } from './office/mathml-to-tex.ts';

/** How a page's elements are read in general. */
interface Ways {
  readonly flow: (state: State, node: Element) => RootContent[];
  /** Reads an element as text that is left out, with the reason. */
  readonly noise: (reason: string) => Handle;
}

/** Handlers of the elements that hold something foreign, or words for programs that cannot show it: none of their words is lost. */
export function embeddedElements({ flow, noise }: Ways): Readonly<Record<string, Handle>> {
  const named = defaultHandlers as Readonly<Record<string, Handle>>;
  // Such elements stand side by side without a space between.
  const apart: Handle = (state, node: Element) =>
    plainText(node) === '' ? state.all(node) : ([space(), ...state.all(node), space()] as never);
  const usualApart: Handle = (state, node: Element, parent) => {
    const usual = [named[node.tagName]?.(state, node, parent) ?? []].flat();
    // Without words of its own a film or a sound is named by its file.
    const [only] = usual;
    if (only?.type === 'link' && only.children.length === 0 && only.url !== '')
      only.children.push({ type: 'text', value: only.url.split('/').at(-1) ?? only.url });
    return usual.length === 0 ? undefined : ([space(), ...usual, space()] as never);
  };
  const blocks: Handle = (state, node: Element) => flow(state, node) as never;
  const apartNames = 'applet canvas datalist noembed noframes noscript object optgroup option select';
  return {
    ...Object.fromEntries(apartNames.split(' ').map((name) => [name, apart])),
    ...Object.fromEntries(['audio', 'input', 'textarea', 'video'].map((name) => [name, usualApart])),
    math: (state, node: Element, parent) => (holdsPage(node) ? blocks : math)(state, node, parent),
    svg: (state, node: Element, parent) => {
      const drawing = drawingOf(stringify(node), plainText(withoutScripts(node)));
      if (!drawing) return noise('words in a drawing')(state, node, parent);
      state.patch(node, drawing);
      return drawing;
    },
    template: noise('template'),
    dialog: (state, node: Element, parent) =>
      node.properties.open === undefined
        ? noise('closed dialog')(state, node, parent)
        : blocks(state, node, parent),
    iframe: (state, node: Element, parent) =>
      [
        ...[named.iframe?.(state, node, parent) ?? []].flat(),
        ...[noise('frame that is not shown')(state, node, parent) ?? []].flat(),
      ] as never,
    menu: (state, node: Element, parent) => named.ul?.(state, node, parent),
  };
}

const writer = unified().use(rehypeStringify).freeze();

function stringify(node: Element): string {
  return writer.stringify({ type: 'root', children: [node] });
}

/** A drawing without what is written in it for programs. */
function withoutScripts(node: Element): Element {
  const children = node.children.flatMap((child): Element['children'] =>
    child.type !== 'element'
      ? [child]
      : /^(?:script|style)$/.test(child.tagName)
        ? []
        : [withoutScripts(child)],
  );
  return { ...node, children };
}

const ofPages = /^(?:h[1-6]|p|div|section|article|table|ul|ol|dl|pre|blockquote|details)$/;

/** Whether a formula was never ended: what follows it on the page stands in it, then. */
function holdsPage(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (ofPages.test(child.tagName) || holdsPage(child)),
  );
}

/** A formula by the TeX that is noted with it, else by what its signs are in TeX, else by its text: no word of it is lost. */
const math: Handle = (state, node: Element) => {
  const shown = withoutAnnotations(node);
  const text = plainText(shown);
  const value = texOf(node) ?? (text === '' ? '' : mathmlToTex(stringify(shown)));
  if (value === '' && text === '') return undefined;
  const display = node.properties.display === 'block';
  const result =
    texOf(node) === null && !hasWords(value, text)
      ? { type: 'text', value: text }
      : display
        ? { type: 'math', value, meta: null }
        : { type: 'inlineMath', value };
  state.patch(node, result as never);
  return result as never;
};

/** Whether the words of a text, which are no signs of a formula, are in its TeX. */
function hasWords(tex: string, text: string): boolean {
  const letters = tex.replace(/[^\p{L}]+/gu, '');
  return (text.match(/\p{L}{3,}/gu) ?? []).every((word) => letters.includes(word));
}

function texOf(node: Element): string | null {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const noted =
      child.tagName === 'annotation' && /\btex\b|latex/i.test(String(child.properties.encoding ?? ''));
    const tex = noted ? plainText(child) : texOf(child);
    if (tex) return tex;
  }
  return null;
}

/** A formula without what it is called elsewhere; where that is all, it is the formula. */
function withoutAnnotations(node: Element): Element {
  const strip = (one: Element): Element => ({
    ...one,
    children: one.children.flatMap((child): Element['children'] => {
      if (child.type !== 'element') return [child];
      return /^annotation(?:-xml)?$/.test(child.tagName) ? [] : [strip(child)];
    }),
  });
  const left = strip(node);
  return plainText(left) === '' ? node : left;
}

function space(): { readonly type: 'text'; readonly value: string } {
  return { type: 'text', value: ' ' };
}

/** Every word of a node, with spaces between its elements. */
export function plainText(node: Hast): string {
  if (node.type === 'text') return node.value;
  const children: readonly Hast[] =
    node.type === 'element' && node.content ? node.content.children : 'children' in node ? node.children : [];
  return children
    .map((child) => plainText(child))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

import type { Nodes, Paragraph, Parents, PhrasingContent, RootContent, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import { inlineElement } from './inline-elements.ts';

/**
 * `H~2~O`, `m^2^`, `[words]{lang=de}`. What is lowered or raised is short and stands at a letter or a bracket, so that `20%~30%`,
 * `5~10 and 20~30` and `2^3^4` stay what they are.
 */
const sign =
  /(?<=[A-Za-z\u0370-\u03ff)\]])~([a-z\d+\u2212,-]{1,8}|[A-Z]?[\d+\u2212-][A-Za-z\d+\u2212,-]{0,7})~(?!~)|(?<=[\p{L}\p{N})\]])\^([A-Za-z\d+\u2212*-]{1,8})\^(?![\p{L}\p{N}^])|\[([^[\]\n]{1,400})\]\{([^{}\n]{1,300})\}/gu;
/** An attribute of a span: its class, its name, or a value; `f[x]{y=1}` is no span. */
const attribute =
  /[.#][A-Za-z][\w-]*|[\w-]+="[^"]*"|(?:lang|xml:lang|dir|style|title|width|height|align|role|custom-style|data-[\w-]+)=[^\s"]+/g;
/** Attributes behind a formula or a caption: `{#eq-energy}`. */
const trailing = /[ \t]*\{\s*#[\w:.-]+(?:\s+[.#\w][^{}\n]{0,200})?\s*\}\s*$/;
const caption = /^(?:Table:|:)[ \t]+(?=\S)/;
/** What the classes of Pandoc's spans are in HTML. */
const classes: Readonly<Record<string, string>> = { underline: 'u', ul: 'u', mark: 'mark', kbd: 'kbd' };

/** What Pandoc and Quarto write within lines, as elements of a line; a span that says nothing by its attributes as its words. */
export function resolvePandocInlines(tree: Nodes): void {
  visit(tree, 'text', (node, index, parent: Parents | undefined) => {
    if (!parent || index === undefined || !/[~^{]/.test(node.value)) return;
    const parts = partsOf(node);
    if (parts === null) return;
    parent.children.splice(index, 1, ...(parts as never[]));
    return index + parts.length;
  });
}

function partsOf(node: Text): PhrasingContent[] | null {
  const place = node.position ? { position: node.position } : {};
  const text = (value: string): PhrasingContent[] =>
    value === '' ? [] : [{ type: 'text', value, ...place }];
  const parts: PhrasingContent[] = [];
  let at = 0;
  for (const found of node.value.matchAll(sign)) {
    const [whole, lowered, raised, words = '', attributes = ''] = found;
    if (attributes.replace(attribute, '').trim() !== '') continue;
    const inside = text(lowered ?? raised ?? words);
    const name = lowered !== undefined ? 'sub' : raised !== undefined ? 'sup' : nameOf(attributes);
    const element = inlineElement(name, attributesOf(attributes), inside, place);
    parts.push(...text(node.value.slice(at, found.index)), ...(element ? [element] : inside));
    at = found.index + whole.length;
  }
  return at === 0 ? null : [...parts, ...text(node.value.slice(at))];
}

function nameOf(attributes: string): string {
  const [, name = ''] = /\.([\w-]+)/.exec(attributes) ?? [];
  return classes[name] ?? 'span';
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries(
    [...written.matchAll(/([\w-]+)=(?:"([^"]*)"|(\S+))/g)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  );
}

/** Takes the marks off what is said of a table beside it, `Table: Prices {#tbl-prices}`, and the names off formulas, `$$...$$ {#eq-x}`. */
export function resolveCaptions(nodes: readonly RootContent[]): void {
  for (const [at, node] of nodes.entries()) {
    if ('children' in node && node.type !== 'paragraph' && node.type !== 'heading')
      resolveCaptions(node.children as RootContent[]);
    if (node.type !== 'paragraph') continue;
    const beside = [nodes[at - 1], nodes[at + 1]].some((other) => other?.type === 'table');
    const [first] = node.children;
    if (beside && first?.type === 'text' && caption.test(first.value)) {
      first.value = first.value.replace(caption, '');
      withoutName(node);
    } else if (node.children.some(isFormula)) withoutName(node);
  }
}

/** Whether a text holds what stands for a formula while a document is read (formulas/). */
function isFormula(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.includes('\uFDD1');
}

function withoutName({ children }: Paragraph): void {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = last.value.replace(trailing, '');
}

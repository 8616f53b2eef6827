import type { Nodes, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { HiddenFormula } from './hide-formulas.ts';
import { type Definition, definitionsIn, expand, withoutDefinitions } from './macros.ts';

const whole = /\uFDD0(\d+),0\uFDD1(?:\s*\uFDD0\1,[1-9]\d*\uFDD1)*/g;
const sign = /\uFDD0(\d+),(\d+)\uFDD1/g;

/**
 * Puts the formulas that `hideFormulas` took out into the tree: a displayed one as a block of its own where it stands in a paragraph,
 * else in its line. In code, addresses and all else that is no text stands what was written. What a document defines
 * (`\newcommand`) is put in where it is used, so that every formula stands by itself.
 */
export function showFormulas(tree: Root, formulas: readonly HiddenFormula[]): void {
  const definitions = new Map<string, Definition>();
  for (const { tex } of formulas) for (const one of definitionsIn(tex)) definitions.set(one.name, one);
  const texOf = ({ tex }: HiddenFormula): string =>
    definitions.size === 0 ? tex : expand(withoutDefinitions(tex), definitions);
  const written = (text: string): string =>
    text.replace(sign, (all, id: string, line: string) => formulas[Number(id)]?.lines[Number(line)] ?? all);
  visit(tree, (node: Nodes, index, parent: Parents | undefined) => {
    if (node.type === 'paragraph' && parent && index !== undefined && holdsDisplay(node, formulas)) {
      const blocks = cut(node, formulas, texOf);
      parent.children.splice(index, 1, ...(blocks as never[]));
      return index;
    }
    if (node.type === 'text' && node.value.includes('\uFDD0') && parent && index !== undefined) {
      const parts = inLine(node.value, formulas, texOf, node.position);
      parent.children.splice(index, 1, ...(parts as never[]));
      return index + parts.length;
    }
    for (const key of ['value', 'url', 'title', 'alt', 'label', 'identifier', 'meta', 'lang'] as const) {
      const fields = node as unknown as Record<string, unknown>;
      const value = fields[key];
      if (typeof value === 'string' && value.includes('\uFDD0')) fields[key] = written(value);
    }
    return undefined;
  });
}

type Texts = (formula: HiddenFormula) => string;

function holdsDisplay({ children }: Paragraph, formulas: readonly HiddenFormula[]): boolean {
  return children.some(
    (child) =>
      child.type === 'text' &&
      [...child.value.matchAll(whole)].some(([, id]) => formulas[Number(id)]?.display === true),
  );
}

/** A paragraph cut at its displayed formulas. */
function cut(paragraph: Paragraph, formulas: readonly HiddenFormula[], texOf: Texts): RootContent[] {
  const blocks: RootContent[] = [];
  let open: PhrasingContent[] = [];
  const close = (): void => {
    const solid = open.some((one) => one.type !== 'text' || one.value.trim() !== '');
    const children = trimmed(open);
    const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
    const place = start && end ? { position: { start, end } } : {};
    if (solid) blocks.push({ ...paragraph, children, ...place });
    open = [];
  };
  for (const child of paragraph.children) {
    if (child.type !== 'text') {
      open.push(child);
      continue;
    }
    for (const part of inLine(child.value, formulas, texOf, child.position, true)) {
      if ((part as { type: string }).type !== 'math') open.push(part);
      else {
        close();
        blocks.push(part as unknown as RootContent);
      }
    }
  }
  close();
  return blocks;
}

/** Without white space at the ends; what stood on a later line begins there. */
function trimmed(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.map((node, at) => {
    if (node.type !== 'text') return node;
    const cut = at === 0 ? (/^\s+/.exec(node.value)?.[0] ?? '') : '';
    const value = node.value.slice(cut.length);
    const start = node.position && {
      ...node.position.start,
      line: node.position.start.line + (cut.match(/\n/g)?.length ?? 0),
    };
    const place = node.position && start && { position: { start, end: node.position.end } };
    return { ...node, ...place, value: at === nodes.length - 1 ? value.replace(/\s+$/, '') : value };
  });
}

/** A text as texts and formulas. */
function inLine(
  value: string,
  formulas: readonly HiddenFormula[],
  texOf: Texts,
  position: Nodes['position'],
  blocks = false,
): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let counted = 0;
  let breaks = 0;
  /** Ends of lines before a place, counted on from the last one that was asked for. */
  const breaksBefore = (place: number): number => {
    const between = value.slice(Math.min(counted, place), Math.max(counted, place)).match(/\n/g)?.length ?? 0;
    breaks += place < counted ? -between : between;
    counted = place;
    return breaks;
  };
  const placed = (from: number) => {
    if (!position) return {};
    const line = position.start.line + breaksBefore(from);
    return { position: { start: { ...position.start, line }, end: position.end } };
  };
  const text = (from: number, to: number): void => {
    const piece = value.slice(from, to).replace(sign, '');
    if (piece !== '') parts.push({ type: 'text', value: piece, ...placed(from) });
  };
  let at = 0;
  for (const found of value.matchAll(whole)) {
    const formula = formulas[Number(found[1])];
    if (!formula) continue;
    text(at, found.index);
    at = found.index + found[0].length;
    const tex = texOf(formula);
    if (tex === '') continue;
    const node =
      blocks && formula.display
        ? { type: 'math' as const, value: tex, meta: null }
        : { type: 'inlineMath' as const, value: tex };
    const end = placed(at).position?.start;
    const place = placed(found.index).position;
    parts.push({
      ...node,
      ...(place && end && { position: { start: place.start, end } }),
    } as PhrasingContent);
  }
  text(at, value.length);
  return parts;
}

import type { Element, ElementContent, Root, RootContent } from 'hast';
import { formulaSigns, numberSigns, type PreparedWord, scriptSigns } from './prepare-word.ts';

const formula = new RegExp(`${formulaSigns[0]}(\\d+)${formulaSigns[1]}`, 'g');
const number = new RegExp(`^${numberSigns[0]}(.*?)${numberSigns[1]}`);
const script = new RegExp(
  `${scriptSigns[0]}(\\w*) ([\\w-]*)${scriptSigns[1]}([^${scriptSigns[2]}]*)${scriptSigns[2]}`,
  'g',
);
const note = /^#?((?:foot|end)note-\d+)$/;

/**
 * What mammoth made of a prepared document, with what it does not read in its place: formulas as `math` with their TeX, notes as
 * `note-call` and `note-text`, and the numbers of lists, which go on counting.
 */
export function resolveWordHtml(tree: Root, { formulas }: PreparedWord): Root {
  const visit = (node: RootContent | ElementContent): (RootContent | ElementContent)[] => {
    if (node.type === 'text') return scriptParts(node.value);
    if (node.type !== 'element') return [node];
    const call = node.tagName === 'sup' ? callOf(node) : null;
    if (call) return [call];
    if (node.tagName === 'ol' && node.children.every((child) => child.type !== 'element' || noteName(child)))
      return node.children.flatMap((child) => (child.type === 'element' ? [noteText(child)] : []));
    if (node.tagName === 'ol' || node.tagName === 'ul') return lists(node);
    const label = /^(?:p|h\d)$/.test(node.tagName) ? takeNumber(node) : null;
    const children = node.children.flatMap(visit) as ElementContent[];
    return [{ ...node, children: label ? [{ type: 'text', value: `${label} ` }, ...children] : children }];
  };
  /** A list; where its numbers say so it begins elsewhere, or is several. */
  const lists = (list: Element): Element[] => {
    const made: Element[] = [];
    let next = 0;
    for (const item of list.children) {
      if (item.type !== 'element') continue;
      const label = takeNumber(item);
      const value = label === null ? null : Number.parseInt(label, 10);
      const children = item.children.flatMap(visit) as ElementContent[];
      const own: Element = { ...item, children };
      if (made.length === 0 || (value !== null && value !== next)) {
        const properties =
          value !== null && list.tagName === 'ol' ? { ...list.properties, start: value } : list.properties;
        made.push({ ...list, properties, children: [own] });
      } else made.at(-1)?.children.push(own);
      next = (value ?? next) + 1;
    }
    return made;
  };
  /** Words in another direction or language become a `span`; those of runs that follow one another, one. */
  const scriptParts = (value: string): (RootContent | ElementContent)[] => {
    const parts: ElementContent[] = [];
    let at = 0;
    for (const { 0: whole, 1: dir = '', 2: lang = '', 3: words = '', index } of value.matchAll(script)) {
      if (index > at) parts.push(...(textParts(value.slice(at, index)) as ElementContent[]));
      at = index + whole.length;
      const properties = { ...(dir && { dir }), ...(lang && { lang }) };
      const last = parts.at(-1);
      const children = textParts(words) as ElementContent[];
      const goesOn =
        last?.type === 'element' &&
        last.properties.dir === properties.dir &&
        last.properties.lang === properties.lang;
      if (goesOn) last.children.push(...children);
      else parts.push({ type: 'element', tagName: 'span', properties, children });
    }
    if (at < value.length || parts.length === 0)
      parts.push(...(textParts(value.slice(at)) as ElementContent[]));
    return parts;
  };
  const textParts = (value: string): (RootContent | ElementContent)[] => {
    const parts: ElementContent[] = [];
    let at = 0;
    for (const found of value.matchAll(formula)) {
      const math = formulas[Number(found[1])];
      if (found.index > at) parts.push({ type: 'text', value: value.slice(at, found.index) });
      at = found.index + found[0].length;
      if (math) parts.push(mathElement(math.tex, math.display));
    }
    if (at < value.length || parts.length === 0) parts.push({ type: 'text', value: value.slice(at) });
    return parts;
  };
  return { ...tree, children: tree.children.flatMap(visit) as RootContent[] };
}

/** A formula with its TeX noted as MathML does it. */
export function mathElement(tex: string, display: boolean): Element {
  const annotation: Element = {
    type: 'element',
    tagName: 'annotation',
    properties: { encoding: 'application/x-tex' },
    children: [{ type: 'text', value: tex }],
  };
  return {
    type: 'element',
    tagName: 'math',
    properties: display ? { display: 'block' } : {},
    children: [annotation],
  };
}

/** Takes the number off the first text of an element. */
function takeNumber(node: Element): string | null {
  const [first, ...rest] = node.children;
  if (first?.type === 'element') return takeNumber(first);
  const found = first?.type === 'text' ? number.exec(first.value) : null;
  if (!found || first?.type !== 'text') return null;
  const left = first.value.slice(found[0].length);
  node.children = left === '' ? rest : [{ ...first, value: left }, ...rest];
  return found[1] ?? '';
}

function callOf(node: Element): Element | null {
  const [link] = node.children;
  const name = link?.type === 'element' ? note.exec(String(link.properties.href ?? ''))?.[1] : undefined;
  return name ? { type: 'element', tagName: 'note-call', properties: { name }, children: [] } : null;
}

function noteName(item: Element): string | undefined {
  return note.exec(String(item.properties.id ?? ''))?.[1];
}

/** The text of a note, without the arrow that leads back. */
function noteText(item: Element): Element {
  const strip = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'a' && /^#(?:foot|end)note-ref-/.test(String(node.properties.href ?? ''))) return [];
    return [{ ...node, children: node.children.flatMap(strip) }];
  };
  const properties = { name: noteName(item) ?? '' };
  return { type: 'element', tagName: 'note-text', properties, children: item.children.flatMap(strip) };
}

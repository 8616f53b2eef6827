import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that a drawing may have, and that may be drawn of it when its masks, patterns and markers are: each draws its content again. */
const mostDrawn = 20_000;
/** Effects that may stand in one another. */
const deepest = 4;

const effects: ReadonlySet<string> = new Set(['clipPath', 'mask', 'pattern', 'marker', 'filter']);
const reference = /url\(\s*["']?#([^\s()"']+)/g;

/** Whether a drawing has so many elements that it is not even parsed. */
export function hasTooMany(source: string): boolean {
  let count = 0;
  for (let at = source.indexOf('<'); at >= 0; at = source.indexOf('<', at + 1)) count += 1;
  return count > 3 * mostDrawn;
}

/**
 * Whether a drawing takes a browser too long: by the elements that are drawn once masks, clips, patterns and markers have drawn theirs for
 * each element that names them. A few kilobytes of such, one in the other, draw billions.
 */
export function isTooCostly(tree: Root): boolean {
  const byId = new Map<string, Element>();
  let count = 0;
  visit(tree, 'element', (element) => {
    count += 1;
    const { id } = element.properties;
    if (typeof id === 'string' && !byId.has(id)) byId.set(id, element);
  });
  const bySheet = sheetReferences(tree);
  if (count > mostDrawn) return true;
  const effectsIn = (value: string): readonly Element[] =>
    [...value.matchAll(reference)].flatMap(([, id = '']) => {
      const found = byId.get(id);
      return found && effects.has(found.tagName) ? [found] : [];
    });
  const known = new Map<Element, number>();
  const open = new Set<Element>();
  const costOf = (element: Element, depth: number): number => {
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    const found = known.get(element);
    if (found !== undefined) return found;
    // An effect that draws itself has no end.
    known.set(element, Number.POSITIVE_INFINITY);
    open.add(element);
    let cost = 0;
    visit(element, 'element', (one) => {
      cost += 1;
      for (const [name, value] of Object.entries(one.properties)) {
        if (/^(?:xLinkH|h)ref$/.test(name)) {
          const part = byId.get(String(value).slice(1));
          // A part used again is drawn again, but is no effect that needs a layer of its own.
          if (part && one.tagName === 'use') cost += costOf(part, depth);
          continue;
        }
        for (const effect of effectsIn(String(value)))
          cost += (/^marker|^style$/.test(name) ? cornersOf(one) : 1) * costOf(effect, depth + 1);
      }
      for (const { matches, value } of bySheet)
        if (matches(one))
          for (const effect of effectsIn(value))
            if (!open.has(effect))
              cost += (/marker/.test(value) ? cornersOf(one) : 1) * costOf(effect, depth + 1);
    });
    open.delete(element);
    known.set(element, cost);
    return cost;
  };
  const drawn = tree.children.reduce((sum, node) => sum + (node.type === 'element' ? costOf(node, 0) : 0), 0);
  return drawn > mostDrawn;
}

/** The rules of style sheets that name parts of the drawing; which elements they are for is told roughly, and never too few. */
function sheetReferences(
  tree: Root,
): readonly { readonly matches: (element: Element) => boolean; readonly value: string }[] {
  const sheets: string[] = [];
  visit(tree, 'element', ({ tagName, children }) => {
    if (tagName === 'style')
      for (const child of children) if (child.type === 'text') sheets.push(child.value);
  });
  return [...sheets.join('').matchAll(/([^{}]*)\{([^{}]*url\(#[^{}]*)\}/g)].map(
    ([, selector = '', value = '']) => {
      const names = new Set(selector.match(/[.#]?[\w-]+|\*/g) ?? []);
      return {
        value,
        matches: ({ tagName, properties: { id, className } }) =>
          names.has('*') ||
          names.has(tagName) ||
          names.has(`#${id}`) ||
          (Array.isArray(className) && className.some((name) => names.has(`.${name}`))),
      };
    },
  );
}

/** Points of a path, at most: a marker stands on each. */
function cornersOf({ properties: { d, points } }: Element): number {
  return (String(d ?? points ?? '').match(/-?[\d.]+/g)?.length ?? 1) + 1;
}

import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that a drawing may have, and that may be drawn of it when its masks, patterns and markers are: each draws its content again. */
const mostDrawn = 20_000;
/** Effects that may stand in one another. */
const deepest = 4;

const effects: ReadonlySet<string> = new Set(['clipPath', 'mask', 'pattern', 'marker']);
const markers: readonly string[] = ['markerStart', 'markerMid', 'markerEnd'];
const reference = /url\(#([\w-]+)\)/;

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
    if (typeof id === 'string' && effects.has(element.tagName) && !byId.has(id)) byId.set(id, element);
  });
  if (count > mostDrawn) return true;
  const known = new Map<Element, number>();
  const costOf = (element: Element, depth: number): number => {
    if (depth > deepest) return Number.POSITIVE_INFINITY;
    const found = known.get(element);
    if (found !== undefined) return found;
    // An effect that draws itself has no end.
    known.set(element, Number.POSITIVE_INFINITY);
    let cost = 0;
    visit(element, 'element', (one) => {
      cost += 1;
      for (const [name, value] of Object.entries(one.properties)) {
        const effect = byId.get(reference.exec(String(value))?.[1] ?? '');
        if (effect) cost += (markers.includes(name) ? cornersOf(one) : 1) * costOf(effect, depth + 1);
      }
    });
    known.set(element, cost);
    return cost;
  };
  const drawn = tree.children.reduce((sum, node) => sum + (node.type === 'element' ? costOf(node, 0) : 0), 0);
  return drawn > mostDrawn;
}

/** Points of a path, at most: a marker stands on each. */
function cornersOf({ properties: { d, points } }: Element): number {
  return (String(d ?? points ?? '').match(/-?[\d.]+/g)?.length ?? 1) + 1;
}

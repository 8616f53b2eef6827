import type { RootContent } from 'mdast';
import type { Asset } from '../model/asset.ts';
import type { Edition } from '../model/edition.ts';
import type { Unit } from '../model/unit.ts';

/** The pictures of an edition's text, each once, in the order in which they stand. */
export function picturesOf({ preface, opening, parts, closing }: Edition): Asset[] {
  const passages = parts
    .flatMap((part) => part.entries)
    .flatMap(({ intro, points, outro }) => [...intro, ...points.flatMap((one) => one.passages), ...outro]);
  const units = [...opening, ...passages, ...closing].flatMap((passage) => passage.units);
  return picturesWithin([...(preface?.nodes ?? []), ...units.flatMap(nodesOf)]);
}

/** The pictures of some of an author's text, each once, in the order in which they stand. */
export function picturesIn(units: readonly Unit[]): Asset[] {
  return picturesWithin(units.flatMap(nodesOf));
}

function nodesOf({ node, phrasing }: Unit): readonly RootContent[] {
  return node ? [node] : phrasing;
}

function picturesWithin(nodes: readonly RootContent[]): Asset[] {
  const found = new Map<string, Asset>();
  const take = (node: RootContent): void => {
    const picture = node.data?.picture;
    if (picture) found.set(picture.path, picture);
    if ('children' in node) for (const child of node.children) take(child);
  };
  for (const node of nodes) take(node);
  return [...found.values()];
}

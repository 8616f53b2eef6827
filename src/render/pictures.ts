import type { RootContent } from 'mdast';
import type { Asset } from '../model/asset.ts';
import type { Edition } from '../model/edition.ts';

/** The pictures of an edition's text, each once, in the order in which they stand. */
export function picturesOf({ preface, opening, parts, closing }: Edition): Asset[] {
  const found = new Map<string, Asset>();
  const take = (node: RootContent): void => {
    const picture = node.data?.picture;
    if (picture) found.set(picture.path, picture);
    if ('children' in node) for (const child of node.children) take(child);
  };
  for (const node of preface?.nodes ?? []) take(node);
  const passages = parts
    .flatMap((part) => part.entries)
    .flatMap(({ intro, points, outro }) => [...intro, ...points.flatMap((one) => one.passages), ...outro]);
  for (const { units } of [...opening, ...passages, ...closing])
    for (const unit of units) for (const node of unit.node ? [unit.node] : unit.phrasing) take(node);
  return [...found.values()];
}

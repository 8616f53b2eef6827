import type { Nodes } from 'mdast';
import type { Asset } from '../model/asset.ts';

/** A picture that stands in a text, with the words that say what it shows. */
export interface PictureInText {
  readonly picture: Asset;
  readonly alt: string;
}

/** The pictures of some content that could be had, in the order in which they stand. */
export function picturesIn(nodes: readonly Nodes[]): readonly PictureInText[] {
  return nodes.flatMap((node) => [
    ...(node.data?.picture
      ? [{ picture: node.data.picture, alt: 'alt' in node ? (node.alt ?? '') : '' }]
      : []),
    ...('children' in node ? picturesIn(node.children) : []),
  ]);
}

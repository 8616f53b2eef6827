import type { Nodes } from 'mdast';
import type { Asset } from '../model/asset.ts';
import type { Passage } from '../model/handbook.ts';
import { wordsOfPicture } from '../model/words-of-picture.ts';

/** A picture that stands in a text, with the words that say what it shows. */
export interface PictureInText {
  readonly picture: Asset;
  readonly alt: string;
  /** Whether it is the question's, and not its answer's. */
  readonly ofQuestion: boolean;
}

/** The pictures of some content that could be had, in the order in which they stand. */
export function picturesIn(nodes: readonly Nodes[]): readonly PictureInText[] {
  return nodes.flatMap((node) => [
    ...(node.data?.picture
      ? [
          {
            picture: node.data.picture,
            alt: node.type === 'image' ? wordsOfPicture(node) : '',
            ofQuestion: node.data.ofQuestion ?? false,
          },
        ]
      : []),
    ...('children' in node ? picturesIn(node.children) : []),
  ]);
}

/** The pictures of passages. */
export function picturesAmong(passages: readonly Passage[]): readonly PictureInText[] {
  return passages.flatMap(({ units }) =>
    units.flatMap((unit) => picturesIn(unit.node ? [unit.node] : unit.phrasing)),
  );
}

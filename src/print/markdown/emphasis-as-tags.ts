import type { Nodes, Parents, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

const tags = { strong: 'strong', emphasis: 'em', delete: 'del' } as const;
const closeScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const punctuation = /[\p{P}\p{S}]/u;

/**
 * The same content with elements for emphasis that stars and strokes cannot say: beside Chinese and Japanese, which set no spaces,
 * CommonMark does not see those that have punctuation at their edge, nor a low line; with the letters beside them as entities the text
 * could be read by no one.
 */
export function emphasisAsTags<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node;
  // Between two sentences in Chinese stands a text of nothing.
  const nodes = ((node as Parents).children as RootContent[]).filter(
    (child) => child.type !== 'text' || child.value !== '',
  );
  const children = nodes.flatMap((child, at): RootContent[] => {
    const made = emphasisAsTags(child);
    const tag = tagBeside(child, nodes[at - 1], nodes[at + 1]);
    if (tag === null || !('children' in made)) return [made];
    return [
      { type: 'html', value: `<${tag}>` },
      ...(made.children as RootContent[]),
      { type: 'html', value: `</${tag}>` },
    ];
  });
  return { ...node, children } as Node;
}

function tagBeside(
  node: RootContent,
  before: RootContent | undefined,
  after: RootContent | undefined,
): string | null {
  if (node.type !== 'strong' && node.type !== 'emphasis' && node.type !== 'delete') return null;
  const own = [...textOf(node)];
  const isUnseen = (beside: string | undefined, edge: string | undefined) =>
    closeScript.test(beside ?? '') && (node.type === 'emphasis' || punctuation.test(edge ?? ''));
  return isUnseen(edgeOf(before, -1), own[0]) || isUnseen(edgeOf(after, 0), own.at(-1))
    ? tags[node.type]
    : null;
}

function edgeOf(node: RootContent | undefined, at: 0 | -1): string | undefined {
  return node?.type === 'text' ? [...node.value].at(at) : undefined;
}

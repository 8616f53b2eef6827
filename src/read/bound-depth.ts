import type { Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';

/** Parts in one another that a document may have: whoever comes after recurses, and threads hand on no more than some thousand. */
const deepest = 100;
/** What may hold only parts of its own kind: these are kept, and are no step further in. */
const keptWhole = new Set(['list', 'table', 'tableRow', 'tableCell']);
/** What is around others and can be taken away, so that they stand by themselves. */
const wrappers = new Set([
  'blockquote',
  'containerDirective',
  'delete',
  'emphasis',
  'footnoteDefinition',
  'inlineElement',
  'leafDirective',
  'link',
  'linkReference',
  'list',
  'listItem',
  'strong',
  'textDirective',
]);

/** Takes away what is around text deeper than anybody writes, and says where; no word is lost. */
export function boundDepth(tree: Root, file: VFile): void {
  const waiting: { readonly node: Parents; readonly depth: number }[] = [{ node: tree, depth: 0 }];
  let first: Nodes | null = null;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth >= deepest && !keptWhole.has(node.type) && node.children.some(isWrapper)) {
      first ??= node;
      node.children = unwrapped(node) as typeof node.children;
    }
    const inside = depth >= deepest || keptWhole.has(node.type) ? depth : depth + 1;
    for (const child of node.children) if ('children' in child) waiting.push({ node: child, depth: inside });
  }
  if (first)
    tell(file, {
      rule: 'bounded',
      place: first.position,
      reason: 'Parts nested beyond reason were read as less deep',
      todo: `What stands within more than ${deepest} others was read as standing there; no word is lost.`,
    });
}

const isWrapper = (node: Nodes): node is Extract<Nodes, Parents> => wrappers.has(node.type);

/** What stands in a node when all that is around it there is taken away, in its order. */
function unwrapped(node: Parents): Nodes[] {
  const found: Nodes[] = [];
  const waiting: Nodes[] = [...node.children].reverse();
  for (let next = waiting.pop(); next; next = waiting.pop())
    if (isWrapper(next)) waiting.push(...[...next.children].reverse());
    else found.push(next);
  return found;
}

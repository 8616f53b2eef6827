import type { FootnoteDefinition, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** Characters of a note. */
const longest = 2000;

/** `word^[what is *said* of it]`, Pandoc's and Markdown Extra's notes, as notes at the end of the document. */
export function resolveInlineNotes(tree: Root): void {
  const notes: FootnoteDefinition[] = [];
  visit(tree, (node: Nodes) => {
    if (!('children' in node)) return;
    if (!node.children.some((child) => child.type === 'text' && child.value.includes('^['))) return;
    node.children = withNotes(node.children as PhrasingContent[], notes) as Parents['children'] as never;
  });
  tree.children.push(...notes);
}

function withNotes(nodes: readonly PhrasingContent[], notes: FootnoteDefinition[]): PhrasingContent[] {
  const made: PhrasingContent[] = [];
  for (let index = 0; index < nodes.length; ) {
    let node = nodes[index++] as PhrasingContent;
    for (let from = 0; node.type === 'text'; ) {
      const at = node.value.indexOf('^[', from);
      if (at < 0) break;
      const place = node.position ? { position: node.position } : {};
      const behind: Text = { ...node, value: node.value.slice(at + 2) };
      const found = noteFrom(behind, nodes, index);
      from = found ? 0 : at + 2;
      if (!found) continue;
      if (at > 0) made.push({ ...node, value: node.value.slice(0, at) });
      node = found.behind;
      index = found.next;
      // By its words, for cells of a notebook are read one by one.
      const own = found.words
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, '-')
        .slice(0, 40);
      const identifier = `inline-${notes.length + 1}-${own}`;
      made.push({ type: 'footnoteReference', identifier, label: identifier, ...place });
      notes.push({
        type: 'footnoteDefinition',
        identifier,
        label: identifier,
        children: [{ type: 'paragraph', children: found.inside, ...place }],
        ...place,
      });
    }
    if (node.type !== 'text' || node.value !== '') made.push(node);
  }
  return made;
}

interface Note {
  readonly inside: PhrasingContent[];
  readonly words: string;
  /** The rest of the text in which it ends, and which node comes next. */
  readonly behind: Text;
  readonly next: number;
}

/**
 * A note that begins with a text and goes on in the nodes from one on; null where no bracket ends it, or where it is none:
 * `x^[2]` stays what it is.
 */
function noteFrom(first: Text, nodes: readonly PhrasingContent[], from: number): Note | null {
  const inside: PhrasingContent[] = [];
  let depth = 0;
  let length = 0;
  let node: PhrasingContent | undefined = first;
  for (let next = from; node && node.type !== 'break' && length <= longest; node = nodes[next++]) {
    if (node.type === 'text')
      for (let at = 0; at < node.value.length && node.value[at] !== '\n'; at++) {
        const sign = node.value[at];
        if (sign === '[') depth++;
        else if (sign === ']' && depth-- === 0) {
          if (at > 0) inside.push({ ...node, value: node.value.slice(0, at) });
          const words = wordsOf({ type: 'paragraph', children: inside });
          if (words.length < 3 || !/\p{L}{2}/u.test(words)) return null;
          return { inside, words, behind: { ...node, value: node.value.slice(at + 1) }, next };
        }
      }
    const words = wordsOf(node);
    if (words.includes('\n')) return null;
    length += words.length;
    inside.push(node);
  }
  return null;
}

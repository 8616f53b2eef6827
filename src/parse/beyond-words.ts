import type { Image, Link, Nodes, Paragraph, RootContent } from 'mdast';
import type { Section } from './sections.ts';

/**
 * A title is words alone, in each output: the pictures of a question stand before its answer, and the addresses to which its words
 * lead behind it.
 */
export function keepBeyondWords(sections: readonly Section[]): void {
  for (const section of sections) {
    const { role, question } = section;
    if (role !== 'question' || !question) continue;
    const pictures = found(question, 'image').filter(({ data }) => data?.picture);
    if (pictures.length > 0) section.nodes.unshift(paragraph(pictures, question));
    const links = found(question, 'link').filter(({ url }) => /^(?:https?:|mailto:)/i.test(url));
    const said = new Set<string>();
    for (const link of links) {
      const address = link.url.replace(/^mailto:/i, '');
      if (said.has(address) || wordsOf(link).includes(address)) continue;
      said.add(address);
      const text = { type: 'text', value: address, ...placeOf(link) } as const;
      section.nodes.push(paragraph([{ ...link, title: null, children: [text] }], question));
    }
  }
}

function paragraph(children: Paragraph['children'], { position }: Paragraph): RootContent {
  return { type: 'paragraph', children, ...(position && { position }) };
}

function placeOf({ position }: Nodes): Pick<Nodes, 'position'> {
  return position ? { position } : {};
}

function found<Type extends 'image' | 'link'>(
  node: Nodes,
  type: Type,
): (Type extends 'image' ? Image : Link)[] {
  if (node.type === type) return [node as never];
  return 'children' in node ? node.children.flatMap((child) => found(child, type)) : [];
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

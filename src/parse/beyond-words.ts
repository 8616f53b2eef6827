import type { Delete, Image, Link, Nodes, Paragraph, RootContent } from 'mdast';
import { tell } from '../model/diagnostic.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { fold } from './phrasing.ts';
import type { Section } from './sections.ts';

/**
 * A title is words alone, in each output: the pictures of a question and the addresses to which its words lead stand between it and
 * its answer, and are no point of that. Its pictures are named as such, for cards and sheets show them beside the title.
 */
export function keepBeyondWords(sections: readonly Section[], { file }: SourceDocument): void {
  for (const section of sections) {
    const { role, question } = section;
    if (role !== 'question' || !question) continue;
    const struck = fold(found(question, 'delete').map(wordsOf).join(' '));
    if (struck !== '' && struck !== fold(wordsOf(question)))
      tell(file, {
        severity: 'note',
        rule: 'struck-in-question',
        place: question.position?.start.line,
        reason: `Words that are struck out in a question are not in its title: \`${struck.slice(0, 60)}\``,
        todo: 'A title has no strokes. Take them out of the question, or take the strokes away.',
        facts: { kind: 'struckOut', quote: struck.slice(0, 60) },
      });
    const pictures = found(question, 'image').filter(({ data }) => data?.picture);
    section.before = [
      ...(pictures.length > 0 ? [paragraph(pictures, question)] : []),
      ...addressesOf(question),
      ...section.before,
    ].map(withOwnPictures);
  }
}

/** The addresses of a question's links, a paragraph each, where they are not among its words. */
function addressesOf(question: Paragraph): RootContent[] {
  const said = new Set<string>();
  return found(question, 'link').flatMap((link) => {
    const address = link.url.replace(/^mailto:/i, '');
    if (!/^(?:https?:|mailto:)/i.test(link.url) || said.has(address) || wordsOf(link).includes(address))
      return [];
    said.add(address);
    const text = { type: 'text', value: address, ...placeOf(link) } as const;
    return [paragraph([{ ...link, title: null, children: [text] }], question)];
  });
}

/** A block between question and answer: what it shows is the question's. */
function withOwnPictures<Node extends Nodes>(node: Node): Node {
  if (node.type === 'image') return { ...node, data: { ...node.data, ofQuestion: true } };
  return 'children' in node ? { ...node, children: node.children.map(withOwnPictures) } : node;
}

function paragraph(children: Paragraph['children'], { position }: Paragraph): RootContent {
  return { type: 'paragraph', children, ...(position && { position }) };
}

function placeOf({ position }: Nodes): Pick<Nodes, 'position'> {
  return position ? { position } : {};
}

function found<Type extends 'image' | 'link' | 'delete'>(
  node: Nodes,
  type: Type,
): Extract<Image | Link | Delete, { type: Type }>[] {
  if (node.type === type) return [node as never];
  return 'children' in node ? node.children.flatMap((child) => found(child, type)) : [];
}

function wordsOf(node: Nodes): string {
  if ('children' in node) return node.children.map(wordsOf).join('');
  return 'value' in node ? node.value : '';
}

import type { Image, List, PhrasingContent, RootContent } from 'mdast';
import { wordsOfPicture } from '../../model/words-of-picture.ts';
import { asTags } from '../../text/as-tags.ts';
import { isCountedOtherwise, itemMark } from '../../text/list-marks.ts';

/**
 * Nodes that are safe in Markdown, wherever it is rendered later: HTML as its text, links to http, https and mailto only,
 * images and references that lead nowhere as their words. Footnotes are named by their file, for others have a first note too.
 */
export function cleanNodes<Node extends RootContent | PhrasingContent>(
  nodes: readonly Node[],
  file: string,
): Node[] {
  return nodes.flatMap((node): Node[] => {
    switch (node.type) {
      case 'html': {
        const text = withoutTags(node.value);
        return text === '' ? [] : [{ type: 'text', value: text } as Node];
      }
      case 'inlineElement':
        return asTags(node, cleanNodes(node.children, file)) as Node[];
      case 'link':
        return safe.test(node.url)
          ? [{ ...node, children: cleanNodes(node.children, file) }]
          : (cleanNodes(node.children, file) as Node[]);
      case 'emphasis': {
        // A mention of another question of the book.
        const { dataQuestion } = (node.data as MentionData | undefined)?.hProperties ?? {};
        const children = cleanNodes(node.children, file);
        return [
          (dataQuestion === undefined
            ? { ...node, children }
            : { type: 'link', url: dataQuestion, children }) as Node,
        ];
      }
      case 'linkReference':
        return cleanNodes(node.children, file) as Node[];
      case 'image': {
        const { picture } = node.data ?? {};
        if (!picture) return missing(node) as Node[];
        const bytes = Buffer.from(picture.bytes).toString('base64');
        const url = `data:${picture.type};base64,${bytes}`;
        return [{ type: 'image', url, alt: wordsOfPicture(node) } as Node];
      }
      case 'imageReference':
        return [{ type: 'text', value: node.alt ?? '' } as Node];
      case 'footnoteReference':
        return [{ ...node, ...noteName(file, node.identifier) }];
      case 'footnoteDefinition': {
        const children = cleanNodes(node.children, file);
        return [{ ...node, ...noteName(file, node.identifier), children }];
      }
      case 'definition':
        return [];
      case 'list':
        return [(isCountedOtherwise(node) ? bulleted(node, file) : within(node, file)) as Node];
      case 'heading': {
        // The book's headings are its outline; an author's own within an answer become bold lines.
        const strong = { type: 'strong', children: cleanNodes(node.children, file) } as const;
        return [{ type: 'paragraph', children: [strong] } as unknown as Node];
      }
      default:
        return [within(node, file)];
    }
  });
}

function within<Node extends RootContent | PhrasingContent>(node: Node, file: string): Node {
  if (!('children' in node)) return node;
  return { ...node, children: cleanNodes(node.children as RootContent[], file) } as Node;
}

/** A list that is counted in letters, in Roman numerals or down: bullets, each with its mark as words, for Markdown knows figures alone. */
function bulleted(list: List, file: string): List {
  const children = list.children.map((item, at) => {
    const [first, ...rest] = cleanNodes<RootContent>(item.children, file);
    const mark = { type: 'text', value: `${itemMark(list, at)}. ` } as const;
    const marked =
      first?.type === 'paragraph'
        ? [{ ...first, children: [mark, ...first.children] }]
        : [{ type: 'paragraph', children: [mark] } as const, ...(first ? [first] : [])];
    return { ...item, children: [...marked, ...rest] as typeof item.children };
  });
  return { ...list, ordered: false, start: null, children };
}

/** What an emphasis holds that is a link to a question. */
interface MentionData {
  readonly hProperties?: { readonly dataQuestion?: string };
}

const safe = /^(https?:|mailto:)/i;

function noteName(file: string, identifier: string): { readonly identifier: string; readonly label: string } {
  const name = `${file}-${identifier}`.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return { identifier: name, label: name };
}

/** A picture that is elsewhere: its words, leading to it. */
function missing({ alt, url }: Image): PhrasingContent[] {
  const words = { type: 'text', value: alt ?? '' } as const;
  return /^https?:/i.test(url) ? [{ type: 'link', url, children: [words] }] : [words];
}

function withoutTags(html: string): string {
  return html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/[<>]/g, '');
}

import type { Html, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { atEmptyLines, htmlBlocks } from './html.ts';
import { pairTags } from './inline-elements.ts';

const formatting =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|center|cite|code|del|dfn|div|em|font|i|ins|kbd|mark|p|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr|details|summary|section|article|nobr|hr|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|t[dh]|blockquote|pre|picture|source)(?:[\s/>]|$)/i;
const lineBreak = /^<br\s*\/?>$/i;
const image = /^<img\s[^>]*>$/i;
const comment = /^<!--[\s\S]*-->$/;

/** Reads a text that only looks like HTML, from a line on; `opened`: it stands in a comment that has no end. */
export type Reread = (text: string, line: number, opened?: boolean) => readonly RootContent[];

/**
 * Turns the HTML that stands in Markdown into mdast: tables, lists, foldings and paragraphs become what they are, inline tags that
 * mean something elements of a line; others are dropped, or kept as text where they are none (`<your-name>`). No word is lost.
 */
export function resolveHtml(root: Root, reread: Reread): Root {
  let depth = 0;
  const blocks = (nodes: readonly RootContent[]): RootContent[] =>
    nodes.flatMap((node): RootContent[] => {
      if (node.type === 'html') {
        if (node.data?.cell || node.data?.noise || comment.test(node.value.trim())) return [node];
        // What follows a comment that has no end is no part of it: whoever wrote it has forgotten three signs.
        if (/^<!--/.test(node.value) && !node.value.includes('-->'))
          return blocks(reread(node.value.replaceAll('<!--', '').trimStart(), lineAfter(node), true));
        // Markdown takes it for an instruction to a program, which has no end: `<? extends Comparable>`.
        if (/^<\?(?!xml|php)/i.test(node.value) && !node.value.includes('?>'))
          return blocks(
            reread(node.value.replace(/^([ \t]*)<\?/gm, '$1\\<?'), node.position?.start.line ?? 1),
          );
        const before = depth;
        depth = Math.max(0, depth + count(node.value, /<details\b/gi) - count(node.value, /<\/details\b/gi));
        return htmlBlocks(node.value, node.position?.start.line ?? 1, before);
      }
      if (node.type === 'paragraph' || node.type === 'heading')
        depth = Math.max(0, depth - closings(node.children));
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        return [{ ...node, children: inline(node.children, node.type === 'tableCell') }];
      return 'children' in node
        ? [{ ...node, children: blocks(node.children as RootContent[]) } as RootContent]
        : [node];
    });
  return { ...root, children: atEmptyLines(blocks(root.children)) };
}

function inline(nodes: readonly PhrasingContent[], inCell: boolean): PhrasingContent[] {
  const line = nodes[0]?.position?.start.line ?? 1;
  const paired = nodes.some(({ type }) => type === 'html')
    ? pairTags(nodes, inCell, (html) => inlinePage(html, line))
    : nodes;
  return paired.flatMap((node): PhrasingContent[] => {
    if (node.type === 'html') return inlineTag(node);
    return 'children' in node
      ? [
          {
            ...(node as Parents),
            children: inline(node.children as PhrasingContent[], inCell),
          } as PhrasingContent,
        ]
      : [node];
  });
}

function inlineTag(node: Html): PhrasingContent[] {
  const place = node.position ? { position: node.position } : {};
  if (lineBreak.test(node.value)) return [{ type: 'break', ...place }];
  if (image.test(node.value)) return inlinePage(node.value, node.position?.start.line ?? 1);
  if (formatting.test(node.value) || comment.test(node.value)) return [];
  return [{ type: 'text', value: node.value, ...place }];
}

/** What stands in a piece of a page as a part of a line. */
function inlinePage(html: string, line: number): PhrasingContent[] {
  return htmlBlocks(html, line, 0).flatMap((block): PhrasingContent[] => {
    if (block.type === 'paragraph') return block.children;
    if (block.type === 'math') return [{ ...block, type: 'inlineMath' }];
    return block.type === 'html' ? [{ ...block, value: `<!--${block.value}-->` }] : [];
  });
}

/** Foldings that end at the end of a paragraph. */
function closings(nodes: readonly PhrasingContent[]): number {
  return nodes.filter((node) => node.type === 'html' && /^<\/details\b/i.test(node.value)).length;
}

/** The line on which the first word of an opened comment stands. */
function lineAfter({ value, position }: Html): number {
  const [before = ''] = /^<!--\s*/.exec(value) ?? [];
  return (position?.start.line ?? 1) + before.split('\n').length - 1;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

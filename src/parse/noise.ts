import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isFurniture } from './furniture.ts';
import { grouped } from './grouped.ts';
import { fold, textOf } from './phrasing.ts';
import { isPlaceholderCode, reason as placeholder, placeholderReason } from './placeholder.ts';

/** Why a block is never printed; null where it is content. */
export function noiseReason(node: RootContent): string | null {
  if (node.data?.cell) return 'notebook cell mark';
  if (node.data?.noise) return node.data.noise;
  if (node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim())) return 'comment';
  if (node.type === 'yaml' || (node.type as string) === 'toml') return 'front matter';
  if (node.type === 'thematicBreak') return 'separator';
  if (node.type === 'definition') return 'link target';
  if (node.type === 'code' && node.value.length < 400 && isPlaceholderCode(node.value)) return placeholder;
  if (node.type === 'paragraph') return paragraphNoise(node);
  return null;
}

const backToTop =
  /^[^\p{L}\p{N}]*(?:(?:(?:go )?back to (?:the )?(?:top|contents?|toc|index|questions)|(?:return )?to (?:the )?top|top|up|返回|目录|回到顶部|наверх)[^\p{L}\p{N}]*)?$/iu;
/** Where other programs put a table of contents: `[TOC]`, `[[_TOC_]]`, `[[toc]]`, `{:toc}`, `${toc}`. */
const contentsMark = /^(?:\[{1,2}_?toc_?\]{1,2}|\$?\{:?\s*toc\s*\}|<!--\s*toc\s*-->)$/i;
/** Where other programs begin a new page. */
const pageMark =
  /^(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\})?|\{\{[<%] ?pagebreak ?[%>]\}\})$/;
const ruler = /^[-=_*~#.•·\s]{3,}$/;

/** Each paragraph is asked about several times: for heads, for where an answer begins, for what is printed. */
const known = new WeakMap<Paragraph, string | null>();

function paragraphNoise(paragraph: Paragraph): string | null {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const reason = noiseOf(paragraph);
  known.set(paragraph, reason);
  return reason;
}

function noiseOf({ children }: Paragraph): string | null {
  const solid = children.filter((node) => !(node.type === 'text' && /^[\s|·•,]*$/.test(node.value)));
  if (solid.length === 0) return null;
  const text = fold(textOf(children));
  const holds = placeholderReason(text);
  if (holds && children.every(({ type }) => type !== 'link' && type !== 'inlineCode')) return holds;
  if (solid.some((node) => isLink(node, /^#/)) && backToTop.test(text)) return 'link back to the top';
  if (solid.every((node) => isLink(node, /^/) && holdsImage(node)) || solid.every(isBadge)) return 'badge';
  if (contentsMark.test(text)) return 'mark of contents';
  if (pageMark.test(text)) return 'page break';
  if (isFurniture(textOf(children))) return 'furniture of a page';
  if (ruler.test(text) && text.length >= 3) return 'separator';
  return null;
}

function isLink(node: PhrasingContent, url: RegExp): boolean {
  if (node.type === 'link') return url.test(node.url);
  return (
    (node.type === 'strong' || node.type === 'emphasis') && node.children.some((child) => isLink(child, url))
  );
}

function holdsImage(node: PhrasingContent): boolean {
  return 'children' in node && node.children.some((child) => child.type === 'image');
}

/** Whether it is a picture that says how a project does, linked or not. */
export function isBadge(node: PhrasingContent): boolean {
  return (
    (node.type === 'image' &&
      /shields\.io|badge|travis-ci|codecov|circleci|hits\.|visitor/i.test(node.url)) ||
    ('children' in node &&
      node.type === 'link' &&
      node.children.length > 0 &&
      node.children.every((child) => isBadge(child)))
  );
}

/** Images that stand on lines of their own three times or more, with the same words for those who cannot see them: rules and ornaments. */
export function ornaments(nodes: readonly RootContent[]): Set<RootContent> {
  const uses = new Map<string, RootContent[]>();
  const visit = (node: RootContent): void => {
    const [only] = node.type === 'paragraph' && node.children.length === 1 ? node.children : [];
    if (only?.type === 'image') grouped(uses, `${only.url}\n${only.alt ?? ''}`, node);
    else if ('children' in node && node.type !== 'paragraph')
      for (const child of node.children) visit(child as RootContent);
  };
  for (const node of nodes) visit(node);
  return new Set([...uses.values()].filter((places) => places.length >= 3).flat());
}

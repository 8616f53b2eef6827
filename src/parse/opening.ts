import type { RootContent } from 'mdast';
import type { Step } from './answers.ts';
import { fold, textOf } from './phrasing.ts';
import type { Section } from './sections.ts';

const aboutTheFile =
  /\b(?:pull requests?|contribut\w+|fork(?:ed|s)?|star (?:this|the) repo\w*|clone|npm|README|license|licence|copyright|click here|latest version|table of contents|subscribe|follow (?:me|us)|sponsor\w*|translations?)\b/i;

/** Whether a paragraph before the first question is a remark that readers of the book should see. */
export function isOpening({ element, slot }: Step, { head, role }: Section): boolean {
  if (slot === 'noise' || role !== 'loose' || (head && head.level > 1)) return false;
  const [node] = element.nodes;
  return element.nodes.length === 1 && node?.type === 'paragraph' && isProse(node);
}

function isProse(node: Extract<RootContent, { type: 'paragraph' }>): boolean {
  const text = fold(textOf(node.children));
  const linked = fold(textOf(node.children.filter(({ type }) => type === 'link'))).length;
  return text.length > 40 && linked < text.length * 0.4 && /[.!。！]/.test(text) && !aboutTheFile.test(text);
}

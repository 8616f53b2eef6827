import type { RootContent } from 'mdast';
import type { Step } from './answers.ts';
import { fold, textOf } from './phrasing.ts';
import type { Section } from './sections.ts';
import { blockText } from './units.ts';

const aboutTheFile =
  /\b(?:pull requests?|contribut\w+|fork(?:ed|s)?|star (?:this|the) repo\w*|clone|npm|README|license|licence|copyright|click here|latest version|table of contents|subscribe|follow (?:me|us)|sponsor\w*|translations?)\b/i;

/**
 * The blocks of a section before the first question that readers of the book should see: prose under no heading or under the
 * document's title, and the lists and quotations that come after such prose. What speaks of the file, or only leads elsewhere, is
 * none. The rule is that of all formats: what they hold before their questions becomes such blocks.
 */
export function openingSteps({ head, role, steps }: Section): ReadonlySet<Step> {
  const opening = new Set<Step>();
  if (role !== 'loose' || (head && head.level > 1)) return opening;
  for (const step of steps) {
    const [node] = step.element.nodes;
    if (step.slot === 'noise' || step.element.nodes.length !== 1 || !node) continue;
    if (node.type === 'paragraph' ? isProse(node) : opening.size > 0 && goesWithProse(node))
      opening.add(step);
  }
  return opening;
}

function isProse(node: Extract<RootContent, { type: 'paragraph' }>): boolean {
  const text = fold(textOf(node.children));
  return text.length > 40 && /[.!。！]/.test(text) && isOfTheBook(node, text);
}

/** A list or a quotation that says something, and is no row of names or links. */
function goesWithProse(node: RootContent): boolean {
  if (node.type !== 'list' && node.type !== 'blockquote') return false;
  const text = fold(blockText(node));
  return text.length > 40 && /[.!。！]/.test(text) && isOfTheBook(node, text);
}

function isOfTheBook(node: RootContent, text: string): boolean {
  return linkedLetters(node) < text.length * 0.4 && !aboutTheFile.test(text);
}

function linkedLetters(node: RootContent): number {
  if (node.type === 'link' || node.type === 'linkReference') return fold(textOf(node.children)).length;
  return 'children' in node
    ? node.children.reduce((sum, child) => sum + linkedLetters(child as RootContent), 0)
    : 0;
}

import type { Step } from './answers.ts';
import { fold, textOf } from './phrasing.ts';

const ofTheWhole =
  /\b(?:these|the above|all of these|this) (?:guidelines|answers|questions|notes|topics|sections|document|notebook|guide|article|list|page|post|handbook|cheat ?sheet)\b|\b(?:good luck|happy (?:learning|coding|reading)|thank(?:s| you) for reading|the end)\b/i;

/**
 * Marks the last answer's last paragraph as a remark on the whole document where it speaks of the whole, and the other answers
 * have no closing paragraphs of their own.
 */
export function markClosing(sections: readonly { readonly steps: Step[] }[]): void {
  const last = sections.at(-1);
  if (!last || sections.length < 2) return;
  const closed = sections
    .slice(0, -1)
    .filter(({ steps }) => steps.some(({ slot }) => slot === 'outro')).length;
  if (closed > (sections.length - 1) / 3) return;
  for (const step of last.steps)
    if (step.slot === 'outro' && !step.element.nodes[0]?.data?.inside && ofTheWhole.test(textOfStep(step))) {
      for (const after of last.steps.slice(last.steps.indexOf(step)))
        if (after.slot === 'outro') after.slot = 'closing';
      return;
    }
}

function textOfStep({ element }: Step): string {
  return element.nodes
    .map((node) => (node.type === 'paragraph' ? fold(textOf(node.children)) : ''))
    .join(' ');
}

import type { RootContent } from 'mdast';

const cellMark = /^(?:In|Out) ?\[(?:None|\d+|\*| )?\]:$/;

/** Why a block is never printed; null where it is content. */
export function noiseReason(node: RootContent): string | null {
  if (node.type === 'html' && cellMark.test(node.value.trim())) return 'notebook cell mark';
  if (node.type === 'html' && /^<!--[\s\S]*-->$/.test(node.value.trim())) return 'comment';
  if (node.type === 'yaml') return 'front matter';
  if (node.type === 'thematicBreak') return 'separator';
  return null;
}

import type { Step } from './answers.ts';
import { fold, textOf } from './phrasing.ts';
import type { Section } from './sections.ts';

/** Longer than this no title is. */
const longest = 90;

/**
 * Whether a document's first line is its title though no sign says so: a name on top of a text file, a paragraph in Word's style for
 * titles, `<p class="title">`. It is one line of few words, and no sentence.
 */
export function isTitleLine({ head, role }: Pick<Section, 'head' | 'role'>, { element }: Step): boolean {
  const [node, ...others] = element.nodes;
  if (role !== 'loose' || head !== null || node?.type !== 'paragraph' || others.length > 0) return false;
  const text = fold(textOf(node.children));
  return (
    text.length <= longest &&
    // A word of capitals alone is a mark of a format (`WEBVTT`).
    /\p{Ll}|\p{Lo}|\p{L}\s+\p{L}/u.test(text) &&
    !/[.!?:;,…。！？：；，]\s*$|[.!?。！？]\s|\n|\w@\w|:\/\//u.test(text) &&
    node.children.every(({ type }) => type !== 'break')
  );
}

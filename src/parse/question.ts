import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { isBareAnswer } from './answer-words.ts';
import type { Head } from './head.ts';
import { markerOf } from './marker.ts';
import { isBadge } from './noise.ts';
import { part } from './part.ts';
import { fold, isInCode, textOf } from './phrasing.ts';
import { questionness } from './questionness.ts';

/** A question without its marker, and the answer where it goes on in the same paragraph. */
export interface CutQuestion {
  readonly question: Paragraph;
  readonly answer: Paragraph | null;
  /** What is put behind it and says nothing: a link to its source, a badge. */
  readonly tail: Paragraph | null;
}

const asked = /[?？؟]["'”’)\]*_]*[ \t]*\n/;
/** A line that begins as an item of a list does, and belongs to no question. */
const listed = /\n[ \t]*(?=[•‣◦▪●○☐☑☒☞✓✔]\s)/;
const answerMark = /(?<=[?？.!。:\s])\s+(?:A|Ans|Answer|Solution|答|回答|答案)\s?[:：.]\s/;

/** Takes the marker off a question; cuts it where the answer follows in the same paragraph. */
export function cutQuestion(head: Head, hasMore: boolean): CutQuestion {
  const node: Paragraph = { type: 'paragraph', children: head.node.children, ...positionOf(head.node) };
  const text = textOf(node.children);
  const start = text.length - fromWords(text, head.words).length;
  const end = head.node.type === 'heading' ? text.length : start + endOf(text.slice(start), hasMore);
  const words = end === text.length ? Math.max(start, tailStart(node.children)) : end;
  return {
    question: part(node, start, words),
    tail: words < end ? part(node, words, end) : null,
    answer: text.slice(end).trim() === '' ? null : part(node, end, text.length),
  };
}

const pointer =
  /^[^\p{L}\p{N}]*(?:(?:src|sources?|links?|ref|references?|answers?|solutions?|details|docs?|video|blog|more|read more|learn more|edit|permalink|anchor|back to top|top|up|\d{1,3})[^\p{L}\p{N}]*)?$/iu;

/** Where links and badges begin that stand behind the last words and say no more than where else to look. */
function tailStart(nodes: readonly PhrasingContent[]): number {
  let last = nodes.length;
  let links = 0;
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as PhrasingContent;
    const text = textOf([node]);
    if (node.type === 'text' && /^[\s|·•,[\]()]*$/.test(text)) continue;
    if (!(isPointer(node) && pointer.test(text)) && !(node.type === 'image' && isBadge(node))) break;
    last = at;
    links++;
  }
  if (links === 0) return textOf(nodes).length;
  // A bracket around the link: `Why? [[src](...)]`.
  const before = textOf(nodes.slice(0, last));
  return before.length - (/[\s[(|]*$/.exec(before)?.[0].length ?? 0);
}

function isPointer(node: PhrasingContent): boolean {
  return (
    node.type === 'link' ||
    node.type === 'linkReference' ||
    ((node.type === 'strong' || node.type === 'emphasis') &&
      node.children.length > 0 &&
      node.children.every((child) => isPointer(child)))
  );
}

/** Characters of the text that are the question. */
function endOf(text: string, hasMore: boolean): number {
  const marked = answerMark.exec(text);
  if (marked) return marked.index;
  const line = asked.exec(text);
  if (line) return line.index + line[0].length;
  const list = listed.exec(text);
  if (list) return list.index;
  if (hasMore) return text.length;
  // Nothing else answers it: the answer is on its line, or on the next.
  const inner = /[?？؟]["'”’)\]*_]*(?:\s+|(?<=？))/.exec(text);
  if (inner) {
    const rest = text.slice(inner.index + inner[0].length);
    if (rest.split(/\s+/).length >= 3 && questionness(fold(rest)) < 0.6) return inner.index + inner[0].length;
  }
  const first = text.indexOf('\n');
  const before = text.slice(0, Math.max(first, 0)).trim();
  const after = text.slice(first + 1).trim();
  if (
    first > 0 &&
    before.length < 120 &&
    // With a capital it is a name, `Type A`.
    !/[,(–—-]$|\b(?:and|or|the|a|an|of|in|to|for|with)$/.test(before) &&
    /^[\p{Lu}\p{Lo}\d"'“`*]/u.test(after)
  )
    return first;
  return text.length;
}

function positionOf(node: Head['node']): Pick<Paragraph, 'position'> {
  return node.position ? { position: node.position } : {};
}

/** The end of the text that holds as many words as the folded words do. */
function fromWords(text: string, words: string): string {
  let letters = words.replace(/\s/g, '').length;
  let at = text.length;
  while (at > 0 && letters > 0) if (!/\s/.test(text[--at] ?? '')) letters--;
  return text.slice(at);
}

/** Where the answer begins among the blocks under a question: at a word for "answer". -1 where it does not say. */
export function answerStart(nodes: readonly RootContent[], isMarked = beginsWithMark): number {
  return nodes.findIndex((node, at) => isAnswerHead(node, isMarked) && !isOption(node, nodes[at + 1]));
}

function beginsWithMark(text: string): boolean {
  return markerOf(text)?.names === 'answer';
}

function isAnswerHead(node: RootContent, isMarked: (text: string) => boolean): boolean {
  if (node.type === 'blockquote')
    return node.children[0] !== undefined && isAnswerHead(node.children[0], isMarked);
  if (node.type !== 'paragraph' && node.type !== 'heading') return false;
  const text = fold(textOf(node.children));
  // A link to the answer is no mark of one.
  const [first, second] = node.children;
  if (
    first?.type === 'link' ||
    (first?.type === 'text' && /^[[(\s]*$/.test(first.value) && second?.type === 'link')
  )
    return false;
  const marks = isMarked(text) && !isInCode(node.children, markerOf(text)?.length ?? 0);
  return isBareAnswer(text) || marks || node.data?.role === 'answer' || node.data?.role === 'mark';
}

/** `A: ...` before `B: ...` is no answer but a choice. */
function isOption(node: RootContent, next: RootContent | undefined): boolean {
  if (node.type !== 'paragraph' || next?.type !== 'paragraph') return false;
  return /^\W*A\W/.test(textOf(node.children)) && /^\W*B\W/.test(textOf(next.children));
}

/** The first block of an answer without its word for "answer"; null where nothing is left of it. */
export function withoutAnswerMark(
  node: RootContent,
  isMarked: (text: string) => boolean,
): RootContent | null {
  if (node.type !== 'paragraph' && node.type !== 'heading') return node;
  const text = textOf(node.children);
  if (node.data?.role === 'mark' || isBareAnswer(fold(text))) return null;
  const marked = isMarked(fold(text)) ? (markerOf(text)?.length ?? 0) : 0;
  const length = isInCode(node.children, marked) ? 0 : marked;
  const rest = text.slice(length).trim();
  if (rest === '') return null;
  // `Answer: D` names a choice, and is nothing without its word.
  if (/^[A-Ha-h]\W?$/.test(rest)) return { ...node, type: 'paragraph' };
  return part({ ...node, type: 'paragraph' }, length, text.length);
}

import type { Paragraph, RootContent } from 'mdast';
import { type Marker, markerOf } from './marker.ts';
import { fold, textOf } from './phrasing.ts';

/** A question with the blocks of its answer. */
interface Asked {
  readonly head: { readonly marker: Marker | null } | null;
  readonly question?: Paragraph | null;
  readonly nodes: readonly RootContent[];
}

/** Tells whether what an answer begins with, as `A:` or `Answer 7.`, only says that it is one. */
export type IsAnswerMark = (text: string, asked: Asked) => boolean;

/** Letters up to which a word may be one of the sentence, and no word for "answer": `A 3 year guarantee`, `Sol`. */
const short = 3;

/** Words for "answer" that are words for other things, too: `Solution: a homogeneous mixture`, `Candidate: who stands for election`. */
const things = /^(?:solutions?|sol|lösung|solución|soluzione|solução|решение|candidate|interviewee)$/;

/** Whether a word says what the answer is about: the question has it, or it is defined. */
function isSpokenOf(word: string, text: string, { question }: Asked): boolean {
  const asked = question ? fold(textOf(question.children)).toLowerCase() : '';
  const stem = word.replace(/s$/, '');
  return new RegExp(`(?<!\\p{L})${stem}`, 'u').test(asked) || definition.test(text);
}

/** Whether hardly more than a word for "answer" is there: it explains none. */
function isShort(text: string): boolean {
  return text.trim().split(/\s+/).length <= 3;
}

const definition = /^[^:：]{1,40}[:：]\s*(?:an?|the|eine?|ein|der|die|das|una?|un|une|il|la|le|um|uma)\s/u;

/**
 * Which marks of answers are marks. What is not printed must say nothing: a letter or a number is a mark where other answers of the
 * document have it in the same form (or the question has its own, `Q:`), a number besides where it is the question's or counts on.
 */
export function answerMarksOf(all: readonly Asked[]): IsAnswerMark {
  const forms = new Map<string, Set<number>[]>();
  /** Answers of a form whose number is that of their question. */
  const agreeing = new Map<string, number>();
  for (const asked of all) {
    const own = new Map<string, Set<number>>();
    for (const node of asked.nodes) {
      const found = markOf(textIn(node));
      if (!found) continue;
      const numbers = own.get(found.form) ?? new Set();
      own.set(found.form, numbers.add(found.number));
      if (isOf(asked, found)) agreeing.set(found.form, (agreeing.get(found.form) ?? 0) + 1);
    }
    for (const [form, numbers] of own) forms.set(form, [...(forms.get(form) ?? []), numbers]);
  }
  return (text, asked) => {
    const found = markOf(text);
    if (!found) return false;
    const { form, word, number, isSigned } = found;
    const answers = forms.get(form) ?? [];
    const usual = answers.length > 1 || all.length === 1 || asked.head?.marker?.names === 'question';
    if (Number.isNaN(number)) {
      if (!things.test(word)) return word.length > short || usual;
      return (usual || isShort(text)) && !isSpokenOf(word, text, asked);
    }
    const counts = answers.some((numbers) => numbers.has(number - 1) || numbers.has(number + 1));
    // Without a sign behind it a number is one of the sentence, unless most answers begin so: `A1 Paris`.
    const agrees = (agreeing.get(form) ?? 0) >= all.length / 2;
    return isSigned
      ? isOf(asked, found) || (usual && counts)
      : answers.length > 1 && agrees && isOf(asked, found);
  };
}

/** Whether a block is a whole answer in one word that elsewhere stands before one: `Solution`, to what salt water is. */
export function isAnswerInAWord(node: RootContent, all: readonly Asked[]): boolean {
  const word = node.type === 'paragraph' && node.data?.role === undefined ? bareThing(node) : null;
  const isSame = (other: RootContent): boolean => bareThing(other) === word;
  return word !== null && all.filter(({ nodes }) => nodes.some(isSame)).length === 1;
}

function bareThing(node: RootContent): string | null {
  if (node.type !== 'paragraph') return null;
  const word = textIn(node).toLowerCase().replace(/[.!]$/, '');
  return things.test(word) ? word : null;
}

interface Mark {
  /** What it has in common with others: its word, whether it has a number and where, its sign. */
  readonly form: string;
  readonly word: string;
  /** NaN where it has none. */
  readonly number: number;
  /** Whether a sign stands behind it. */
  readonly isSigned: boolean;
}

function markOf(text: string): Mark | null {
  const marker = markerOf(text);
  if (marker?.names !== 'answer') return null;
  const written = text.slice(0, marker.length);
  const word = (/\p{L}[\p{L}\s]*/u.exec(written)?.[0] ?? '').trim().toLowerCase();
  const form = written.toLowerCase().replace(/\d+/g, '0').replace(/\s+/g, '');
  return {
    form,
    word: /^\p{Script=Latin}/u.test(word) ? word : `${word}    `,
    number: marker.number === null ? Number.NaN : Number(marker.number),
    isSigned: marker.delimiter !== '',
  };
}

function isOf({ head }: Asked, { number }: Mark): boolean {
  return head?.marker?.number != null && Number(head.marker.number) === number;
}

function textIn(node: RootContent): string {
  if (node.type === 'blockquote') return node.children[0] ? textIn(node.children[0]) : '';
  return node.type === 'paragraph' || node.type === 'heading' ? fold(textOf(node.children)) : '';
}

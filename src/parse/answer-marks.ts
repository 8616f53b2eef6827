import type { RootContent } from 'mdast';
import { type Marker, markerOf } from './marker.ts';
import { fold, textOf } from './phrasing.ts';

/** A question with the blocks of its answer. */
interface Asked {
  readonly head: { readonly marker: Marker | null } | null;
  readonly nodes: readonly RootContent[];
}

/** Tells whether what an answer begins with, as `A:` or `Answer 7.`, only says that it is one. */
export type IsAnswerMark = (text: string, asked: Asked) => boolean;

/** Letters up to which a word may be one of the sentence, and no word for "answer": `A 3 year guarantee`, `Sol`. */
const short = 3;

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
    if (Number.isNaN(number)) return word.length > short || usual;
    const counts = answers.some((numbers) => numbers.has(number - 1) || numbers.has(number + 1));
    // Without a sign behind it a number is one of the sentence, unless most answers begin so: `A1 Paris`.
    const agrees = (agreeing.get(form) ?? 0) >= all.length / 2;
    return isSigned
      ? isOf(asked, found) || (usual && counts)
      : answers.length > 1 && agrees && isOf(asked, found);
  };
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

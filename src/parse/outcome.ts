import type { Head } from './head.ts';
import { topicsOf } from './topics.ts';

/** What becomes of a document's text where certain heads are taken for its questions. */
export interface Outcome {
  /** 0 to 1: the share of the text, contents and code aside, that is a question, an answer or a topic. */
  readonly used: number;
  /** 0 to 1: the share of the questions that have nothing under them. */
  readonly empty: number;
  /** Stretches of heads that belong to no question, in order; what stands before the first question is one. */
  readonly outside: readonly (readonly Head[])[];
  /** The heads of each answer after that of its question, and its size in characters. */
  readonly answers: readonly { readonly heads: readonly Head[]; readonly size: number }[];
}

/** Says what becomes of the text of a document, were these its questions. */
export function outcomeOf(heads: readonly Head[], questions: ReadonlySet<Head>): Outcome {
  const { topics, breaks, title } = topicsOf(heads, questions);
  const outside: Head[][] = [];
  const answers: { heads: Head[]; size: number }[] = [];
  let answer: { heads: Head[]; size: number } | null = null;
  let stretch: Head[] | null = null;
  let all = 0;
  let used = 0;
  const leave = (head: Head): void => {
    if (stretch) stretch.push(head);
    else {
      stretch = [head];
      outside.push(stretch);
    }
  };
  for (const head of heads) {
    if (head.contents) continue;
    const whole = head.text.length + head.block;
    if (head !== title) all += whole;
    if (questions.has(head)) {
      used += whole;
      answer = { heads: [], size: head.block + (isAnsweredInline(head) ? head.words.length / 2 : 0) };
      answers.push(answer);
      stretch = null;
    } else if (topics.has(head)) {
      used += head.text.length;
      answer = null;
      stretch = null;
      leave(head);
    } else if (breaks.has(head) || head === title) {
      answer = null;
      stretch = null;
      leave(head);
    } else if (answer) {
      used += whole;
      answer.heads.push(head);
      answer.size += whole;
    } else leave(head);
  }
  const empty = answers.filter(({ size }) => size === 0).length;
  return {
    used: all === 0 ? 1 : used / all,
    empty: answers.length === 0 ? 0 : empty / answers.length,
    outside: outside.filter((heads) => heads.length > 1),
    answers,
  };
}

/** Whether the answer goes on in the paragraph of its question. */
function isAnsweredInline({ node, words, lines }: Head): boolean {
  return (
    node.type === 'paragraph' && (/[?？؟]\s*\S{2}/u.test(words) || lines[1] > lines[0] || words.length > 160)
  );
}

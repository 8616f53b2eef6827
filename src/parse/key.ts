import { chain } from './chain.ts';
import type { Head } from './head.ts';

/** Where a document whose questions come first lists their answers by number. */
export interface AnswerKey {
  readonly title: Head;
  readonly answers: readonly Head[];
}

const keyTitle =
  /^(?:answers?(?: (?:key|sheet|list))?|key|solutions?|correct answers?|answer\s?key|答案|解答|回答|ответы|respuestas|réponses|antworten|lösungen)\s*[:：]?$/i;

/** Finds the answer key: the only heading or line of that name, numbered heads before it and under it. */
export function answerKeyOf(heads: readonly Head[]): AnswerKey | null {
  const titles = heads.filter(({ text }) => keyTitle.test(text));
  const [title] = titles;
  if (!title || titles.length > 1) return null;
  const at = heads.indexOf(title);
  const before = new Set(heads.slice(0, at).flatMap(({ marker }) => marker?.number ?? []));
  const answers = chain(
    heads.slice(at + 1).filter(({ marker }) => marker?.number && before.has(marker.number)),
    () => 0.2,
  );
  return answers.length >= 2 && before.size >= 2 ? { title, answers } : null;
}

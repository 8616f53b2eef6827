import type { MergeRule } from './merge-rule.ts';

/** A question is answered by two sets or more. */
export const oneSource: MergeRule = function* ({ sets, handbook, seen }) {
  if (sets.length < 2) return;
  const title = new Map(sets.map((set) => [set.id, set.title]));
  for (const { id, wordings, question, number } of handbook.entries) {
    const [only, ...others] = wordings;
    if (!only || others.length > 0) continue;
    if (sets.every((one) => one.id === only.answerSet || seen.place(id, one.id))) continue;
    const set = title.get(only.answerSet) ?? only.answerSet;
    yield {
      severity: 'note',
      reason: `Question ${number} is answered by ${set} alone: ${question}`,
      file: only.file,
      line: only.line,
      actual: 'one answer',
      expected: 'two or more',
      todo: '',
      facts: { kind: 'oneSource', question: number, set, text: question },
    };
  }
};

import type { MergeRule } from './merge-rule.ts';

/** An answer set has at least one question in common with another. */
export const lonelySets: MergeRule = function* ({ sets, handbook }) {
  if (sets.length < 2) return;
  for (const set of sets) {
    const own = handbook.entries.filter(({ wordings }) =>
      wordings.some(({ answerSet }) => answerSet === set.id),
    );
    const met = own.some(({ wordings }) => wordings.some(({ answerSet }) => answerSet !== set.id));
    if (own.length === 0 || met) continue;
    yield {
      severity: 'warning',
      reason: `${set.title} has no question in common with the other answer sets`,
      ...(set.files[0] && { file: set.files[0] }),
      line: set.answers[0]?.questionLines[0] ?? 1,
      actual: `${own.length} questions that nobody else answers`,
      expected: 'the same questions, in similar words',
      todo: 'Both are printed, one after the other. Is it the right document?',
      facts: { kind: 'setApart', set: set.title, n: own.length },
    };
  }
};

import type { MergeRule } from './merge-rule.ts';

/** Points of an answer beyond which it is none: a page has twenty, and one answer is one piece of a book, which cannot be printed in parts. */
const mostPoints = 5000;

/** An answer of thousands of points is a list that was taken for one. */
export const endlessAnswers: MergeRule = function* ({ handbook: { entries } }) {
  for (const { question, points, wordings } of entries) {
    if (points.length <= mostPoints) continue;
    const [first] = wordings;
    yield {
      severity: 'error',
      ...(first && { file: first.file, line: first.line }),
      reason: `The answer to "${question.slice(0, 80)}" has ${points.length.toLocaleString('en')} points`,
      actual: `${points.length} points`,
      expected: `at most ${mostPoints.toLocaleString('en')}, which is the limit`,
      todo: 'Part it into questions. Is it a list or a table that was taken for an answer?',
    };
  }
};

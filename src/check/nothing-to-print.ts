import type { MergeRule } from './merge-rule.ts';

/** A book has at least one question. */
export const nothingToPrint: MergeRule = function* ({ sets, handbook }) {
  const [file] = sets.flatMap((set) => set.files);
  if (handbook.entries.length > 0) return;
  yield {
    severity: 'error',
    reason: 'No question was found in any document, so there is nothing to print',
    ...(file && { file }),
    actual: 'no question',
    expected: 'questions that are numbered, marked Q:, set as headings, or end with a question mark',
    todo: 'Write each question on a line of its own, as in: 1. Why does dough have to rest?',
  };
};

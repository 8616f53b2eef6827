import type { MergeRule } from './merge-rule.ts';

/** A number names one question of a file, unless the numbers start again under each topic. */
export const duplicateNumbers: MergeRule = function* ({ sets }) {
  for (const set of sets) {
    const seen = new Map<string, number>();
    for (const { number, file, topic, question, questionLines } of set.answers) {
      if (number === null) continue;
      const key = JSON.stringify([file, topic, number]);
      const before = seen.get(key);
      if (before !== undefined)
        yield {
          severity: 'warning',
          reason: `Two questions have the number ${number}; the other one stands in line ${before}`,
          file,
          line: questionLines[0],
          actual: question,
          expected: 'a number of its own for each question',
          todo: 'Both are kept, matched by their wording.',
          facts: { kind: 'numberTwice', number, line: before, quote: question },
        };
      seen.set(key, questionLines[0]);
    }
  }
};

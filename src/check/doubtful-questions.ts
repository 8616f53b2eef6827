import { lastingNames } from '../model/answer-names.ts';
import type { SetAnswer } from '../model/question-group.ts';
import type { MergeRule, RuleFinding } from './merge-rule.ts';

/** Of questions that are matched, or nearly so, by wordings that leave a doubt an editor should hear. */
export const doubtfulQuestions: MergeRule = function* ({ sets, groups }) {
  const names = lastingNames(sets);
  const nameOf = ({ answer }: SetAnswer) => JSON.stringify(names.get(answer));
  for (const { members, confidence, review, offers = [] } of groups) {
    const [first, ...others] = members;
    if (first && review && others.length > 0) {
      const found = finding('Wordings that differ are taken for one question', members);
      const setting = `match: { apart: [[${members.map(nameOf).join(', ')}]] }`;
      yield {
        ...found,
        expected: `a look at them (sure to ${Math.round(confidence * 100)} of 100)`,
        todo: `If they are not the same, write in handbook.yml: ${setting}`,
        facts: { kind: 'takenForOne', setting, quote: found.actual },
      };
    }
    for (const { own, other } of offers) {
      const found = finding('Two questions may be the same', [own, other]);
      const setting = `match: { same: [[${[own, other].map(nameOf).join(', ')}]] }`;
      yield {
        ...found,
        expected: 'one question, or two: their wordings do not tell',
        todo: `If they are the same, write in handbook.yml: ${setting}`,
        facts: { kind: 'maybeOne', setting, quote: found.actual },
      };
    }
  }
};

function finding(reason: string, members: readonly SetAnswer[]): Omit<RuleFinding, 'expected' | 'todo'> {
  const [first] = members;
  const actual = members.map(({ answerSet, answer }) => `${answerSet}: ${answer.question}`).join(' | ');
  return {
    severity: 'note',
    reason,
    ...(first && { file: first.answer.file, line: first.answer.questionLines[0] }),
    actual,
  };
}

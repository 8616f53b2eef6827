import type { SetAnswer } from '../../model/question-group.ts';
import { terms, words } from '../../text/terms.ts';

/** The better of a question's wordings: the one that most sets use, but rather one that asks, else a whole one, else the one nearest to all others. */
export function betterWording(members: readonly SetAnswer[]): SetAnswer | undefined {
  const plain = (member: SetAnswer) => words(member.answer.question).join(' ');
  const worth = (member: SetAnswer) => {
    const { question } = member.answer;
    if (!plain(member)) return -1;
    const users = members.filter((other) => plain(other) === plain(member)).length;
    // What asks is a better title than what only names.
    const whole = /[?？؟]$/u.test(question) ? 2 : /[.!:]$/u.test(question) ? 1 : 0;
    const capital = /^[^\p{Ll}]/u.test(question) ? 1 : 0;
    return users + whole + 0.5 * capital + nearness(member, members);
  };
  return members.toSorted(
    (one, other) =>
      worth(other) - worth(one) ||
      (one.answer.question < other.answer.question
        ? -1
        : one.answer.question > other.answer.question
          ? 1
          : 0),
  )[0];
}

function nearness(member: SetAnswer, members: readonly SetAnswer[]): number {
  const own = new Set(terms(member.answer.question));
  const likeness = members
    .filter((other) => other !== member)
    .map((other) => {
      const theirs = new Set(terms(other.answer.question));
      const common = [...own].filter((term) => theirs.has(term)).length;
      return common / Math.max(1, own.size + theirs.size - common);
    });
  return likeness.reduce((sum, score) => sum + score, 0) / Math.max(1, likeness.length);
}

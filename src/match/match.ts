import type { AnswerSet } from '../model/answer-set.ts';
import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { MatchSettings } from '../model/settings.ts';
import { terms } from '../model/terms.ts';
import { byAnswers } from './by-answers.ts';
import { byNumber } from './by-number.ts';
import { inStep } from './in-step.ts';
import { likeness, type Pair } from './likeness.ts';

/** From here on two wordings are the same question. */
const same = 0.45;
/** From here on a question that found none may be the same as another that found none. */
const perhaps = 0.3;
/** Below this an editor should look at it. */
const sure = 0.7;

/**
 * Finds the same question across answer sets, by its wording; equal numbers are weak evidence, except where a set holds answers
 * only, and so are equal places in one list. A group has at most one answer of each set. Sets are taken in one after the other, so that what two have in common does not change with a third.
 * What the editor wants goes before. Every answer is in exactly one group; the groups stand in the order of their first answers.
 */
export function match(
  sets: readonly AnswerSet[],
  wanted: MatchSettings = { same: [], apart: [] },
): QuestionGroup[] {
  const answers: SetAnswer[] = sets.flatMap((set) =>
    set.answers.map((answer) => ({ answerSet: set.id, answer })),
  );
  const groupOf = answers.map((_, index) => index);
  const groups = answers.map((_, index) => ({ members: [index], confidence: 1 }));

  // An answer is compared with those of many sets.
  const known = new Map<string, readonly string[]>();
  const termsOf = (text: string): readonly string[] => {
    const found = known.get(text) ?? terms(text);
    known.set(text, found);
    return found;
  };
  const ids = sets.map(({ id }) => id).sort();
  const pairs = ids.flatMap((id, place) => {
    const earlier = ids.slice(0, place);
    return strongestFirst(
      earlier.flatMap((other) => pairsOf(answers, [other, id], termsOf)),
      answers,
    );
  });
  const named = new Map(answers.map(({ answerSet, answer }, index) => [`${answerSet}:${answer.key}`, index]));
  const indices = (names: readonly string[]): number[] => names.flatMap((name) => named.get(name) ?? []);
  const apart = wanted.apart.map((names) => new Set(indices(names)));
  const areApart = (one: readonly number[], other: readonly number[]): boolean =>
    apart.some((some) => one.some((left) => some.has(left)) && other.some((right) => some.has(right)));
  const join = ({ left, right, score }: Pair): void => {
    const into = groups[groupOf[left] ?? -1];
    const from = groups[groupOf[right] ?? -1];
    if (!into || !from || into === from || shareSet(into.members, from.members, answers)) return;
    if (areApart(into.members, from.members)) return;
    into.members.push(...from.members);
    into.confidence = Math.min(into.confidence, from.confidence, score);
    for (const member of from.members) groupOf[member] = groupOf[left] ?? -1;
    from.members = [];
  };
  for (const names of wanted.same) {
    const [first, ...others] = indices(names);
    for (const right of others) join({ left: first ?? -1, right, score: 1 });
  }
  for (const pair of pairs) if (pair.score >= same) join(pair);
  const alone = (index: number): boolean => groups[groupOf[index] ?? -1]?.members.length === 1;
  const doubts = new Map<number, number>();
  for (const { left, right, score } of pairs)
    if (score >= perhaps && alone(left) && alone(right) && !areApart([left], [right]))
      if (!doubts.has(left) && !doubts.has(right) && score < 1) doubts.set(left, right);

  return groups
    .filter((group) => group.members.length > 0)
    .map((group) => ({ ...group, members: group.members.toSorted((one, other) => one - other) }))
    .toSorted((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
    .map(({ members, confidence }) => ({
      members: members.flatMap((index) => answers[index] ?? []),
      confidence,
      review: confidence < sure,
      ...maybe(members[0] ?? -1),
    }));

  function maybe(index: number): Pick<QuestionGroup, 'maybe'> {
    const other = answers[doubts.get(index) ?? -1];
    return other ? { maybe: other } : {};
  }
}

/** What speaks for two answers being to the same question: the wordings, the numbers, the places, the answers. */
function pairsOf(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  termsOf: (text: string) => readonly string[],
): Pair[] {
  const said = strongestFirst([...likeness(answers, one, other), ...byNumber(answers, one, other)], answers);
  const matched = said.filter(({ score }) => score >= same);
  const placed = inStep(answers, [one, other], matched);
  return [...said, ...placed, ...byAnswers(answers, [one, other], [...matched, ...placed], termsOf)];
}

/** Best pairs first; equal ones in an order that does not depend on the order of the sets. */
function strongestFirst(pairs: Pair[], answers: readonly SetAnswer[]): Pair[] {
  const name = (index: number) => `${answers[index]?.answerSet}:${answers[index]?.answer.key}`;
  const key = ({ left, right }: Pair) => [name(left), name(right)].sort().join(' ');
  return pairs.sort((one, other) => other.score - one.score || (key(one) < key(other) ? -1 : 1));
}

function shareSet(one: readonly number[], other: readonly number[], answers: readonly SetAnswer[]): boolean {
  return one.some((left) => other.some((right) => answers[left]?.answerSet === answers[right]?.answerSet));
}

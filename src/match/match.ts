import { answerNamed } from '../model/answer-names.ts';
import type { AnswerSet } from '../model/answer-set.ts';
import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { MatchSettings } from '../model/settings.ts';
import { terms } from '../text/terms.ts';
import { byAnswers, resemblances, vouchedFor } from './by-answers.ts';
import { byNumber } from './by-number.ts';
import { byPosition } from './by-position.ts';
import { byWording } from './by-wording.ts';
import { type Content, contentOf } from './content.ts';
import { Groups } from './groups.ts';
import type { Pair } from './pair.ts';
import { arePartedBy, askOfAnother } from './parting.ts';

/** From here on two wordings are the same question. */
const same = 0.6;
/** From here on a question that found none may be the same as another that found none. */
const perhaps = 0.3;

/**
 * Finds the same question across answer sets, by its wording; equal numbers are weak evidence, except where a set holds answers
 * only, and so are equal places in one list. A group has at most one answer of each set. Sets are taken in one after the other,
 * so that what two have in common does not change with a third: it is joined or offered as before. What the editor wants goes before. Every answer is in exactly one group; the groups stand in the order of their first answers.
 */
export function match(
  sets: readonly AnswerSet[],
  wanted: MatchSettings = { same: [], apart: [] },
): QuestionGroup[] {
  const answers: SetAnswer[] = sets.flatMap((set) =>
    set.answers.map((answer) => ({ answerSet: set.id, answer })),
  );
  const places = new Map(answers.map(({ answer }, index) => [answer, index]));
  const indices = (names: readonly string[]): number[] =>
    names.flatMap((name) => {
      const answer = answerNamed(name, sets);
      return (answer && places.get(answer)) ?? [];
    });
  const asked = readingOf(sets, answers);
  const groups = new Groups(
    answers,
    wanted.apart.map((names) => new Set(indices(names))),
    (left, right) => {
      const [one, other] = [asked.contentAt(left), asked.contentAt(right)];
      return arePartedBy(one, other) || askOfAnother(one, other);
    },
  );
  for (const names of wanted.same) {
    const [first, ...others] = indices(names);
    for (const right of others) groups.join({ left: first ?? -1, right, score: 1 });
  }
  groups.settle();
  const pairs = allPairs(sets, answers, asked);
  for (const pair of pairs) {
    const { left, right, score, whileAlone } = pair;
    if (score < same || (whileAlone && !groups.isAlone(right))) continue;
    if (score < 1 && groups.holdsOthersApart(left, right)) continue;
    groups.join(pair);
  }
  return groups.toQuestionGroups(doubtsAmong(pairs, groups, answers));
}

/** What the questions ask, each read once. */
interface Asked {
  readonly languageOf: (set: string) => string;
  readonly contentAt: (index: number) => Content;
}

function readingOf(sets: readonly AnswerSet[], answers: readonly SetAnswer[]): Asked {
  const languages = new Map(sets.map(({ id, language }) => [id, language]));
  const contents = new Map<number, Content>();
  const asked: Asked = {
    languageOf: (set) => languages.get(set) ?? '',
    contentAt: (index) => {
      const { answerSet = '', answer } = answers[index] ?? {};
      const found = contents.get(index) ?? contentOf(answer?.question ?? '', asked.languageOf(answerSet));
      contents.set(index, found);
      return found;
    },
  };
  return asked;
}

/** Pairs of answers of different sets, set after set, the strongest of each set's first. */
function allPairs(sets: readonly AnswerSet[], answers: readonly SetAnswer[], asked: Asked): Pair[] {
  // An answer is compared with those of many sets.
  const known = new Map<string, readonly string[]>();
  const termsOf = (text: string): readonly string[] => {
    const found = known.get(text) ?? terms(text);
    known.set(text, found);
    return found;
  };
  const ids = sets.map(({ id }) => id).sort();
  return ids.flatMap((id, place) =>
    strongestFirst(
      ids.slice(0, place).flatMap((other) => pairsOf(answers, [other, id], termsOf, asked)),
      answers,
    ),
  );
}

/**
 * Pairs of answers whose groups may be one. Of two sets each answer has the most alike at most; what further sets bring takes nothing from
 * what two have. Groups that others hold together already are not named once more.
 */
function doubtsAmong(pairs: readonly Pair[], groups: Groups, answers: readonly SetAnswer[]): Pair[] {
  const taken = new Set<string>();
  const cluster = new Map<number, number>();
  const rootOf = (index: number): number => {
    let root = groups.nameOf(index);
    for (let next = cluster.get(root); next !== undefined; next = cluster.get(root)) root = next;
    return root;
  };
  const setOf = (index: number) => answers[index]?.answerSet ?? '';
  return pairs
    .filter(({ score }) => score >= perhaps && score < 1)
    .toSorted((one, other) => other.score - one.score)
    .filter(({ left, right }) => {
      const sides = [`${left} ${setOf(right)}`, `${right} ${setOf(left)}`];
      if (sides.some((side) => taken.has(side)) || !groups.mayCome(left, right)) return false;
      for (const side of sides) taken.add(side);
      const [one, other] = [rootOf(left), rootOf(right)];
      if (one === other) return false;
      cluster.set(other, one);
      return true;
    });
}

/** What speaks for two answers being to the same question: the wordings, the numbers, the places, the answers. */
function pairsOf(
  answers: readonly SetAnswer[],
  [one, other]: readonly [string, string],
  termsOf: (text: string) => readonly string[],
  { contentAt, languageOf }: Asked,
): Pair[] {
  const said = strongestFirst(
    [...byWording(answers, one, other, contentAt), ...byNumber(answers, one, other)],
    answers,
  );
  const matched = said.filter(({ score }) => score >= same);
  const placed = byPosition(answers, [one, other], matched, contentAt, languageOf);
  const alike = resemblances(answers, [one, other], matched, termsOf, contentAt);
  const vouched = said.map((pair) => vouchedFor(pair, alike, same));
  // Where the place in a list suggests another partner, answers that are only near suggest none.
  const taken = new Set(placed.flatMap(({ left, right }) => [left, right]));
  const answered = byAnswers(alike, same).filter(
    ({ left, right, score }) => score >= same || !(taken.has(left) || taken.has(right)),
  );
  return [...vouched, ...placed, ...answered];
}

/** Best pairs first; equal ones in an order that does not depend on the order of the sets. */
function strongestFirst(pairs: Pair[], answers: readonly SetAnswer[]): Pair[] {
  const name = (index: number) => `${answers[index]?.answerSet}:${answers[index]?.answer.key}`;
  const key = ({ left, right }: Pair) => [name(left), name(right)].sort().join(' ');
  return pairs.sort((one, other) => other.score - one.score || (key(one) < key(other) ? -1 : 1));
}

import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { Pair } from './pair.ts';

/** Below this an editor should look at a group. */
const sure = 0.7;

interface Group {
  /** Places in the list of answers. */
  readonly members: number[];
  /** The least score by which one of them came in. */
  confidence: number;
}

/** Answers that are found to be to one question; at first each is alone. A group has at most one answer of each set. */
export class Groups {
  readonly #answers: readonly SetAnswer[];
  readonly #groupOf: Group[];
  readonly #apart: readonly ReadonlySet<number>[];

  /** @param apart lists of answers that never come together, by their places. */
  constructor(answers: readonly SetAnswer[], apart: readonly ReadonlySet<number>[]) {
    this.#answers = answers;
    this.#apart = apart;
    this.#groupOf = answers.map((_, index) => ({ members: [index], confidence: 1 }));
  }

  /** Brings together the groups of two answers, unless they have answers of one set or are to be kept apart. */
  join({ left, right, score }: Pair): void {
    const into = this.#groupOf[left];
    const from = this.#groupOf[right];
    if (!into || !from || into === from || this.#shareSet(into, from)) return;
    if (this.areApart(into.members, from.members)) return;
    into.members.push(...from.members);
    into.confidence = Math.min(into.confidence, from.confidence, score);
    for (const member of from.members) this.#groupOf[member] = into;
  }

  /** Whether an answer has found no other. */
  isAlone(index: number): boolean {
    return this.#groupOf[index]?.members.length === 1;
  }

  /** Whether the editor wants some of the one kept apart from some of the other. */
  areApart(one: readonly number[], other: readonly number[]): boolean {
    return this.#apart.some(
      (some) => one.some((left) => some.has(left)) && other.some((right) => some.has(right)),
    );
  }

  /** The groups in the order of their first answers; `doubts` has, for an answer alone, the one that may be to the same question. */
  toQuestionGroups(doubts: ReadonlyMap<number, number>): QuestionGroup[] {
    return [...new Set(this.#groupOf)]
      .map(({ members, confidence }) => ({ members: members.toSorted((a, b) => a - b), confidence }))
      .toSorted((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
      .map(({ members, confidence }) => {
        const maybe = this.#answers[doubts.get(members[0] ?? -1) ?? -1];
        return {
          members: members.flatMap((index) => this.#answers[index] ?? []),
          confidence,
          review: confidence < sure,
          ...(maybe && { maybe }),
        };
      });
  }

  #shareSet(one: Group, other: Group): boolean {
    const setOf = (index: number) => this.#answers[index]?.answerSet;
    return one.members.some((left) => other.members.some((right) => setOf(left) === setOf(right)));
  }
}

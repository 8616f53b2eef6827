import type { Offer, QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { Pair } from './pair.ts';

/** Below this an editor should look at a group. */
const sure = 0.7;

interface Group {
  /** Places in the list of answers. */
  readonly members: number[];
  /** The least score by which one of them came in. */
  confidence: number;
  /** How many of its members came in before anything was compared. */
  settled: number;
}

/** Answers that are found to be to one question; at first each is alone. A group has at most one answer of each set. */
export class Groups {
  readonly #answers: readonly SetAnswer[];
  readonly #groupOf: Group[];
  readonly #apart: readonly ReadonlySet<number>[];
  readonly #areTwo: (left: number, right: number) => boolean;

  /**
   * @param apart lists of answers that never come together, by their places.
   * @param areTwo tells two answers to other questions, which no third brings together.
   */
  constructor(
    answers: readonly SetAnswer[],
    apart: readonly ReadonlySet<number>[],
    areTwo: (left: number, right: number) => boolean,
  ) {
    this.#answers = answers;
    this.#apart = apart;
    this.#areTwo = areTwo;
    this.#groupOf = answers.map((_, index) => ({ members: [index], confidence: 1, settled: 1 }));
  }

  /** Brings together the groups of two answers, unless they have answers of one set or are to be kept apart. */
  join({ left, right, score }: Pair): void {
    const into = this.#groupOf[left];
    const from = this.#groupOf[right];
    if (!into || !from || !this.mayCome(left, right)) return;
    into.members.push(...from.members);
    into.confidence = Math.min(into.confidence, from.confidence, score);
    for (const member of from.members) this.#groupOf[member] = into;
  }

  /** Whether two answers' groups have others that are to different questions: `delete a branch` is asked of both kinds. */
  holdsOthersApart(left: number, right: number): boolean {
    const [one, other] = [this.#groupOf[left]?.members ?? [], this.#groupOf[right]?.members ?? []];
    return one.some((mine) =>
      other.some((theirs) => (mine !== left || theirs !== right) && this.#areTwo(mine, theirs)),
    );
  }

  /** From here on the answers that are together count as one that has found no other. */
  settle(): void {
    for (const group of this.#groupOf) group.settled = group.members.length;
  }

  /** Whether an answer has found no other, but for those that it was settled with. */
  isAlone(index: number): boolean {
    const group = this.#groupOf[index];
    return group?.members.length === group?.settled;
  }

  /** Whether nothing forbids that two answers' groups become one. */
  mayCome(left: number, right: number): boolean {
    const [one, other] = [this.#groupOf[left], this.#groupOf[right]];
    if (!one || !other || one === other || this.#shareSet(one, other)) return false;
    return !this.areApart(one.members, other.members);
  }

  /** The first answer of the group that an answer is in: what the group is known by. */
  nameOf(index: number): number {
    return this.#groupOf[index]?.members[0] ?? index;
  }

  /** Whether the editor wants some of the one kept apart from some of the other. */
  areApart(one: readonly number[], other: readonly number[]): boolean {
    return this.#apart.some(
      (some) => one.some((left) => some.has(left)) && other.some((right) => some.has(right)),
    );
  }

  /** The groups in the order of their first answers, each with those of the pairs whose other answer is in a later one. */
  toQuestionGroups(doubts: readonly Pair[]): QuestionGroup[] {
    const offersOf = this.#offersBySide(doubts);
    return [...new Set(this.#groupOf)]
      .map(({ members, confidence }) => ({ members: members.toSorted((a, b) => a - b), confidence }))
      .toSorted((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0))
      .map(({ members, confidence }) => {
        const offers = offersOf.get(members[0] ?? -1);
        return {
          members: members.flatMap((index) => this.#answers[index] ?? []),
          confidence,
          review: confidence < sure,
          ...(offers && { offers }),
        };
      });
  }

  #offersBySide(doubts: readonly Pair[]): Map<number, Offer[]> {
    const first = (index: number) => Math.min(...(this.#groupOf[index]?.members ?? [index]));
    const offersOf = new Map<number, Offer[]>();
    for (const { left, right } of doubts) {
      const [from, to] = first(left) < first(right) ? [left, right] : [right, left];
      const [own, other] = [this.#answers[from], this.#answers[to]];
      if (own && other) offersOf.set(first(from), [...(offersOf.get(first(from)) ?? []), { own, other }]);
    }
    return offersOf;
  }

  #shareSet(one: Group, other: Group): boolean {
    const setOf = (index: number) => this.#answers[index]?.answerSet;
    return one.members.some((left) => other.members.some((right) => setOf(left) === setOf(right)));
  }
}

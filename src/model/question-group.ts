import type { Answer } from './answer-set.ts';

/** One answer and the set that it comes from. */
export interface SetAnswer {
  readonly answerSet: string;
  readonly answer: Answer;
}

/** The same question as several answer sets have it: what `match` makes. */
export interface QuestionGroup {
  /** At most one answer of each set, in the order of the sets. */
  readonly members: readonly SetAnswer[];
  /** 0 to 1: how sure the weakest link of the group is; 1 for a single member. */
  readonly confidence: number;
  /** True where an editor should look at it. */
  readonly review: boolean;
  /** Later groups whose question may be the same, too unlike to be taken for it; the strongest first. */
  readonly offers?: readonly Offer[];
}

/** Two answers whose questions may be the same: one of a group, and one of another group that has no answer of the same sets. */
export interface Offer {
  readonly own: SetAnswer;
  readonly other: SetAnswer;
}

import type { SetPoint } from './set-point.ts';

/** How scores become links; see `links.ts` for what is done with the figures. */
export interface LinkRule {
  /** How much of the best rivals' mean is taken off a score to get its margin. */
  readonly rivals: number;
  /** Least score of a link. */
  readonly least: number;
  /** Least score as a share of the entry's usual one: where sources use the same words, more is asked. */
  readonly usual: number;
  /** Least margin of a link. */
  readonly margin: number;
  /** Least margin of a link that stands by itself. */
  readonly auto: number;
  /** For a point that has no partner to join one that has: least score, margin over the second nearest, and share of one in the other. */
  readonly join: { readonly least: number; readonly margin: number; readonly within: number };
}

/** How alike points of two sets are, -1 to 1: a row for each on the left, a column for each on the right. */
export type Scores = readonly (readonly number[])[];

/** What is known of the points that two sets have in one entry. */
export interface Comparison {
  readonly alike: Scores;
  /** How much of one text the other says too, whichever of the two is more: a point that bundles two says all of each. */
  readonly within: Scores;
}

/** Compares the points that two sets have in one entry. */
export type Compare = (left: readonly SetPoint[], right: readonly SetPoint[]) => Comparison;

/** Compares sets two by two, so that what a third set brings changes nothing between the two. */
export interface Comparer {
  readonly rule: LinkRule;
  between(left: string, right: string): Compare;
}

/** A way to tell whether two points say the same. It is given all points of all sets first. */
export type Engine = (points: readonly SetPoint[]) => Promise<Comparer>;

/** Makes what a pair of sets needs when it is asked for, once, from the points of the two alone. */
export function pairwise(
  points: readonly SetPoint[],
  make: (both: readonly SetPoint[]) => Compare,
): Comparer['between'] {
  const made = new Map<string, Compare>();
  return (left, right) => {
    const key = [left, right].sort().join(' ');
    const compare =
      made.get(key) ?? make(points.filter(({ answerSet }) => answerSet === left || answerSet === right));
    made.set(key, compare);
    return compare;
  };
}

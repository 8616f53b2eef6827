/** Two answers of different sets and how alike their questions are, 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
}

/** Two answers of different sets and how alike their questions are, 0 to 1. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly score: number;
  /**
   * True where nothing but the answers speaks for it: then the right one, which is of the later set, comes into a group only while it is
   * alone, so that no later set brings together what earlier ones kept apart.
   */
  readonly whileAlone?: boolean;
}

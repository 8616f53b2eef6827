import type { SetPoint } from './set-point.ts';

/** How scores become links; see `links.ts` for what the figures mean. */
export interface LinkRule {
  readonly rivals: number;
  readonly least: number;
  readonly margin: number;
  readonly auto: number;
}

/** How alike the points of one entry are: row by row, -1 to 1. */
export type Scores = readonly (readonly number[])[];

/** Compares points, once it has seen all of them. */
export interface Scorer {
  readonly rule: LinkRule;
  score(points: readonly SetPoint[]): Scores;
}

/** A way to tell whether two points say the same. It is given all points of all sets first. */
export type Engine = (points: readonly SetPoint[]) => Promise<Scorer>;

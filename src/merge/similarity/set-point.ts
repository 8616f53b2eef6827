import type { SourcePoint } from '../../model/answer-set.ts';

/** A source point and the answer set that it comes from. */
export interface SetPoint {
  readonly answerSet: string;
  readonly point: SourcePoint;
}

/** Label and text as one: what a point is compared by. */
export function wholeText({ point }: SetPoint): string {
  return point.label ? `${point.label}: ${point.text}` : point.text;
}

import type { Answer } from '../model/answer-set.ts';

/** All that is said in an answer, in order, as one text. */
export function answerText({ intro, points, outro }: Answer): string {
  return [...intro, ...points.flatMap(({ units }) => units), ...outro].map(({ text }) => text).join(' ');
}

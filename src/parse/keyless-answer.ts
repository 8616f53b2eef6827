import type { Answer } from '../model/answer-set.ts';

/** An answer before it has a key in its set. */
export type KeylessAnswer = Omit<Answer, 'key'>;

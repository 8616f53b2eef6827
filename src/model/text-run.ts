import type { Lines } from './place.ts';

/** A stretch of what is printed, and the characters of a source that it is. */
export interface TextRun {
  /** As printed; but for a first capital the same characters as in the source. */
  readonly text: string;
  readonly answerSet: string;
  /** Id of the source's unit. */
  readonly unit: string;
  readonly file: string;
  readonly lines: Lines;
  /** Place in the unit's text: its first character, and the one behind its last. */
  readonly from: number;
  readonly to: number;
}

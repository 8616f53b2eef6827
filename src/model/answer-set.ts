import type { ReadingOptions } from './columns.ts';
import type { Lines, Place } from './place.ts';
import type { Unit } from './unit.ts';

/** Who an answer set is by; from the settings, else guessed from its files. */
export interface AnswerSetInfo {
  /** Short, lower case, unique in the project: `a`. */
  readonly id: string;
  /** What is printed beside a point: `A`. One to three characters. */
  readonly mark: string;
  readonly title: string;
  readonly author?: string;
  readonly licence?: string;
  /** ISO 8601 date. */
  readonly date?: string;
  /** Paths relative to the project folder. */
  readonly files: readonly string[];
  /** How they are to be read. */
  readonly reading?: ReadingOptions;
}

/** A point: one unit of advice, that is a list item, a labelled paragraph or, in plain prose, a paragraph. */
export interface SourcePoint extends Place {
  /** 0-based place among its answer's points. */
  readonly index: number;
  /** The words before the colon, as written; null where there are none. */
  readonly label: string | null;
  /** Plain text after the label, white space folded. */
  readonly text: string;
  /** Its number in a numbered list, as printed; absent elsewhere. */
  readonly ordinal?: number;
  /** What is printed for that number where the list has letters or Roman numerals: `c.` */
  readonly letter?: string;
  readonly units: readonly Unit[];
}

/** One question and its answer, as one answer set has it. */
export interface Answer extends Place {
  /** Unique within its set: `7`, or `7-2` for the second question numbered 7. */
  readonly key: string;
  /** The number as printed in the source, without its dot: `7`, `3.2`; null where there is none. */
  readonly number: string | null;
  /** The question's wording without number and `Q:`; white space folded. */
  readonly question: string;
  /** Lines of the question's wording (the place is that of the whole answer). */
  readonly questionLines: Lines;
  /** The question itself, for the ledger. */
  readonly questionUnits: readonly Unit[];
  /** Title of the topic that the question stands under, without its colon; null where there is none. */
  readonly topic: string | null;
  readonly intro: readonly Unit[];
  readonly points: readonly SourcePoint[];
  readonly outro: readonly Unit[];
  /** True where the answer looks cut off: its last sentence has no end. */
  readonly cutOff: boolean;
}

/** Text that belongs to no question. */
export interface Aside {
  /** `topic`: a topic line. `opening`, `closing`: remarks on the whole document, printed. `noise`: left out. */
  readonly role: 'topic' | 'opening' | 'closing' | 'noise';
  readonly units: readonly Unit[];
  /** For noise: why it is not printed (`notebook cell mark`). */
  readonly reason?: string;
}

/** Somebody's answers to the questions: what `parse` makes of one set's documents. */
export interface AnswerSet extends AnswerSetInfo {
  /** BCP 47 tag. */
  readonly language: string;
  /** In the order of the documents. */
  readonly answers: readonly Answer[];
  readonly asides: readonly Aside[];
  /** Every unit of every file of the set, in order: what the ledger has to account for. */
  readonly units: readonly Unit[];
}

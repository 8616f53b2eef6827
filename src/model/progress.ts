/** A step of the work, as it begins and as it is done. */
export interface Progress {
  readonly stage: string;
  readonly done: boolean;
  /** What it is about, or what came of it: `20 questions`. */
  readonly detail: string;
  /** Milliseconds that it took; 0 where it begins. */
  readonly ms: number;
  /** True for what is said also where no line can be written over: that a stage will take long. */
  readonly announced?: true;
  /** Of a book that is being printed: how many of its pages are done. */
  readonly pages?: PagesDone;
}

/** How far a book is on its way through the browser, which tells of no page while it prints: counted after each part of it. */
export interface PagesDone {
  /** It is laid out and measured first, then printed. */
  readonly pass: 'measure' | 'print';
  readonly done: number;
  /** Pages that it has; null where nothing is known of it. */
  readonly of: number | null;
  /** True where `of` is what it had the last time: it has not been measured yet. */
  readonly isGuess: boolean;
}

/** Tells how far a stage is that has begun. */
export type TellStep = (detail: string, pages?: PagesDone) => void;

/** How long a stage took. */
export interface Timing {
  readonly stage: string;
  /** What came of it: `20 questions`. */
  readonly detail: string;
  readonly ms: number;
}

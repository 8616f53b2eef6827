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
}

/** How long a stage took. */
export interface Timing {
  readonly stage: string;
  /** What came of it: `20 questions`. */
  readonly detail: string;
  readonly ms: number;
}

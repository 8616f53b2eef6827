import type { PdfFacts } from './facts.ts';

/** What a rule found in a PDF. */
export interface PdfFinding {
  /** 1-based; null where it is about the whole file. */
  readonly page: number | null;
  readonly reason: string;
  readonly actual: string;
  readonly expected: string;
  /** What to do about it. */
  readonly todo: string;
}

/** One truth that should hold of a finished PDF; yields where it does not. */
export interface PdfRule {
  /** Names the truth: `headings-in-order`. */
  readonly id: string;
  /**
   * `error`: a reader or a press would refuse it or lose something. `warning`: it can be read, but is not as it
   * should be.
   */
  readonly severity: 'error' | 'warning';
  /** The truth in one sentence. */
  readonly truth: string;
  /**
   * Checkpoints of the Matterhorn Protocol 1.1 (PDF/UA-1) that it covers, by their number; none for a rule of books.
   */
  readonly matterhorn: readonly number[];
  readonly check: (facts: PdfFacts) => Iterable<PdfFinding>;
}

import type { EpubFacts } from './epub-facts.ts';

/** What a rule found in an EPUB; severity as VFileMessage has it. */
export interface EpubFinding {
  readonly severity: 'error' | 'warning';
  readonly reason: string;
  /** Path in the container. */
  readonly path: string;
  readonly line: number;
  readonly actual: string;
  readonly expected: string;
  readonly todo: string;
}

/** One truth that should hold of an EPUB; yields where it does not. */
export type EpubRule = (facts: EpubFacts) => Iterable<EpubFinding>;

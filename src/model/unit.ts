import type { PhrasingContent, RootContent } from 'mdast';
import type { Place } from './place.ts';
import type { TextRun } from './text-run.ts';

/**
 * The smallest thing that is printed, folded or left out: a sentence, or a block that cannot be cut (code, table,
 * image, formula, nested list). The ledger has one line, or more for a block, for each unit of each source.
 */
export interface Unit extends Place {
  /** Unique over all answer sets and ascending in document order: `a:17`. */
  readonly id: string;
  readonly kind: 'sentence' | 'block';
  /**
   * Plain text with white space folded. For the first sentence of a point the label is part of it, as in the source.
   */
  readonly text: string;
  /** Units of one answer with the same number stand in one paragraph of the source. */
  readonly paragraph: number;
  /**
   * What no two sources share, whatever its words: nothing but a hint at another question, which each counts in its own way, or a
   * version in a conflict that nobody has settled.
   */
  readonly unshared?: 'reference' | 'conflict';
  /** Whether its author began a new line with it, within a paragraph. */
  readonly newLine?: true;
  /** A sentence's inline content, its label taken off; empty for a block. */
  readonly phrasing: readonly PhrasingContent[];
  /**
   * For a sentence made of runs of several sources, or of a part of one: these, in order. Between them stand joining
   * words only.
   */
  readonly runs?: readonly TextRun[];
  /** Its inline content where this is more than plain text and `phrasing` is not at hand (in other threads). */
  readonly rich?: readonly PhrasingContent[];
  /**
   * What it says without the words that are struck out; only where its inline content is not at hand (in other
   * threads).
   */
  readonly claims?: string;
  /** What tells a block from another of the same words; only where its node is not at hand (in other threads). */
  readonly shape?: string;
  /** A block's node; absent for a sentence. */
  readonly node?: RootContent;
  /** A block's text cut into sentences with their lines (the ledger's lines); absent for a sentence. */
  readonly parts?: readonly { readonly text: string; readonly line: number }[];
}

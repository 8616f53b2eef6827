import type { Lines } from './place.ts';

/**
 * What a stretch of a document is to the person who reads it. `target`: the address of a link or picture. `name`: what a field, a
 * column or an attribute is called. `markup`: signs for programs, which nobody sees; it is part of no account.
 */
export type RangeKind =
  | 'text'
  | 'code'
  | 'formula'
  | 'alt'
  | 'target'
  | 'name'
  | 'note'
  | 'comment'
  | 'front-matter'
  | 'output'
  | 'field'
  | 'deleted'
  | 'script'
  | 'markup';

/** A stretch of a document, of one kind, on one line. */
export interface InventoryRange {
  readonly kind: RangeKind;
  /** Its characters in the file as it was written, or in a part of it; the end is excluded. */
  readonly from: number;
  readonly to: number;
  /** Its line in the text of the file; of a part of a container that has none, the number of its paragraph. */
  readonly line: number;
  /** Where in a container it stands: `cell 3`, `footnotes`. */
  readonly part?: string;
  /** Of a table its column, `column 3`; of data the fields that lead to it, `answers.nadia`. */
  readonly column?: string;
  /** As a person sees it: escapes and entities are read. */
  readonly text: string;
}

/** Everything that stands in a document, as it is found without understanding it. */
export interface Inventory {
  readonly ranges: readonly InventoryRange[];
  /** How far its lines are those that units have: theirs, or near them; `none` where it has no lines. */
  readonly lines: 'exact' | 'near' | 'none';
  /** The first stretch with letters or digits that no range covers; null as it should be. */
  readonly missed: { readonly line: number; readonly text: string } | null;
}

/** What became of a stretch of a document. */
export type RangeFate = 'question' | 'topic' | 'printed' | 'folded' | 'not-used';

/** A stretch of a document that had one fate. */
export interface AccountedRange {
  readonly lines: Lines;
  /** Where in a container it stands. */
  readonly part?: string;
  readonly text: string;
  /** `mark`: a number, or a word for "question" or "answer", that belongs to what follows it. */
  readonly kind: RangeKind | 'mark';
  readonly fate: RangeFate;
  /** Of what is not used: the rule or the person that decided it. */
  readonly reason?: string;
  readonly entry?: string;
  readonly point?: string;
  /** Of what is folded: the printed sentence that says it. */
  readonly coveredBy?: string;
  /** Of what is folded: the editor's words stand in its place. */
  readonly replaced?: true;
  /** Letters and digits in it. */
  readonly characters: number;
  /** Of what is not used: how many sentences of text it takes from the reader; 0 for what no book prints, and where a person wanted it. */
  readonly lost: number;
}

/** The account of one document of one answer set: a partition of its inventory. */
export interface DocumentAccount {
  readonly answerSet: string;
  readonly file: string;
  readonly format: string;
  readonly ranges: readonly AccountedRange[];
  readonly totals: AccountTotals;
  /** Letters and digits of the inventory, counted without the ranges above. */
  readonly characters: number;
  readonly missed: Inventory['missed'];
}

export interface AccountTotals {
  /** Sentences of text, used or not. */
  readonly sentences: number;
  /** Those of them that are not used. */
  readonly notUsed: number;
  /** Letters and digits by what became of them. */
  readonly characters: Readonly<Record<RangeFate, number>>;
}

import type { Passage } from './handbook.ts';

/** A source's own point, or its words around the points. */
export interface SidePiece {
  /** As written; null where there is none. */
  readonly label: string | null;
  readonly passage: Passage;
}

/** What the sources say at one place, side by side. */
export interface SideRow {
  readonly id: string;
  /**
   * `left-out`: an editor keeps it out of the handbook. `around`: wording of the question, opening or closing words.
   */
  readonly standing: 'shared' | 'differs' | 'single' | 'left-out' | 'around';
  /** Id of the answer set -> its pieces, in its own order; a set that says nothing here is missing. */
  readonly cells: ReadonlyMap<string, readonly SidePiece[]>;
  /** Texts of the sentences that contradict one another. */
  readonly clashes: ReadonlySet<string>;
}

/** A question with all that its sources say; or, without a number, remarks on the whole. */
export interface SideEntry {
  readonly id: string;
  readonly number: number | null;
  readonly question: string;
  /** Ids of the sets that say something here, in their order. */
  readonly sets: readonly string[];
  readonly rows: readonly SideRow[];
}

/** The sources in columns, aligned points level with each other. */
export interface SideBySide {
  readonly opening: SideEntry | null;
  readonly parts: readonly { readonly title: string | null; readonly entries: readonly SideEntry[] }[];
  readonly closing: SideEntry | null;
}

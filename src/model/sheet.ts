import type { Asset } from './asset.ts';

/** How much of a point stands on a cheat sheet, from nothing to its whole text. */
export type Detail = 'none' | 'label' | 'gist' | 'full';

/** A sentence of a point, or a block of it; `code` keeps its lines, and a `row` of a table or list has its line to itself. */
export interface SheetPiece {
  readonly text: string;
  readonly code: boolean;
  readonly row?: boolean;
}

export interface SheetPoint {
  /** The point's id in the handbook. */
  readonly id: string;
  readonly label: string | null;
  /** Of a numbered step, the id of the first of its list: a list is on the sheet whole or not at all. */
  readonly list?: string;
  /** Of the first of several such lists, the words that stand over it. */
  readonly way?: string;
  /** Where the sources differ with the letters of each side before its words (see `asLetters`). */
  readonly gist: string;
  /** As printed in the handbook, a sentence or block each. */
  readonly pieces: readonly SheetPiece[];
  /** What it shows; their words are no part of its text. Default: none. */
  readonly pictures?: readonly { readonly picture: Asset; readonly alt: string }[];
  readonly standing: 'shared' | 'single' | 'differs';
  /** Ids of the sets that say its gist; of those that hold it where they differ. */
  readonly holders: readonly string[];
  /** Ids of the sets that make the point, in whatever words: where all do, it has no mark. */
  readonly makers: readonly string[];
  /** Ids of the sets that say its first words, where it stands whole. */
  readonly sayers: readonly string[];
}

export interface SheetEntry {
  readonly id: string;
  readonly number: number;
  readonly question: string;
  readonly topic: string | null;
  /** What the question shows beside its words. */
  readonly pictures: NonNullable<SheetPoint['pictures']>;
  /** What answers the question before its points, and is none of them. Default: none. */
  readonly opening?: SheetPoint | null;
  readonly points: readonly SheetPoint[];
}

/** All that an entry tells, in its order. */
export function toldIn({ opening, points }: Pick<SheetEntry, 'opening' | 'points'>): readonly SheetPoint[] {
  return opening ? [opening, ...points] : points;
}

/** A piece of a cheat sheet that is never cut: it stands in one column. */
export type SheetBlock =
  | { readonly kind: 'masthead' }
  | { readonly kind: 'topic'; readonly title: string }
  | { readonly kind: 'head'; readonly entry: SheetEntry }
  /** A point with its gist, or with the first piece of its whole text. */
  | {
      readonly kind: 'point';
      readonly point: SheetPoint;
      readonly detail: 'gist' | 'full';
    }
  /** A further piece of a point's text. */
  | { readonly kind: 'more'; readonly piece: SheetPiece }
  /** Points of which only the label is printed, run together; `also` after others of their question. */
  | { readonly kind: 'labels'; readonly points: readonly SheetPoint[]; readonly also: boolean }
  | { readonly kind: 'tail'; readonly account: SheetAccount };

/** What stands on the sheet and what does not. */
export interface SheetAccount {
  readonly questions: number;
  readonly questionsLeftOut: readonly SheetEntry[];
  readonly points: number;
  /** Points of which only the label is printed. */
  readonly labelsOnly: number;
  /** In the order of the book. */
  readonly leftOut: readonly { readonly entry: SheetEntry; readonly point: SheetPoint }[];
}

/** The type of a cheat sheet and the shape of its columns. */
export interface SheetType {
  /** Of the points' text, pt; nothing on the sheet is smaller. */
  readonly size: number;
  /** Distance of two lines as a multiple of the size. */
  readonly leading: number;
  readonly columns: number;
  /** Without air above the questions: where there is room for little else. */
  readonly compact: boolean;
  /** mm. */
  readonly columnWidth: number;
}

/** The paper of a cheat sheet; lengths in mm. */
export interface SheetPaper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Between two columns. */
  readonly gutter: number;
  readonly sides: number;
  /** Above the columns, kept free for a title that stands over all of them. Default: 0. */
  readonly banner?: number;
  /** True where the title stands elsewhere: the first column begins with the first question. */
  readonly bare?: boolean;
}

/** Where a page of a folded booklet lies on its sheet: lengths in mm from the upper left corner. */
export interface PocketPlace {
  /** 1 to 8, as the booklet is read. */
  readonly page: number;
  readonly left: number;
  readonly top: number;
  /** True where it stands upside down. */
  readonly turned: boolean;
}

/** A column of a finished sheet. */
export interface SheetColumn {
  readonly blocks: readonly {
    readonly block: SheetBlock;
    /** Room above it, mm. */
    readonly gap: number;
  }[];
}

/** A cheat sheet laid out: what the solver found, ready for the theme to draw. */
export interface SheetPlan {
  readonly paper: SheetPaper;
  readonly type: SheetType;
  /** Side by side, as many as the type has columns. */
  readonly sides: readonly { readonly columns: readonly SheetColumn[] }[];
  /** Of the columns, mm: the paper's where they are full, less where what little there is was made level. */
  readonly height: number;
  readonly account: SheetAccount;
  /** Share of the columns' height that is filled with blocks and their ordinary gaps, 0 to 1. */
  readonly filled: number;
  /** How often the browser was asked to lay out. */
  readonly layouts: number;
  /**
   * Where some points are left out, the largest size, pt, at which all would be named; where all are named, the one
   * at which all would be there in brief. Null where all are, and where no size that can be printed is small enough.
   */
  readonly roomy: number | null;
}

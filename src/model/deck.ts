import type { Asset } from './asset.ts';

/** One question as a card to learn from. */
export interface DeckNote {
  /** The entry's id: what makes the card the same card in the next build. */
  readonly id: string;
  /** The entry's number in the handbook. */
  readonly number: number;
  readonly topic: string | null;
  readonly question: string;
  /** What to know, a line a point: `Label: its gist`. */
  readonly points: readonly string[];
  /** The question and the points as HTML without ids, scripts or style. */
  readonly questionHtml: string;
  readonly answerHtml: string;
  /** Every point in full, as HTML; empty where it would only repeat `answerHtml`. */
  readonly fullHtml: string;
  /** The marks and titles of the sets that answer it: `A The bulleted notebook`. */
  readonly sources: readonly string[];
  /** Without spaces; `::` parts levels. */
  readonly tags: readonly string[];
}

/** Cards to learn from: what `theme` makes of an edition for Anki, Quizlet and spreadsheets. */
export interface Deck {
  /** Lasting name of the project: the ids of two projects' cards never meet. */
  readonly key: string;
  readonly title: string;
  /** BCP 47 tag of the language that names of fields and columns are in. */
  readonly language: string;
  /** Style sheet of the note type. */
  readonly css: string;
  /**
   * ISO 8601 date-time that the cards are dated with; Anki takes a changed card only where it is later than what it
   * has.
   */
  readonly date: string;
  readonly notes: readonly DeckNote[];
  /** What the notes' HTML shows, by the bare names that stand in it. */
  readonly pictures: readonly Asset[];
}

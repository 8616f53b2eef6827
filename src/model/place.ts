/** A line and column, counted from 1. */
export interface Spot {
  readonly line: number;
  readonly column: number;
}

/** First and last line of a stretch of text, counted from 1 in the file as its author sees it. */
export type Lines = readonly [first: number, last: number];

/** Where something stands: the file's path relative to the project folder, and its lines. */
export interface Place {
  readonly file: string;
  readonly lines: Lines;
}

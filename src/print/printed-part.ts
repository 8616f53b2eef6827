/** What was measured in the print of a part: its pages count from the part's first. */
export interface PartMeasure {
  readonly pages: number;
  readonly pageOf: ReadonlyMap<string, number>;
}

/** A print of one part. */
export interface PrintedPart extends PartMeasure {
  readonly pdf: Uint8Array;
  readonly titles: ReadonlyMap<string, string>;
  readonly headings: readonly string[];
  /** As in `PrintedPdf`. */
  readonly notesElsewhere: readonly string[];
  /** Whether there is a page behind its last that shows digits (`browser/page-numbers.ts`). */
  readonly digits: boolean;
  /** Whether page numbers cannot be put in, for the digits of a face are not all as wide: then there is no PDF. */
  readonly uneven: boolean;
  /** Whether its first page is one too many: put there so that the next is a left-hand one, as it is in the book. */
  readonly led: boolean;
}

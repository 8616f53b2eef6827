/** An element that sticks out of its page, or whose text is cut off. */
export interface Overflow {
  /** `li.point > p`. */
  readonly element: string;
  /** The beginning of its words. */
  readonly text: string;
  /** By how much, mm. */
  readonly by: number;
  /** Of the page, or of the block that it stands in: into the next column, or over a mark. */
  readonly kind: 'sticks-out' | 'cut-off' | 'past-column';
}

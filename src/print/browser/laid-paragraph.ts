/** A paragraph on one long line, without its soft hyphens. */
export interface LaidParagraph {
  readonly paragraph: HTMLElement;
  /** Its text nodes, where each begins in `text`, and what it was with its soft hyphens. */
  readonly nodes: readonly { readonly node: Text; readonly start: number; readonly raw: string }[];
  readonly text: string;
  /** Whether its lines are to be of one width. */
  readonly justified: boolean;
  /** Places in `text` where a word may be parted. */
  readonly soft: ReadonlySet<number>;
  /** Up to where its spaces keep their width, for they are those of a label in a face of its own. */
  readonly labelEnd: number;
  /** A hyphen at its end, to be measured. */
  readonly dash: HTMLElement;
}

/** A file that a PDF/A-3 carries. */
export interface Attachment {
  readonly name: string;
  /** `text/markdown` */
  readonly type: string;
  readonly description: string;
  /** What it is to the book (ISO 19005-3, annex E). */
  readonly relationship: 'Source' | 'Data';
  readonly bytes: Uint8Array;
}

/** Which part of PDF/A the file says it follows, and what it carries. */
export interface Archive {
  readonly part: 2 | 3;
  readonly attachments: readonly Attachment[];
}

import type { PdfDict, PdfValue } from '../../pdf/pdf.ts';

/** An element of the structure tree. */
export interface TagElement {
  /** Its object's number; -1 for one that has none. */
  readonly id: number;
  /** Read from the file each time that it is asked for: of most elements no rule does, and a book has a million of them. */
  readonly dict: PdfDict;
  /** Its own /Lang; undefined where it has none. */
  readonly language: PdfValue | undefined;
  /** As written: `Strong`. */
  readonly written: string;
  /** The standard type that it stands for by the role map. */
  readonly type: string;
  readonly parent: TagElement | null;
  readonly children: readonly TagElement[];
  /** Its own content, without that of its children. */
  readonly content: readonly { readonly page: number; readonly mark: number }[];
  /** Object numbers of annotations that it holds. */
  readonly objects: readonly number[];
  /** 0-based page of the first content in it or below it; null where it has none. */
  readonly page: number | null;
}

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import type { Asset } from './asset.ts';
import type { ColumnsRead } from './columns.ts';
import type { Lines } from './place.ts';

/** One file of one answer set, read but not yet understood: what `read` hands to `parse`. */
export interface SourceDocument {
  /** Id of the answer set that the file belongs to. */
  readonly answerSet: string;
  /** Path relative to the project folder, and the text (UTF-8, LF). Messages about the file are reported on it. */
  readonly file: VFile;
  /** Name of the adapter that read it, for the report: `markdown`, `notebook-text`, `ipynb`, ... */
  readonly format: string;
  /**
   * The text as mdast; every position names a line of the file's text. What a format knows of a block beyond Markdown
   * stands in the block's `data`, see `FormatData`.
   */
  readonly tree: Root;
  /** The file before it was read: its text, decoded, or the bytes of a container; absent where it could not be read. */
  readonly written?: string | Uint8Array;
}

/** A document after it was understood: of a large one its blocks take as much room as all that was made of them. */
export type UnderstoodDocument = Omit<SourceDocument, 'tree'>;

/** What a format says of a block. */
export interface FormatData {
  /**
   * The format itself says that this is a question, an answer's beginning, a topic; `summary`: what can be unfolded;
   * `mark`: a word for "answer" and nothing else.
   */
  role?: 'question' | 'answer' | 'topic' | 'summary' | 'mark';
  /** How many foldings a summary stands in; 1 is the outermost. */
  depth?: number;
  /** Where a cell of a notebook begins, and of which kind it is. */
  cell?: 'code' | 'markdown' | 'raw' | 'unknown';
  /** The editor says that this is a question, or a topic, whatever the document makes of it. */
  said?: 'question' | 'topic';
  /**
   * The format itself says that the block stands in an answer: no word of it opens a question, a topic or another
   * answer.
   */
  inside?: true;
  /** Why the block is never printed: `navigation`. */
  noise?: string;
  /** Of a cell: how many rows and columns it reaches over. */
  span?: { readonly rows: number; readonly columns: number };
  /** Of an empty cell: one beside or above it reaches over its place. */
  covered?: true;
  /** Of a cell below the first row: it heads its row, or its column. */
  head?: true;
  /** The bytes of an image that was found; its path names them by their content. */
  picture?: Asset;
  /** Of an image: it stands in a question, or between it and its answer. */
  ofQuestion?: true;
  /** Of a text: the name of another document that is shown here where it was written. */
  embeds?: true;
  /** How wide an image is to stand, as its format says: `300`, `50%`. */
  width?: string;
  /** How high, where its width is not said. */
  height?: string;
}

declare module 'mdast' {
  interface Data extends FormatData {}
}

/** How a document was read: which form its questions have, and which other forms were weighed. */
export interface DocumentReading {
  /** In words: `headings of level 3`. */
  readonly shape: string;
  /** `answers`: the document holds no questions, only answers by number. */
  readonly kind: 'questions' | 'answers';
  readonly questions: number;
  readonly score: number;
  readonly others: readonly {
    readonly shape: string;
    readonly score: number;
    /** Lines on which it would open a question. */
    readonly starts?: readonly number[];
  }[];
  /** Lines on which a question begins. */
  readonly starts?: readonly number[];
  /** What speaks for the reading, in words: `19 of 20 ask`, `19 count on`. */
  readonly reasons: readonly string[];
}

declare module 'vfile' {
  interface DataMap {
    reading: DocumentReading;
    /** Lines of merge conflicts that stand unresolved. */
    unsettled: readonly Lines[];
    /** Of tables and data: which columns hold what. */
    columns: ColumnsRead;
  }
}

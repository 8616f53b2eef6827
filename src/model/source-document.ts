import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** One file of one answer set, read but not yet understood: what `read` hands to `parse`. */
export interface SourceDocument {
  /** Id of the answer set that the file belongs to. */
  readonly answerSet: string;
  /** Path relative to the project folder, and the text (UTF-8, LF). Messages about the file are reported on it. */
  readonly file: VFile;
  /** Name of the adapter that read it, for the report: `markdown`, `notebook-text`, `ipynb`, ... */
  readonly format: string;
  /** The text as mdast; every position names a line of the file as its author sees it. */
  readonly tree: Root;
}

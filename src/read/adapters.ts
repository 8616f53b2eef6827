import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { readMarkdown } from './markdown.ts';
import { isNotebookText, readPlainText } from './plain-text.ts';

/** Reads one format: the text of a file to mdast whose positions are lines of that text. */
export interface Adapter {
  /** Named in the report: `markdown`. */
  readonly name: string;
  readonly fits: (file: VFile) => boolean;
  readonly read: (file: VFile) => Root;
}

const ending =
  (...endings: string[]) =>
  (file: VFile) =>
    endings.includes(file.extname?.toLowerCase() ?? '');

/** The formats, in the order in which they are tried. */
export const adapters: readonly Adapter[] = [
  {
    name: 'markdown',
    fits: ending('.md', '.markdown', '.mdown', '.mkd'),
    read: readMarkdown,
  },
  {
    name: 'notebook-text',
    fits: (file) => isNotebookText(String(file)),
    read: readPlainText,
  },
];

const plainText: Adapter = {
  name: 'plain-text',
  fits: () => true,
  read: readPlainText,
};

export function adapterFor(file: VFile): Adapter {
  return adapters.find((adapter) => adapter.fits(file)) ?? plainText;
}

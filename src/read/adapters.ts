import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { isAnkiText, isCardList, readCardText } from './card-text.ts';
import { readCsv } from './csv.ts';
import { readData } from './data.ts';
import { endings, readableEndings } from './endings.ts';
import { readHtml } from './html.ts';
import {
  looksLikeData,
  looksLikeHtml,
  looksLikeMarkdown,
  looksLikeNotebook,
  looksLikeTable,
} from './looks-like.ts';
import { readMarkdown } from './markdown.ts';
import { readNotebook } from './notebook.ts';
import { isNotebookText, readPlainText } from './plain-text.ts';
import { isPostsXml, looksLikeXml, readPostsXml, refuseXml } from './posts-xml.ts';
import type { TableOptions } from './table-options.ts';
import { isTranscript, readTranscript } from './transcript.ts';

/** Reads one format: the text of a file to mdast whose positions are lines of that text. */
export interface Adapter {
  /** Named in the report: `markdown`. */
  readonly name: string;
  readonly fits: (file: VFile) => boolean;
  readonly read: (file: VFile, options: TableOptions) => Root;
}

const ending =
  (...endings: string[]) =>
  (file: VFile) =>
    endings.includes(file.extname?.toLowerCase() ?? '');
/** Whether the name of a file leaves its format to its content. */
const unnamed = (file: VFile): boolean =>
  file.extname?.toLowerCase() !== '.txt' && !readableEndings.includes(file.extname?.toLowerCase() ?? '');
const content = (looks: (text: string) => boolean) => (file: VFile) => unnamed(file) && looks(String(file));

/** Whether a text may be what people said: Markdown, plain text, subtitles. */
const spoken = (file: VFile): boolean =>
  unnamed(file) ||
  ['.txt', ...endings.markdown, ...endings.subtitles].includes(file.extname?.toLowerCase() ?? '');

/** The formats, in the order in which they are tried: by name, then by what the text looks like. */
const adapters: readonly Adapter[] = [
  {
    name: 'transcript',
    fits: (file) => spoken(file) && isTranscript(String(file)),
    read: readTranscript,
  },
  { name: 'markdown', fits: ending(...endings.markdown), read: readMarkdown },
  { name: 'ipynb', fits: ending(...endings.notebook), read: readNotebook },
  { name: 'html', fits: ending(...endings.html), read: readHtml },
  { name: 'cards', fits: (file) => isAnkiText(String(file)), read: readCardText },
  { name: 'csv', fits: ending(...endings.table), read: readCsv },
  { name: 'data', fits: ending(...endings.data), read: readData },
  { name: 'posts-xml', fits: (file) => isPostsXml(String(file)), read: readPostsXml },
  { name: 'xml', fits: (file) => unnamed(file) && looksLikeXml(String(file)), read: refuseXml },
  { name: 'notebook-text', fits: (file) => isNotebookText(String(file)), read: readPlainText },
  { name: 'html', fits: content(looksLikeHtml), read: readHtml },
  { name: 'ipynb', fits: content(looksLikeNotebook), read: readNotebook },
  { name: 'data', fits: content(looksLikeData), read: readData },
  { name: 'csv', fits: content(looksLikeTable), read: readCsv },
  { name: 'cards', fits: (file) => isCardList(String(file)), read: readCardText },
  { name: 'markdown', fits: (file) => looksLikeMarkdown(String(file)), read: readMarkdown },
];

const plainText: Adapter = { name: 'plain-text', fits: () => true, read: readPlainText };

/** The first adapter that fits a file; plain text fits every one. */
export function adapterFor(file: VFile): Adapter {
  return adapters.find((adapter) => adapter.fits(file)) ?? plainText;
}

import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { readCsv } from './csv.ts';
import { readData } from './data.ts';
import { endings } from './endings.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readNotebook } from './notebook.ts';
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
const named = ending('.md', '.txt');

/** The formats, in the order in which they are tried: by name, then by what the text looks like. */
const adapters: readonly Adapter[] = [
  {
    name: 'markdown',
    fits: ending(...endings.markdown),
    read: readMarkdown,
  },
  { name: 'ipynb', fits: ending(...endings.notebook), read: readNotebook },
  { name: 'html', fits: ending(...endings.html), read: readHtml },
  { name: 'csv', fits: ending(...endings.table), read: readCsv },
  { name: 'data', fits: ending(...endings.data), read: readData },
  { name: 'notebook-text', fits: (file) => isNotebookText(String(file)), read: readPlainText },
  {
    name: 'html',
    fits: (file) => !named(file) && /^\s*(?:<!doctype html|<html)/i.test(String(file)),
    read: readHtml,
  },
  {
    name: 'ipynb',
    fits: (file) => !named(file) && /^\s*\{[\s\S]{0,400}"cells"\s*:/.test(String(file)),
    read: readNotebook,
  },
  { name: 'markdown', fits: (file) => looksLikeMarkdown(String(file)), read: readMarkdown },
];

const plainText: Adapter = { name: 'plain-text', fits: () => true, read: readPlainText };

export function adapterFor(file: VFile): Adapter {
  return adapters.find((adapter) => adapter.fits(file)) ?? plainText;
}

/** Headings, fences or foldings at the start of lines: signs that a text of another name is Markdown. */
function looksLikeMarkdown(text: string): boolean {
  return (text.match(/^(?:#{1,6} \S|```|<details)/gm)?.length ?? 0) >= 2;
}

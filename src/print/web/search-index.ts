import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { zlibSync } from 'fflate';
import MiniSearch, { type Options } from 'minisearch';
import type { SearchDocument } from '../../model/web-page.ts';

// The page's script (templates/base/web.js) loads the index with the same fields and the same way to cut words.
const options: Options<SearchDocument> = { fields: ['title', 'text'] };

/** Languages that are written without spaces: their words are found by Unicode's rules. */
const unspaced = /^(?:ja|zh|th|lo|km|my)(?:-|$)/;

/**
 * The index of a book, built once so that no reader has to wait for it: JSON, packed (zlib) and written in base64. Packed it is a
 * quarter as long, and the page opens without reading it; fflate packs to the same bytes on every machine, which Node's zlib does not.
 */
export function packedIndex(documents: readonly SearchDocument[], language: string): string {
  const json = new TextEncoder().encode(searchIndex(documents, language));
  return Buffer.from(zlibSync(json, { level: 6 })).toString('base64');
}

function searchIndex(documents: readonly SearchDocument[], language: string): string {
  const segmenter = unspaced.test(language) ? new Intl.Segmenter(language, { granularity: 'word' }) : null;
  const tokenize = (text: string): string[] =>
    segmenter === null
      ? MiniSearch.getDefault('tokenize')(text)
      : [...segmenter.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));
  const search = new MiniSearch<SearchDocument>({ ...options, tokenize });
  search.addAll(documents);
  return JSON.stringify(search);
}

/** The library as one script for the page: without its comments, with its licence. */
export function searchLibrary(): string {
  const main = createRequire(import.meta.url).resolve('minisearch');
  const code = readFileSync(join(main, '../../umd/index.js'), 'utf8')
    .replace(/^\s*\/\*[*!]?[\s\S]*?\*\//gm, '')
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\n\s*\n/g, '\n');
  const licence = readFileSync(join(main, '../../../LICENSE.txt'), 'utf8').trim();
  return `/* MiniSearch. ${licence.replaceAll('*/', '* /')} */\n${code}`;
}

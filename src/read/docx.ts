import { Unzip, UnzipInflate, zipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import mammoth from 'mammoth';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { VFile } from 'vfile';
import { tell } from '../model/diagnostic.ts';
import { htmlToMdast } from './html.ts';
import { markdown } from './markdown.ts';

/** What a document may hold when it is unpacked; a larger one is no document but a bomb. */
const maxUnpacked = 80 * 1024 * 1024;
const maxEntries = 5000;

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', fences: true })
  .freeze();

/** A Word document to mdast, by way of mammoth's HTML. The file's text becomes the document as Markdown. */
export async function readDocx(file: VFile, bytes: Uint8Array): Promise<Root> {
  const entries = unpack(bytes);
  if (typeof entries === 'string') return refuse(file, entries);
  if (!entries['word/document.xml'])
    return refuse(file, 'This ZIP archive is no Word document: it has no word/document.xml');
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(entries, { level: 0 })) });
    const tree = htmlToMdast(fromHtml(value, { fragment: true }), 0);
    file.value = writer.stringify(tree);
  } catch (error) {
    return refuse(file, `The Word document is damaged: ${(error as Error).message}`);
  }
  return markdown(String(file), file);
}

/** Unpacks an archive within bounds; in words why not. */
function unpack(bytes: Uint8Array): Record<string, Uint8Array> | string {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  let problem: string | null = null;
  const unzip = new Unzip((entry) => {
    if (parts.size >= maxEntries) problem = `The archive has more than ${maxEntries} entries`;
    if (problem || entry.name.endsWith('/')) return;
    const chunks: Uint8Array[] = [];
    parts.set(entry.name, chunks);
    entry.ondata = (error, chunk) => {
      if (error) problem ??= `The archive is damaged: ${error.message}`;
      else total += chunk.length;
      if (total > maxUnpacked) problem ??= `The archive unpacks to more than ${maxUnpacked / 1024 / 1024} MB`;
      if (problem) entry.terminate();
      else chunks.push(chunk);
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    const step = 32 * 1024;
    for (let at = 0; at < bytes.length && !problem; at += step)
      unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length);
  } catch (error) {
    problem ??= `The archive is damaged: ${(error as Error).message}`;
  }
  if (problem) return problem;
  return Object.fromEntries(
    [...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]),
  );
}

function refuse(file: VFile, reason: string): Root {
  tell(file, { severity: 'error', rule: 'docx', reason, expected: ['a Word document (.docx)'] });
  return { type: 'root', children: [] };
}

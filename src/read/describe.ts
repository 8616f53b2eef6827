import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { firstHeading, type NamedDocument } from './derive-settings.ts';
import { documentTitle } from './document-title.ts';
import { peopleIn, sampleOf } from './people.ts';
import { singleQuestion } from './single-question.ts';

const headed = /\.(?:md|markdown|mdx|txt)$/i;
const titled = /\.(?:html?|xhtml|ipynb)$/i;
const tabular = /\.(?:csv|tsv|json|jsonl|ndjson|ya?ml|xlsx|ods)$/i;
/** Bytes that are looked at for a heading. */
const start = 8000;

/** A document with what settings are guessed from; one that cannot be read gives nothing, and is complained of when it is read whole. */
export async function describeFile(folder: string, file: string): Promise<NamedDocument> {
  if (![headed, titled, tabular].some((kind) => kind.test(file))) return { file, heading: null };
  try {
    const path = join(folder, file);
    // A named pipe would be waited for without end.
    if (!statSync(path).isFile()) return { file, heading: null };
    return await describe(file, tabular.test(file) ? readFileSync(path) : startOf(path));
  } catch {
    return { file, heading: null };
  }
}

/** The same of a document that is at hand. */
export async function describe(file: string, bytes: Uint8Array): Promise<NamedDocument> {
  const text = Buffer.from(bytes.subarray(0, start)).toString('utf8');
  if (headed.test(file))
    return { file, heading: firstHeading(text), single: singleQuestion(text), sample: text };
  if (titled.test(file)) return { file, heading: documentTitle(file, text) };
  const heading = /\.\w+$/.test(file) ? null : firstHeading(text);
  return { file, heading, people: await peopleIn(file, bytes), sample: await sampleOf(bytes) };
}

function startOf(path: string): Buffer {
  const buffer = Buffer.alloc(start);
  const handle = openSync(path, 'r');
  try {
    return buffer.subarray(0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

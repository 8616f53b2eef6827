import { Unzip, UnzipInflate } from 'fflate';
import { archiveList } from './archive-list.ts';

/** What a document may hold when it is unpacked; a larger one is no document but a bomb. */
export const maxUnpacked = 80 * 1024 * 1024;
const maxEntries = 5000;

/** The files of an archive, by their paths. */
export type Entries = Readonly<Record<string, Uint8Array>>;

/** What an archive may hold. */
export interface UnpackLimits {
  readonly bytes: number;
  readonly entries: number;
}

/**
 * Unpacks an archive within bounds; in words why not. An archive is read from its beginning, and by others from the list at its end: one
 * that is another archive for these, or is cut off, is refused.
 */
export function unpack(
  bytes: Uint8Array,
  most: UnpackLimits = { bytes: maxUnpacked, entries: maxEntries },
): Entries | string {
  const list = archiveList(bytes);
  if (list === null) return 'The archive is damaged: the list of its files at its end is missing or cut off';
  const encrypted = list.find(({ isEncrypted }) => isEncrypted);
  if (encrypted) return `The archive is encrypted (${shown(encrypted.name)})`;
  const read = readEntries(bytes, most);
  if (typeof read === 'string') return read;
  const files = new Set(list.map(({ name }) => name).filter((name) => !isFolder(name)));
  for (const name of files)
    if (!read.has(name))
      return `The archive is damaged: ${shown(name)} is in its list and not in the archive`;
  return Object.fromEntries(
    [...read].flatMap(([name, chunks]) =>
      // What is not in the list was taken out of it, and others do not see it.
      files.size === 0 || files.has(name) ? [[name, new Uint8Array(Buffer.concat(chunks))]] : [],
    ),
  );
}

/** The files as they stand one after the other. */
function readEntries(bytes: Uint8Array, most: UnpackLimits): ReadonlyMap<string, Uint8Array[]> | string {
  const parts = new Map<string, Uint8Array[]>();
  let seen = 0;
  let total = 0;
  let problem: string | null = null;
  let unfinished: string | null = null;
  const unzip = new Unzip((entry) => {
    if (unfinished !== null) problem ??= `The archive is damaged: ${shown(unfinished)} has no end`;
    if (++seen > most.entries) problem ??= `The archive has more than ${most.entries} entries`;
    // Objects of libraries would take it for what they inherit from.
    if (entry.name === '__proto__') problem ??= 'The archive has a file of the name "__proto__"';
    if (parts.has(entry.name)) problem ??= `The archive has ${shown(entry.name)} twice`;
    if (problem || isFolder(entry.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(entry.name, chunks);
    unfinished = entry.name;
    entry.ondata = (error, chunk, final) => {
      if (final) unfinished = null;
      if (error) problem ??= `The archive is damaged: ${error.message}`;
      else total += chunk.length;
      if (total > most.bytes)
        problem ??= `The archive unpacks to more than ${Math.round(most.bytes / 1024 / 1024)} MB`;
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
  if (unfinished !== null) problem ??= `The archive is damaged: ${shown(unfinished)} has no end`;
  return problem ?? parts;
}

const isFolder = (name: string) => name.endsWith('/');

/** A stranger's name, as it may stand in a message. */
function shown(name: string): string {
  return JSON.stringify(name.slice(0, 100));
}

/** An entry as text; null where there is none. */
export function textOfEntry(entries: Entries, name: string): string | null {
  const bytes = entries[name];
  return bytes ? new TextDecoder().decode(bytes) : null;
}

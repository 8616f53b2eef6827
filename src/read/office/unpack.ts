import { Unzip, UnzipInflate } from 'fflate';

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

/** Unpacks an archive within bounds; in words why not. */
export function unpack(
  bytes: Uint8Array,
  most: UnpackLimits = { bytes: maxUnpacked, entries: maxEntries },
): Entries | string {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  let problem: string | null = null;
  const unzip = new Unzip((entry) => {
    if (parts.size >= most.entries) problem = `The archive has more than ${most.entries} entries`;
    if (problem || entry.name.endsWith('/')) return;
    const chunks: Uint8Array[] = [];
    parts.set(entry.name, chunks);
    entry.ondata = (error, chunk) => {
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
  if (problem) return problem;
  return Object.fromEntries(
    [...parts].map(([name, chunks]) => [name, new Uint8Array(Buffer.concat(chunks))]),
  );
}

/** An entry as text; null where there is none. */
export function textOfEntry(entries: Entries, name: string): string | null {
  const bytes = entries[name];
  return bytes ? new TextDecoder().decode(bytes) : null;
}

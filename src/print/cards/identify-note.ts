import { createHash } from 'node:crypto';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** Anki's ids are times in milliseconds; ours lie between 2001 and 2033. */
const firstId = 1_000_000_000_000;
const idRange = 1_000_000_000_000;

/**
 * The lasting name by which Anki knows a note again: 11 letters and digits made of the project's and the entry's
 * names.
 */
export function guid(deck: string, note: string): string {
  let rest = digest(`note\n${deck}\n${note}`);
  let text = '';
  for (let place = 0; place < 11; place++) {
    text += letters[Number(rest % 62n)];
    rest /= 62n;
  }
  return text;
}

/** A number for Anki's tables, made of lasting names; one that is taken moves on to the next free one. */
export function numberFor(name: string, taken: Set<number>): number {
  let id = firstId + Number(digest(name) % BigInt(idRange));
  while (taken.has(id)) id++;
  taken.add(id);
  return id;
}

function digest(name: string): bigint {
  return createHash('sha256').update(name).digest().readBigUInt64BE();
}

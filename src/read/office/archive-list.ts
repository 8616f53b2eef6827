import { strFromU8 } from 'fflate';

/** A file as the list at the end of an archive of ZIP has it. */
export interface Listed {
  readonly name: string;
  readonly isEncrypted: boolean;
}

/** Head of the end of the list, and of one file in it (APPNOTE 6.3.10, 4.3.12 and 4.3.16). */
const endMark = 0x06054b50;
const fileMark = 0x02014b50;
/** Bytes of the end of the list, without the remark that may stand behind it. */
const endLength = 22;
const longestRemark = 65_535;
/** What these fields say where larger ones elsewhere have the number (ZIP64). */
const elsewhere16 = 0xffff;
const elsewhere32 = 0xffff_ffff;

/** The list at the end of an archive; null where there is none, for the archive is cut off. Empty where it is one of more than 4 GB. */
export function archiveList(bytes: Uint8Array): readonly Listed[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  if (count === elsewhere16 || size === elsewhere32) return [];
  const files: Listed[] = [];
  // Something may stand before the archive, so that places are not as they are said: the list is what is before its end.
  for (let at = end - size; files.length < count; ) {
    if (at < 0 || at + 46 > end || view.getUint32(at, true) !== fileMark) return null;
    const flags = view.getUint16(at + 8, true);
    const length = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + length), (flags & 2048) === 0);
    files.push({ name, isEncrypted: (flags & 1) === 1 });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

function endOf(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - longestRemark);
  for (let at = view.byteLength - endLength; at >= first; at--)
    if (view.getUint32(at, true) === endMark) return at;
  return null;
}

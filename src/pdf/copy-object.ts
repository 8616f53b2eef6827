import { type PdfDict, PdfRef, PdfStream, type PdfValue } from './objects.ts';
import type { PdfFile } from './pdf-file.ts';

/** Copies an object with all that it leads to from one file into another; `seen` keeps what was copied already. */
export function copyObject(from: PdfFile, to: PdfFile, ref: PdfRef, seen: Map<number, PdfRef>): PdfRef {
  const known = seen.get(ref.id);
  if (known) return known;
  const copy = to.add(null);
  seen.set(ref.id, copy);
  to.set(copy.id, copyValue(from, to, from.object(ref.id), seen));
  return copy;
}

/** Copies a value, its references leading to copies. */
export function copyValue(from: PdfFile, to: PdfFile, value: PdfValue, seen: Map<number, PdfRef>): PdfValue {
  if (value instanceof PdfRef) return copyObject(from, to, value, seen);
  if (Array.isArray(value)) return value.map((item) => copyValue(from, to, item, seen));
  if (value instanceof PdfStream)
    return new PdfStream(copyValue(from, to, value.dict, seen) as PdfDict, value.bytes);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key, copyValue(from, to, item, seen)]));
  return value;
}

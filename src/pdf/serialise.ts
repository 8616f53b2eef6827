import { type PdfDict, PdfName, PdfRef, PdfStream, PdfString, type PdfValue } from './objects.ts';

/** An object as PDF source, one character a byte (`latin1`). Streams are written by `writePdf`. */
export function serialise(value: PdfValue, renumber?: (id: number) => number): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return number(value);
  if (value instanceof PdfName) return serialiseName(value.text);
  if (value instanceof PdfString) return serialiseString(value.bytes);
  if (value instanceof PdfRef) return `${renumber ? renumber(value.id) : value.id} 0 R`;
  if (Array.isArray(value)) return `[${value.map((item) => serialise(item, renumber)).join(' ')}]`;
  if (value instanceof PdfStream) throw new TypeError('a stream must be an object of its own');
  return serialiseDict(value, renumber);
}

export function serialiseDict(value: PdfDict, renumber?: (id: number) => number): string {
  let made = '<<';
  for (const [key, item] of value) {
    const source = serialise(item, renumber);
    const first = source.charCodeAt(0);
    // No space before / < ( [
    const joined = first === 0x2f || first === 0x3c || first === 0x28 || first === 0x5b;
    made += serialiseName(key) + (joined ? source : ` ${source}`);
  }
  return `${made}>>`;
}

function number(value: number): string {
  if (Number.isInteger(value)) return String(value);
  const written = String(value);
  return written.includes('e') ? value.toFixed(10).replace(/\.?0+$/, '') : written;
}

const written = new Map<string, string>();

function serialiseName(text: string): string {
  let made = written.get(text);
  if (made === undefined) {
    made = `/${text.replace(/[^\x21-\x7e]|[()<>[\]{}/%#]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;
    if (written.size < 10_000) written.set(text, made);
  }
  return made;
}

function serialiseString(bytes: string): string {
  if (bytes.startsWith('\xfe\xff')) return `<${Buffer.from(bytes, 'latin1').toString('hex')}>`;
  return `(${bytes.replace(/[\\()\r]/g, (character) => (character === '\r' ? '\\r' : `\\${character}`))})`;
}

import { basename, extname } from 'node:path';
import { withCapital } from '../text/with-capital.ts';

/** A file's name without its ending. */
export function stem(path: string): string {
  return basename(path, extname(path));
}

/** A file's name as a title: `000_ml-basics` becomes `Ml basics`. The 32 digits that Notion puts behind a page's name are none of it. */
export function humanise(name: string): string {
  const words = name
    .replace(/(?<=\S)[\s_-]+[0-9a-f]{32}(?=$|[\s_.-])/i, '')
    .replace(/[_.-]+/g, ' ')
    .replace(/^\d+\s+/, '')
    .trim();
  return withCapital(words);
}

/** A name that is safe as a folder's. */
export function folderName(name: string): string {
  const safe = name.normalize('NFC').replace(/[^\p{Letter}\p{Number}._-]+/gu, '-');
  return safe.replace(/^[-.]+|[-.]+$/g, '') || 'handbook';
}

/** A, B ... Z, AA ... */
export function letter(at: number): string {
  return (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));
}

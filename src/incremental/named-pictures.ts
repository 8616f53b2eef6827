import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decodePath } from '../text/decode-path.ts';

const ending = /\.(?:png|jpe?g|gif|webp|svg)\b/gi;
const name = /[^\s()"'<>[\]{}]+$/;
/** Characters of the longest name that is looked for. */
const longest = 400;

/**
 * Paths of the pictures that documents seem to name: a build depends on them too. Nothing is understood here, only
 * looked for.
 */
export function namedPictures(folder: string, documents: readonly string[]): string[] {
  const named = documents.flatMap((document) =>
    namesIn(textOf(document)).map((one) => join(dirname(document), decodePath(one))),
  );
  return [...new Set(named)].filter((path) => path.startsWith(join(folder, '/'))).sort();
}

/**
 * Looked for from their ends: from their beginnings, a text without a space would take time by the square of its
 * length.
 */
function namesIn(text: string): string[] {
  return [...text.matchAll(ending)].flatMap(({ index, 0: found }) => {
    const end = index + found.length;
    return name.exec(text.slice(Math.max(0, end - longest), end))?.[0] ?? [];
  });
}

function textOf(document: string): string {
  try {
    // A named pipe would be waited for without end.
    return statSync(document).isFile() ? readFileSync(document, 'utf8') : '';
  } catch {
    return '';
  }
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const ending = /[^\s()"'<>[\]{}]+\.(?:png|jpe?g|gif|webp|svg)\b/gi;

/** Paths of the pictures that documents seem to name: a build depends on them too. Nothing is understood here, only looked for. */
export function namedPictures(folder: string, documents: readonly string[]): string[] {
  const named = documents.flatMap((document) =>
    (textOf(document).match(ending) ?? []).map((name) => join(dirname(document), decoded(name))),
  );
  return [...new Set(named)].filter((path) => path.startsWith(join(folder, '/'))).sort();
}

function textOf(document: string): string {
  try {
    return readFileSync(document, 'utf8');
  } catch {
    return '';
  }
}

function decoded(name: string): string {
  try {
    return decodeURI(name);
  } catch {
    return name;
  }
}

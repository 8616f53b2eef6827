import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { VFile } from 'vfile';
import { endings, readableEndings } from './endings.ts';
import { kindOf } from './kind-of.ts';

/** A document that was found under a path of the command line. */
export interface FoundDocument {
  readonly path: string;
  /** The folder whose documents are one answer set together; null where it is one by itself. */
  readonly group: string | null;
}

/** Files of a repository that hold no answers, whatever else stands in them. */
const service =
  /^(?:licen[cs]e|contributing|changelog|code[_-]of[_-]conduct|security|authors|requirements|robots)\b/i;
const passedBy = /^(?:\.|_site$|node_modules$|output$)/;
const mostFiles = 5000;

/** The documents of files and folders: a folder among others is one answer set, and so is each folder within one. */
export async function findDocuments(paths: readonly string[]): Promise<readonly FoundDocument[]> {
  const found: FoundDocument[] = [];
  for (const path of paths) {
    if (kindOf(path) !== 'folder') found.push({ path, group: null });
    else {
      const several = paths.length > 1;
      for (const document of await documentsIn(path, several ? path : null)) found.push(document);
    }
  }
  return found;
}

/** The documents in a folder, in natural order, those of its folders after its own; settings and the like are no documents. */
async function documentsIn(folder: string, group: string | null): Promise<readonly FoundDocument[]> {
  // Links are not followed: they may lead out, or round in a circle.
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !passedBy.test(name) && !service.test(name))
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  const found: FoundDocument[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isFile() && (await isDocument(path))) found.push({ path, group });
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || found.length > mostFiles) continue;
    for (const document of await documentsIn(path, group ?? path)) found.push(document);
  }
  return found;
}

/** Whether a file is one of answers by its ending; data has to hold a question as well. */
async function isDocument(path: string): Promise<boolean> {
  const ending = extname(path).toLowerCase();
  if (!readableEndings.includes(ending)) return false;
  if (!endings.data.includes(ending)) return true;
  try {
    const { readData } = await import('./data.ts');
    const file = new VFile({ path: basename(path), value: readFileSync(path, 'utf8') });
    return readData(file).children.some((node) => node.data?.role === 'question');
  } catch {
    return false;
  }
}

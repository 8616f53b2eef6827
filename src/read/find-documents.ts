import { type Dirent, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { basename, extname, join, sep } from 'node:path';
import { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { isMade, leftOutText } from '../model/made-files.ts';
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
  /^(?:(?:licen[cs]e|contributing|changelog|code[_-]of[_-]conduct|security|authors)(?:\.\w+)?|requirements(?:[-_.]\w+)?\.txt|robots\.txt)$/i;
const passedBy = /^(?:\.|_site$|node_modules$|output$)/;
const mostFiles = 5000;

/** A look through a folder that was named. */
interface Walk {
  /** The real path of the folder, out of which no link leads. */
  readonly root: string;
  readonly found: FoundDocument[];
  /** Links to files, and the answer set that they stand in. */
  readonly links: FoundDocument[];
  readonly notes: VFileMessage[];
}

/**
 * The documents of files and folders: a folder among others is one answer set, and so is each folder within one. `notes` gets a
 * message for each file that looks like a document and is passed over.
 */
export async function findDocuments(
  paths: readonly string[],
  notes: VFileMessage[] = [],
): Promise<readonly FoundDocument[]> {
  const found: FoundDocument[] = [];
  for (const path of paths) {
    if (kindOf(path) !== 'folder') found.push({ path, group: null });
    else {
      const walk: Walk = { root: realpathSync(path), found: [], links: [], notes };
      await lookThrough(path, paths.length > 1 ? path : null, walk);
      await follow(walk);
      for (const document of walk.found) found.push(document);
    }
  }
  return found;
}

/** Finds the documents in a folder, in natural order, those of its folders after its own; settings and the like are no documents. */
async function lookThrough(folder: string, group: string | null, walk: Walk): Promise<void> {
  const made: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !passedBy.test(name))
    .filter((entry) => {
      const own = entry.isFile() && isMade(join(folder, entry.name), walk.root);
      if (own && readableEndings.includes(extname(entry.name).toLowerCase())) made.push(entry.name);
      return !own && (entry.isDirectory() || isNamed(entry, folder, walk));
    })
    .sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  if (made.length > 0)
    walk.notes.push(
      diagnostic({
        severity: 'note',
        rule: 'made-by-a-build',
        file: folder,
        reason: leftOutText(made),
        todo: 'To read one all the same, name the file itself.',
      }),
    );
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() && isService(entry, path, walk)) continue;
    if (entry.isSymbolicLink()) walk.links.push({ path, group });
    else if (entry.isFile() && (await isDocument(path))) walk.found.push({ path, group });
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (!entry.isDirectory() || walk.found.length > mostFiles) continue;
    await lookThrough(path, group ?? path, walk);
  }
}

/** Whether a file can be opened by its name: bytes that are no UTF-8 are another name once they were read. */
function isNamed({ name }: Dirent, folder: string, { notes }: Walk): boolean {
  if (!name.includes('\ufffd') || kindOf(join(folder, name)) !== null) return true;
  notes.push(passedOver(join(folder, name), 'its name is not UTF-8', 'Give it another name.'));
  return false;
}

function isService({ name }: Dirent, path: string, { notes }: Walk): boolean {
  if (!service.test(name)) return false;
  if (readableEndings.includes(extname(name).toLowerCase()))
    notes.push(passedOver(path, 'by its name it is about a project, and holds no answers'));
  return true;
}

/** Takes the files that links lead to; folders are not followed: they may lead round in a circle. */
async function follow({ root, found, links, notes }: Walk): Promise<void> {
  const known = new Set(found.map(({ path }) => realpathSync(path)));
  for (const link of links) {
    if (!readableEndings.includes(extname(link.path).toLowerCase()) || kindOf(link.path) === 'folder')
      continue;
    if (kindOf(link.path) === null) {
      notes.push(passedOver(link.path, 'the link leads to no file'));
      continue;
    }
    const target = realpathSync(link.path);
    if (!target.startsWith(root.endsWith(sep) ? root : root + sep))
      notes.push(passedOver(link.path, 'the link leads out of the folder'));
    else if (known.has(target))
      notes.push(passedOver(link.path, 'the link leads to a document that is read anyway'));
    else if (await isDocument(link.path)) {
      known.add(target);
      found.push(link);
    }
  }
}

function passedOver(
  path: string,
  reason: string,
  todo = 'To read it all the same, name the file itself.',
): VFileMessage {
  return diagnostic({
    severity: 'note',
    rule: 'passed-over',
    file: path,
    reason: `This file is passed over: ${reason}`,
    todo,
  });
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

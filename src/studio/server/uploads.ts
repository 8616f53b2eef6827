import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { passingFolder } from '../../model/passing-folder.ts';
import { Refused } from '../desk/refusal.ts';

/** Bytes of all files of one drop, and of one request. */
export const mostUploaded = 256 * 1024 * 1024;
/** Files of one drop. */
const mostFiles = 500;
/** Bytes of a file's name in UTF-8, which systems bound at 255; what is written beside it has an ending more. */
const longest = 180;

/** What programs leave in a folder beside its files: `team/.DS_Store`, `team/._ada.md`, `team/~$ada.docx`. */
const leftByPrograms = /[\\/](?:\.(?!\.)|~\$)[^\\/]*$/;

/** A file as it was dropped: its name within what was dropped, which may be a folder. */
export interface Uploaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The files of a form; names lead nowhere but below a folder. */
export async function uploadsOf(form: FormData): Promise<readonly Uploaded[]> {
  const files = form.getAll('file').filter((one): one is File => typeof one !== 'string');
  if (files.length > mostFiles) throw new Refused('bad', `more than ${mostFiles} files at once`);
  const paths = form.getAll('path').map(String);
  const taken = freeNames();
  const read = await Promise.all(
    files.map(async (file, at) => ({
      name: safeName(paths[at] || file.name),
      bytes: new Uint8Array(await file.arrayBuffer()),
    })),
  );
  return read.flatMap(({ name, bytes }, at) =>
    name === '' || leftByPrograms.test(paths[at] ?? '') ? [] : [{ name: taken(name), bytes }],
  );
}

/** Names of which each is given once: what other files are called by now has a number before its ending. */
function freeNames(): (name: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    const ending = extname(wanted);
    for (let at = 1; ; at++) {
      const name = at === 1 ? wanted : `${wanted.slice(0, wanted.length - ending.length)}-${at}${ending}`;
      // Many a disk knows no capitals.
      const key = name.toLowerCase();
      if (given.has(key)) continue;
      given.add(key);
      return name;
    }
  };
}

/** A name of a file, or of one in a folder: no step up, no root, no control characters, nothing hidden. */
export function safeName(given: string): string {
  const parts = given
    .normalize('NFC')
    .split(/[\\/]+/)
    .map((part) =>
      part
        .replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '')
        .trim()
        .replace(/^\.+/, '')
        .replace(/[. ]+$/, ''),
    )
    .map(cut)
    .filter(Boolean);
  return parts.slice(-3).join('/');
}

/** A name that systems take, with its ending. */
function cut(name: string): string {
  const ending = Buffer.byteLength(extname(name)) < longest / 2 ? extname(name) : '';
  let stem = '';
  for (const letter of name.slice(0, name.length - ending.length)) {
    if (Buffer.byteLength(stem + letter + ending) > longest) break;
    stem += letter;
  }
  return stem + ending;
}

/** A name of a folder out of a title: `Biology, class 10` is `biology-class-10`. */
export function folderFor(title: string): string {
  const name = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name || 'handbook';
}

/** Writes files into a passing folder, hands it on, and takes it away. */
export async function inPassingFolder<T>(
  files: readonly Uploaded[],
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = passingFolder('drop');
  try {
    for (const { name, bytes } of files) await writeBelow(folder, name, bytes);
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file below a folder. */
export async function writeBelow(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
}

/** The paths at the top of what was dropped: files, and folders as such. */
export function topOf(files: readonly Uploaded[]): readonly string[] {
  return [...new Set(files.map(({ name }) => name.split('/')[0] ?? basename(name)))];
}

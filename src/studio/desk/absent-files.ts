import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileWhole } from '../../incremental/write-file-whole.ts';

/** Documents that were in a folder the last time it was dropped and are not now, until somebody says what is to become of them; outlasts the server. */
export interface AbsentFiles {
  readonly all: () => readonly string[];
  readonly add: (paths: readonly string[]) => void;
  readonly forget: (paths: readonly string[]) => void;
}

/** The list that is kept in a file; one that cannot be read is begun anew. */
export function openAbsent(path: string): AbsentFiles {
  let all = stored(path);
  const keep = (next: readonly string[]) => {
    if (next.length === all.length && next.every((one) => all.includes(one))) return;
    all = next;
    mkdirSync(dirname(path), { recursive: true });
    writeFileWhole(path, JSON.stringify(all));
  };
  return {
    all: () => all,
    add: (paths) => keep([...new Set([...all, ...paths])].sort()),
    forget: (paths) => keep(all.filter((one) => !paths.includes(one))),
  };
}

function stored(path: string): readonly string[] {
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (Array.isArray(read)) return read.filter((one) => typeof one === 'string');
  } catch {
    // None yet.
  }
  return [];
}

/** A file of a drop that the project has: its name in what was dropped, and its path in the project. */
export interface KnownFile {
  readonly name: string;
  readonly path: string;
}

/**
 * Documents of the project that lie in a folder which was dropped again, without them.
 * @param dropped files of the drop that the project has.
 * @param documents paths of all documents of the project.
 */
export function absentFrom(dropped: readonly KnownFile[], documents: readonly string[]): readonly string[] {
  const there = new Set(dropped.map(({ path }) => path));
  // `faq/a.md` that is `team/faq/a.md` in the project: what was dropped is `team/faq/`.
  const folders = dropped.flatMap(({ name, path }) => {
    const top = name.indexOf('/');
    return top < 0 ? [] : [path.slice(0, path.length - name.length + top + 1)];
  });
  return documents.filter((path) => !there.has(path) && folders.some((folder) => path.startsWith(folder)));
}

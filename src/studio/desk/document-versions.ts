import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../../incremental/fingerprint.ts';
import { writeFileWhole } from '../../incremental/write-file-whole.ts';
import { Refused } from './refusal.ts';

/** A document that gave way to a new version of it, both by their digests; or that was put aside, without a version after it. */
export interface ReplacedDocument {
  /** Below the project's folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string | null;
}

/** The versions of documents that can be put back; they are kept with our lasting files, and outlast the server. */
export interface DocumentVersions {
  /** Puts new versions in the place of documents; gives those that were others. */
  readonly replace: (documents: readonly NewVersion[]) => readonly ReplacedDocument[];
  /** Puts a document aside in its folder, under a name that no pattern for documents finds. */
  readonly putAside: (path: string) => ReplacedDocument;
  /** Keeps a document as it is, so that it may give way to another by its name though it belongs to the project no more. */
  readonly keep: (path: string) => void;
  /** Whether what lies there is kept here, too: nothing is lost where another takes its place. */
  readonly has: (path: string) => boolean;
  /** Puts documents back, or forward again. Throws where one of them was changed by another hand since. */
  readonly step: (replaced: readonly ReplacedDocument[], way: 'undo' | 'redo') => void;
}

/** A document as it is to be. */
export interface NewVersion {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes that are kept before the oldest versions are let go. */
const most = 256 * 1024 * 1024;

/**
 * @param folder of the project
 * @param store where versions are kept, each under its digest
 */
export function openVersions(folder: string, store: string): DocumentVersions {
  const keep = (bytes: Uint8Array): string => {
    const digest = sha256(bytes);
    mkdirSync(store, { recursive: true });
    if (!existsSync(join(store, digest))) writeFileWhole(join(store, digest), bytes);
    return digest;
  };
  const bytesOf = (path: string) => {
    const full = join(folder, path);
    return existsSync(full) ? readFileSync(full) : new Uint8Array();
  };
  return {
    replace: (documents) => {
      const replaced = documents
        .map(({ path, bytes }) => ({ path, before: keep(bytesOf(path)), after: keep(bytes) }))
        .filter(({ before, after }) => before !== after);
      for (const { path, after } of replaced)
        writeFileWhole(join(folder, path), readFileSync(join(store, after)));
      forgetOldest(store);
      return replaced;
    },
    putAside: (path) => {
      const before = keep(bytesOf(path));
      moveAside(join(folder, path), before);
      return { path, before, after: null };
    },
    keep: (path) => {
      keep(bytesOf(path));
    },
    has: (path) => existsSync(join(store, sha256(bytesOf(path)))),
    step: (replaced, way) => {
      const steps = replaced.map(({ path, before, after }) =>
        way === 'undo' ? { path, from: after, to: before } : { path, from: before, to: after },
      );
      const changed = steps.find(({ path, from }) =>
        from === null ? existsSync(join(folder, path)) : sha256(bytesOf(path)) !== from,
      );
      if (changed)
        throw new Refused(
          'stale',
          `${changed.path} was changed by another hand since; nothing was overwritten`,
        );
      const gone = steps.find(({ to }) => to !== null && !existsSync(join(store, to)));
      if (gone) throw new Refused('missing', `that version of ${gone.path} is no longer kept`);
      for (const { path, from, to } of steps) {
        const full = join(folder, path);
        if (to === null) moveAside(full, from ?? '');
        else writeFileWhole(full, readFileSync(join(store, to)));
        if (from === null && to !== null) rmSync(asideOf(full, to), { force: true });
      }
    },
  };
}

/** What a document of these bytes is called that was put aside: another file of that name keeps its own. */
function asideOf(path: string, digest: string): string {
  for (let at = 1; ; at++) {
    const aside = `${path}${at === 1 ? '' : `.${at}`}.out`;
    if (!existsSync(aside) || sha256(readFileSync(aside)) === digest) return aside;
  }
}

function moveAside(path: string, digest: string): void {
  renameSync(path, asideOf(path, digest));
}

function forgetOldest(store: string): void {
  const kept = readdirSync(store)
    .map((name) => ({ path: join(store, name), ...facts(join(store, name)) }))
    .toSorted((one, other) => other.time - one.time);
  let sum = 0;
  for (const { path, size } of kept) {
    sum += size;
    if (sum > most) rmSync(path, { force: true });
  }
}

function facts(path: string): { readonly size: number; readonly time: number } {
  const { size, mtimeMs } = statSync(path);
  return { size, time: mtimeMs };
}

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { writeFileWhole } from '../../incremental/write-file-whole.ts';
import { cacheFolder } from '../../model/cache-folder.ts';
import type { World } from '../../model/world.ts';
import type { HistoryState } from '../api.ts';
import type { ReplacedDocument } from './document-versions.ts';
import type { HandWritten } from './project-files.ts';

/** One act: what a file was before and after it, or which documents gave way to new versions of them. */
export type Step = {
  /** The act in a few words. */
  readonly said: string;
} & (
  | { readonly file: HandWritten; readonly before: string; readonly after: string }
  | { readonly file: 'documents'; readonly replaced: readonly ReplacedDocument[] }
  /** A document stays in the book that was absent when its folder was dropped again. */
  | { readonly file: 'absent'; readonly path: string }
);

/** What was done, and what was taken back; outlasts the server. */
export interface History {
  readonly state: () => HistoryState;
  readonly add: (step: Step) => void;
  /** The step that would be taken back, or done again. */
  readonly next: (way: 'undo' | 'redo') => Step | null;
  /** Says that it was. */
  readonly moved: (way: 'undo' | 'redo') => void;
}

interface Stored {
  readonly schema: 1;
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

/** Characters that a history may have before its oldest steps are let go. */
const most = 20_000_000;

/** The history that is kept in a file; one that cannot be read is begun anew. */
export function openHistory(path: string): History {
  let { done, undone } = stored(path);
  const keep = () => {
    const weight = (step: Step) => ('before' in step ? step.before.length + step.after.length : 0);
    let sum = 0;
    done = done
      .toReversed()
      .filter((step) => {
        sum += weight(step);
        return sum <= most;
      })
      .toReversed();
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileWhole(path, JSON.stringify({ schema: 1, done, undone } satisfies Stored));
    } catch {
      // What was done is in the project's files: it can be taken back until the server ends.
    }
  };
  return {
    state: () => ({ undo: done.at(-1)?.said ?? null, redo: undone.at(-1)?.said ?? null }),
    add: (step) => {
      done = [...done, step];
      undone = [];
      keep();
    },
    next: (way) => (way === 'undo' ? done : undone).at(-1) ?? null,
    moved: (way) => {
      const step = (way === 'undo' ? done : undone).at(-1);
      if (!step) return;
      if (way === 'undo') {
        done = done.slice(0, -1);
        undone = [...undone, step];
      } else {
        undone = undone.slice(0, -1);
        done = [...done, step];
      }
      keep();
    },
  };
}

function stored(path: string): Pick<Stored, 'done' | 'undone'> {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as Stored;
    if (read.schema === 1 && Array.isArray(read.done) && Array.isArray(read.undone)) return read;
  } catch {
    // None yet, or one of another version.
  }
  return { done: [], undone: [] };
}

/** What was done in a folder is kept with our lasting files, not among the user's, under this path and what stands behind it. */
export function historyPath(folder: string, world: World): string {
  const key = createHash('sha256').update(folder).digest('hex').slice(0, 16);
  return join(cacheFolder(world.environment), 'studio', `${basename(folder)}-${key}`);
}

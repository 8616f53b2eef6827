import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { editsFile } from '../../model/decision.ts';
import { settingsNames } from '../../read/read.ts';

/** Milliseconds between two looks at the files. */
const pause = 1500;

/** The files that a project is made of, watched for what another hand does to them. */
export interface OutsideChanges {
  /** What is read from here on is how the files are now. */
  readonly seen: () => void;
  /** More files may belong to the project than were known when it was seen. */
  readonly more: () => void;
  /** We wrote a file ourselves. */
  readonly wrote: (file: string) => void;
  /** Whether another hand has changed one since. */
  readonly found: () => boolean;
  readonly end: () => void;
}

/** Where the project is, and its documents below that; null where none is open. */
export type Watched = { readonly folder: string; readonly documents: readonly string[] } | null;

/** Looks from time to time whether another hand has changed a file. `isBusy` says when not to look, `onChange` reads everything again. */
export function lookForChanges(
  watched: () => Watched,
  isBusy: () => boolean,
  onChange: () => Promise<unknown>,
): OutsideChanges {
  let folder: string | null = null;
  let known: ReadonlyMap<string, string> = new Map();
  const filesNow = (now: NonNullable<Watched>) => [...settingsNames, editsFile, ...now.documents];
  const found = () => {
    const now = watched();
    if (now === null || now.folder !== folder) return false;
    // A folder that is gone was moved, its files are as they were: what is done next says so.
    return (
      existsSync(now.folder) &&
      [...known].some(([file, signature]) => signatureOf(now.folder, file) !== signature)
    );
  };
  const look = (files: readonly string[], before: ReadonlyMap<string, string>) => {
    const now = watched();
    folder = now?.folder ?? null;
    known = new Map([
      ...before,
      ...(now ? files.map((file) => [file, signatureOf(now.folder, file)] as const) : []),
    ]);
  };
  const timer = setInterval(() => {
    if (isBusy() || !found()) return;
    onChange().catch(() => {});
  }, pause);
  timer.unref();
  return {
    seen: () => {
      const now = watched();
      look(now ? filesNow(now) : [], new Map());
    },
    more: () => {
      const now = watched();
      const files = now ? filesNow(now) : [];
      look(
        files.filter((file) => !known.has(file)),
        new Map([...known].filter(([file]) => files.includes(file))),
      );
    },
    wrote: (file) => look([file], known),
    found,
    end: () => clearInterval(timer),
  };
}

/** Size and time of a file: cheap, and another one after each change by a person; empty where it is not there. */
function signatureOf(folder: string, file: string): string {
  const facts = statSync(join(folder, file), { throwIfNoEntry: false });
  return facts ? `${facts.size} ${facts.mtimeMs}` : '';
}

import { join } from 'node:path';
import type { Project } from '../model/project.ts';
import { fingerprintFiles } from './fingerprint.ts';
import { namedPictures } from './named-pictures.ts';

/** Keeps what documents were understood as, for as long as they and what was asked of them are the same. */
export interface ReadingMemory<Value> {
  /** Null where another file, answer set or setting would be read than the last time. `read`: the settings that were looked at then. */
  readonly recall: (project: Project) => { readonly value: Value; readonly read: readonly string[] } | null;
  readonly keep: (value: Value, read: ReadonlySet<string>) => void;
}

/** Remembers one reading, the last. */
export function readingMemory<Value>(): ReadingMemory<Value> {
  let last: { readonly key: string; readonly read: readonly string[]; readonly value: Value } | null = null;
  let keyOf: (read: readonly string[]) => string = () => '';
  return {
    recall(project) {
      const { folder, answerSets, settings } = project;
      const files = answerSets.flatMap((set) => set.files).map((file) => join(folder, file));
      // Taken before the files are read: what changes meanwhile is seen the next time.
      const documents = fingerprintFiles([...files, ...namedPictures(folder, files)]);
      keyOf = (read) =>
        JSON.stringify([
          documents,
          folder,
          answerSets,
          Object.entries(settings).filter(([name]) => read.includes(name)),
        ]);
      // What is of no use makes room before the next is read.
      if (last && last.key !== keyOf(last.read)) last = null;
      return last;
    },
    keep(value, read) {
      const names = [...read];
      last = { key: keyOf(names), read: names, value };
    },
  };
}

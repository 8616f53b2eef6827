import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Project } from '../../model/project.ts';
import { type Newcomers, newcomersIn } from '../../read/read.ts';
import type { SettingChange } from '../api.ts';
import { freeIds } from './free-ids.ts';
import { Refused } from './refusal.ts';

/** Path of a document -> the people in it that no answer set has. */
export type NewcomersOf = ReadonlyMap<string, Newcomers>;

/** Looks for people who came in; a file that is the same, with the same answer sets, is not looked at again. */
export function lookForNewcomers(): (project: Project) => Promise<NewcomersOf> {
  const known = new Map<string, Newcomers | null>();
  return async ({ folder, answerSets }) => {
    const found = new Map<string, Newcomers>();
    for (const file of new Set(answerSets.flatMap(({ files }) => files))) {
      if (!tabular.test(file)) continue;
      const claimed = answerSets
        .filter(({ files }) => files.includes(file))
        .map(({ reading }) => reading?.columns ?? {});
      const facts = statSync(join(folder, file), { throwIfNoEntry: false });
      if (!facts?.isFile()) continue;
      const key = JSON.stringify([file, facts.size, facts.mtimeMs, claimed]);
      if (!known.has(key)) known.set(key, await newcomersIn(file, readFileSync(join(folder, file)), claimed));
      const newcomers = known.get(key);
      if (newcomers) found.set(file, newcomers);
    }
    return found;
  };
}

/** What may hold several people's answers. */
const tabular = /\.(?:csv|tsv|tab|json|jsonl|ndjson|ya?ml|xlsx|ods)$/i;

/** Answer sets in handbook.yml for those who came in with a document, as settings. */
export function newcomerChanges(
  file: string,
  { project, newcomers }: { readonly project: Project; readonly newcomers: NewcomersOf },
): readonly SettingChange[] {
  const found = newcomers.get(file);
  if (!found) throw new Refused('missing', `${file} has nobody who is in no answer set`);
  const { answers } = project.settings;
  const owner = project.answerSets.find(({ files }) => files.includes(file))?.id;
  const own = answers.findIndex(({ id }) => id === owner);
  const ids = freeIds(answers.map(({ id }) => id));
  return [
    ...(found.first ? [{ path: ['answers', own, 'columns'], value: found.first }] : []),
    ...found.sets.map((set, more) => ({
      path: ['answers', answers.length + more],
      value: { ...set, id: ids() },
    })),
  ];
}

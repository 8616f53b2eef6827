import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build.ts';
import { sha256 } from '../../incremental/fingerprint.ts';
import { mendFolder } from '../../incremental/folder-lock.ts';
import { MachineFault } from '../../model/machine-fault.ts';
import type { Progress } from '../../model/progress.ts';
import type { Project } from '../../model/project.ts';
import type { World } from '../../model/world.ts';
import type { BuildWish, Purpose, StudioBuild } from '../api.ts';
import { type KnownBuild, mostBuilds, readBuilds, seenBuild, writeBuilds } from './build-records.ts';
import type { Desk } from './desk.ts';
import { fault } from './fault.ts';
import { type Recipe, recipeOf } from './purposes.ts';
import { Refused } from './refusal.ts';

/** The downloads of the project that is open, the last one first; they outlast the server. */
export interface Builds {
  readonly all: () => readonly StudioBuild[];
  readonly start: (wish: BuildWish) => StudioBuild;
  readonly cancel: (id: string) => void;
  /** A file of a finished build. */
  readonly file: (id: string, at: number) => { readonly path: string; readonly bytes: Uint8Array };
  /** All its files. */
  readonly files: (id: string) => readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Makes downloads one after the other, each into a folder of its own below the project's outputs. */
export function openBuilds(desk: Desk, world: World, onBuild: (build: StudioBuild) => void): Builds {
  const lists = new Map<string, readonly KnownBuild[]>();
  const stops = new Map<string, AbortController>();
  let line: Promise<unknown> = Promise.resolve();
  let count = 0;

  /** Where the outputs of the project that is open are, an own folder for each purpose. */
  const folderNow = (): string => {
    const opened = desk.opened();
    if (!opened) throw new Refused('missing', 'no project is open');
    return join(world.folder, 'output', opened.project.name, 'studio');
  };
  const listIn = (folder: string): readonly KnownBuild[] => {
    const known = lists.get(folder);
    if (known) return known;
    const list = readBuilds(folder);
    lists.set(folder, list);
    // What was killed between two files is put back, so that the download before it can still be had.
    for (const purpose of new Set(list.map((one) => one.purpose)))
      void mendFolder(join(folder, purpose)).catch(() => {});
    return list;
  };
  const change = (id: string, news: Partial<KnownBuild>, folder: string): void => {
    const all = listIn(folder).map((one) => (one.id === id ? { ...one, ...news } : one));
    lists.set(folder, all);
    if (news.status) writeBuilds(folder, all);
    const changed = all.find((one) => one.id === id);
    if (changed) onBuild(seenBuild(changed, all, folder));
  };
  const found = (id: string): KnownBuild => {
    const one = listIn(folderNow()).find((each) => each.id === id);
    if (!one) throw new Refused('missing', 'there is no such download');
    return one;
  };

  /** `wanted` is the project that it was asked for: another may have been opened while it waited. */
  const run = async (
    { id, purpose, topics }: StudioBuild,
    folder: string,
    wanted: Project,
  ): Promise<void> => {
    const stop = stops.get(id);
    if (!stop || stop.signal.aborted) return change(id, { status: 'cancelled' }, folder);
    const now = desk.opened()?.project;
    const { project, ...recipe } = recipeOf(
      { purpose, topics },
      now?.folder === wanted.folder ? now : wanted,
    );
    const out = join(folder, purpose);
    const progress = ({ stage, done, detail, pages }: Progress) => {
      if (!done || detail !== '') change(id, { stage, detail, pages: pages ?? null }, folder);
    };
    try {
      const result = await build({ project, ...recipe, out }, world, { signal: stop.signal, progress });
      const wanted = result.outputs.filter(({ path }) => isWanted(path, purpose, recipe));
      change(
        id,
        {
          status: result.failed ? 'failed' : 'done',
          files: wanted.map(({ path, bytes, pages, sha256 }) => ({
            path,
            bytes,
            sha256,
            ...(pages !== undefined && { pages }),
          })),
          findings: result.findings,
          fingerprint: wanted[0]?.sha256 ?? null,
        },
        folder,
      );
    } catch (error) {
      if (stop.signal.aborted) return change(id, { status: 'cancelled' }, folder);
      const reason = error instanceof MachineFault ? error.message : String(error);
      change(id, { status: 'failed', findings: [fault(reason)] }, folder);
    }
  };

  const readFile = ({ purpose }: KnownBuild, { path, sha256: digest }: KnownBuild['files'][number]) => {
    const file = join(folderNow(), purpose, path);
    const bytes = existsSync(file) ? readFileSync(file) : null;
    if (!bytes || sha256(bytes) !== digest)
      throw new Refused(
        'missing',
        `${path} of this download was replaced or taken away since; make it again`,
      );
    return { path, bytes };
  };

  return {
    all: () => {
      if (!desk.opened()) return [];
      const folder = folderNow();
      const all = listIn(folder);
      return all.map((one) => seenBuild(one, all, folder));
    },
    start: (wish) => {
      const folder = folderNow();
      const wanted = desk.opened()?.project;
      if (!wanted) throw new Refused('missing', 'no project is open');
      const build: KnownBuild = {
        id: `${Date.now().toString(36)}-${++count}`,
        ...wish,
        status: 'running',
        stage: '',
        detail: '',
        pages: null,
        date: new Date().toISOString(),
        files: [],
        findings: [],
        fingerprint: null,
      };
      stops.set(build.id, new AbortController());
      lists.set(folder, [build, ...listIn(folder)].slice(0, mostBuilds));
      change(build.id, { status: 'running' }, folder);
      line = line.then(() => run(build, folder, wanted)).catch(() => {});
      return build;
    },
    cancel: (id) => {
      stops.get(found(id).id)?.abort();
    },
    file: (id, at) => {
      const build = found(id);
      const file = build.files[at];
      if (!file) throw new Refused('missing', 'there is no such file');
      return readFile(build, file);
    },
    files: (id) => {
      const build = found(id);
      return build.files.map((file) => readFile(build, file));
    },
  };
}

/** Whether a file is in a download: what the project has besides its editions, as its report, is only in that of everything. */
function isWanted(
  path: string,
  purpose: Purpose,
  { editions, formats }: Pick<Recipe, 'editions' | 'formats'>,
) {
  return (
    formats.some((format) => path.endsWith(`.${format}`)) &&
    (purpose === 'everything' ||
      editions.some((name) => path.startsWith(`${name}.`) || path.startsWith(`${name}-`)))
  );
}

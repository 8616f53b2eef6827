import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../build.ts';
import { diagnostic } from '../../model/diagnostic.ts';
import { MachineFault } from '../../model/machine-fault.ts';
import type { Progress } from '../../model/progress.ts';
import type { World } from '../../model/world.ts';
import { finding } from '../../report.ts';
import type { BuildWish, StudioBuild } from '../api.ts';
import type { Desk } from './desk.ts';
import { recipeOf } from './purposes.ts';
import { Refused } from './refusal.ts';

/** The downloads that were asked for since the server's start, the last one first. */
export interface Builds {
  readonly all: () => readonly StudioBuild[];
  readonly start: (wish: BuildWish) => StudioBuild;
  readonly cancel: (id: string) => void;
  /** A file of a finished build. */
  readonly file: (id: string, at: number) => { readonly path: string; readonly bytes: Uint8Array };
  /** All its files. */
  readonly files: (id: string) => readonly { readonly path: string; readonly bytes: Uint8Array }[];
}

/** Builds are kept that many. */
const most = 50;

/** Makes downloads one after the other, each into a folder of its own below the project's outputs. */
export function openBuilds(desk: Desk, world: World, onBuild: (build: StudioBuild) => void): Builds {
  let all: readonly StudioBuild[] = [];
  const stops = new Map<string, AbortController>();
  const folders = new Map<string, string>();
  let line: Promise<unknown> = Promise.resolve();
  let count = 0;

  const change = (id: string, news: Partial<StudioBuild>): void => {
    all = all.map((one) => (one.id === id ? { ...one, ...news } : one));
    const changed = all.find((one) => one.id === id);
    if (changed) onBuild(changed);
  };
  const found = (id: string): StudioBuild => {
    const one = all.find((each) => each.id === id);
    if (!one) throw new Refused('missing', 'there is no such download');
    return one;
  };

  const run = async ({ id, purpose, topics }: StudioBuild): Promise<void> => {
    const stop = stops.get(id);
    const opened = desk.opened();
    if (!opened || !stop || stop.signal.aborted) return change(id, { status: 'cancelled' });
    const { project, ...recipe } = recipeOf({ purpose, topics }, opened.project);
    const out = join(world.folder, 'output', project.name, 'studio', purpose);
    folders.set(id, out);
    const progress = ({ stage, done, detail }: Progress) => {
      if (!done || detail !== '') change(id, { stage, detail });
    };
    try {
      const result = await build({ project, ...recipe, out }, world, { signal: stop.signal, progress });
      const wanted = result.outputs.filter(({ path }) =>
        recipe.formats.some((format) => path.endsWith(`.${format}`)),
      );
      change(id, {
        status: result.failed ? 'failed' : 'done',
        files: wanted.map(({ path, bytes, pages }) => ({
          path,
          bytes,
          ...(pages !== undefined && { pages }),
        })),
        findings: result.findings,
        fingerprint: wanted[0]?.sha256 ?? null,
      });
    } catch (error) {
      if (stop.signal.aborted) return change(id, { status: 'cancelled' });
      if (!(error instanceof MachineFault)) {
        change(id, { status: 'failed', findings: [fault(String(error))] });
        return;
      }
      change(id, { status: 'failed', findings: [fault(error.message)] });
    }
  };

  const readFile = (id: string, path: string) => ({
    path,
    bytes: readFileSync(join(folders.get(id) ?? '', path)),
  });

  return {
    all: () => all,
    start: (wish) => {
      if (!desk.opened()) throw new Refused('missing', 'no project is open');
      const build: StudioBuild = {
        id: `${++count}`,
        ...wish,
        status: 'running',
        stage: '',
        detail: '',
        date: new Date().toISOString(),
        files: [],
        findings: [],
        fingerprint: null,
      };
      stops.set(build.id, new AbortController());
      all = [build, ...all].slice(0, most);
      onBuild(build);
      line = line.then(() => run(build)).catch(() => {});
      return build;
    },
    cancel: (id) => {
      stops.get(found(id).id)?.abort();
    },
    file: (id, at) => {
      const file = found(id).files[at];
      if (!file) throw new Refused('missing', 'there is no such file');
      return readFile(id, file.path);
    },
    files: (id) => found(id).files.map(({ path }) => readFile(id, path)),
  };
}

function fault(reason: string) {
  return finding(diagnostic({ severity: 'error', rule: 'machine', reason }));
}

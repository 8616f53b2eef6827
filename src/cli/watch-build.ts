import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { nextChange } from '../incremental/next-change.ts';
import { type WatchSession, watchSession } from '../incremental/watch-session.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { isMade } from '../model/made-files.ts';
import { themePath } from '../model/theme-path.ts';
import type { Io } from './io.ts';
import { openNamed } from './project-arguments.ts';

/** What watching asks of the options of a build. */
export interface WatchOptions {
  readonly out?: string;
  readonly theme?: string;
  readonly allowEndpoint?: readonly string[];
  readonly quiet?: true;
  readonly json?: true;
}

/** What a build knows that follows others. */
export interface Watched {
  readonly session: WatchSession;
  readonly signal: AbortSignal;
  /** Whether what there is to say of the outputs was said before. */
  readonly again: boolean;
}

/** Builds now and after every change, until Ctrl-C. */
export async function watchBuild(
  paths: readonly string[],
  options: WatchOptions,
  io: Io,
  once: (watched: Watched) => Promise<unknown>,
): Promise<void> {
  const session = watchSession(io.world, { signal: io.signal });
  const settings = await settingsFile(paths, options, io);
  try {
    for (let again = false; ; again = true) {
      const folders = await watchedFolders(paths, options, io);
      const changed = nextChange(folders, isOutput(outputs(options, io), folders), io.signal);
      // A signal during the build is told by the build.
      changed.catch(() => {});
      // Without its settings the folder would be another project, with outputs in another place.
      if (settings && !existsSync(settings))
        io.err(`error: ${relative(io.world.folder, settings)} is gone. Nothing was written; put it back.\n`);
      else await onceWhatever(options, io, once, { session, changed, again });
      await changed;
    }
  } finally {
    await session.close();
  }
}

/** Why a build that another one follows at once goes no further. */
const newer = Symbol('newer');

/**
 * A build that a fault of the machine does not end the watching of: the next one starts another browser. Once the
 * book is there to be looked at, the rest of the outputs waits for the next build where something changes meanwhile.
 */
async function onceWhatever(
  options: WatchOptions,
  io: Io,
  once: (watched: Watched) => Promise<unknown>,
  {
    session,
    changed,
    again,
  }: { readonly session: WatchSession; readonly changed: Promise<void>; readonly again: boolean },
): Promise<void> {
  const say = (text: string) => {
    if (!options.quiet && !options.json) io.err(text);
  };
  const rest = new AbortController();
  const shown = () => {
    changed.then(() => rest.abort(newer)).catch(() => {});
  };
  const signal = AbortSignal.any([io.signal, rest.signal]);
  try {
    await once({ session: { ...session, shown }, signal, again });
    say('Watching for changes; Ctrl-C ends it.\n');
  } catch (error) {
    io.signal.throwIfAborted();
    if (error === newer) return say('Something changed meanwhile: the other outputs follow.\n');
    if (!(error instanceof MachineFault)) throw error;
    io.err(`error: ${error.message}\n`);
    await session.close();
    say('Watching for changes; Ctrl-C ends it.\n');
  }
}

/** The folder that the outputs of this and of other projects go to. */
function outputs({ out = 'output' }: WatchOptions, io: Io): string {
  return resolve(io.world.folder, out);
}

/** Tells outputs from what is watched; where they go into a watched folder, by what builds left there. */
function isOutput(out: string, folders: readonly string[]): (path: string) => boolean {
  const inside = (folder: string, path: string) => path === folder || path.startsWith(folder + sep);
  if (!folders.some((folder) => inside(out, folder))) return (path) => inside(out, path);
  return (path) => path === out || isMade(path, out);
}

/** Path of the project's settings; null where it has none. */
async function settingsFile(
  paths: readonly string[],
  { allowEndpoint }: WatchOptions,
  io: Io,
): Promise<string | null> {
  const { project } = await openNamed({ paths, set: [], allowEndpoint }, io);
  if (project && !project.placeOf) return null;
  const folder = project?.folder ?? resolve(io.world.folder, paths[0] ?? '.');
  return ['handbook.yml', 'handbook.yaml'].map((name) => join(folder, name)).find(existsSync) ?? null;
}

/** The project's folder, or, for documents without one, theirs; and that of a theme of the user's own. */
async function watchedFolders(
  paths: readonly string[],
  { theme, allowEndpoint }: WatchOptions,
  io: Io,
): Promise<readonly string[]> {
  const { project } = await openNamed({ paths, set: [], allowEndpoint }, io);
  const folder = project?.folder ?? resolve(io.world.folder, paths[0] ?? '.');
  const named = project ? [project.settings, ...Object.values(project.settings.editions)] : [];
  const themes = [
    ...(theme ? [themePath(theme, io.world.folder)] : []),
    ...named.flatMap((one) => (one.theme ? [resolve(folder, one.theme)] : [])),
  ];
  // What lies in the project's folder is watched with it.
  const outside = themes.filter((path) => isAbsolute(path) && !path.startsWith(folder + sep));
  return [...new Set([folder, ...outside])].filter(existsSync);
}

import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { Command, Option } from 'commander';
import { type BuildRequest, type BuildResult, build } from '../build.ts';
import { type Format, formats, standardFormats } from '../editions/formats.ts';
import { type WatchSession, watchSession } from '../incremental/watch-session.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { editionNames, knownEditions, type ProjectSettings } from '../model/settings.ts';
import { finding, findingsText } from '../report.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { nextChange } from './next-change.ts';
import { printBuilt } from './print-built.ts';
import { printFindings } from './print-findings.ts';
import { progressDisplay } from './progress.ts';
import {
  allowEndpointOption,
  collect,
  collectList,
  known,
  openFault,
  openNamed,
} from './project-arguments.ts';
import { asOption, standardInput } from './standard-input.ts';

interface BuildOptions {
  readonly out?: string;
  readonly edition?: readonly string[];
  readonly format?: readonly string[];
  readonly theme?: string;
  readonly as?: string;
  readonly set?: readonly string[];
  readonly allowEndpoint?: readonly string[];
  readonly watch?: true;
  readonly contactSheet?: true;
  readonly timings?: true;
  readonly quiet?: true;
  readonly json?: true;
}

const examples = `
Examples:
  variorum build                                   the project in this folder
  variorum build a.md b.md                         two documents, without a project
  variorum build my-book --edition handbook --format pdf,epub
  variorum build my-book --theme classic --set page=Letter --set title="Our team's handbook"
  pandoc -t gfm answers.odt | variorum build -     a document from standard input
  variorum build my-book --json                    one line of JSON for each build

Outputs: OUT/EDITION.pdf, .epub, .html, .md, OUT/handbook.json, OUT/ledger.json, OUT/report.html`;

/** `variorum build`: documents in, books out. */
export function buildCommand(io: Io, done: (code: number) => void): Command {
  return new Command('build')
    .description('merge the answers and print the book')
    .argument(
      '[PROJECT...]',
      'a folder with handbook.yml, or documents, - for standard input; default: this folder',
    )
    .option('-o, --out <DIR>', 'where the outputs go; default: output/<name of the project>')
    .option('-e, --edition <NAME>', 'which edition; repeatable; default: all', collectList)
    .option('-f, --format <LIST>', `which of ${formats.join(', ')}; default: all but site`, collectList)
    .option('-t, --theme <NAME_OR_DIR>', 'theme of every edition')
    .option(...asOption)
    .option('-s, --set <KEY=VALUE>', 'a setting, as in handbook.yml, dotted; repeatable', collect)
    .option(...allowEndpointOption, collect)
    .option('-w, --watch', 'build again whenever a document or setting changes')
    .option('--contact-sheet', 'draw all pages of each PDF small: EDITION-pages-1.png')
    .option('--timings', 'say how long each stage took')
    .addOption(new Option('-q, --quiet', 'print errors only').conflicts('json'))
    .option('--json', 'print one line of JSON for each build, nothing else')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: BuildOptions) => {
      if (options.watch && paths.includes(standardInput))
        throw new UsageFault('--watch waits for files to change, and standard input (-) is none');
      if (!options.watch) return done(await once(paths, options, io));
      await watching(paths, options, io);
    });
}

/** What a build knows that follows others. */
interface Watched {
  readonly session: WatchSession;
  readonly signal: AbortSignal;
  /** Whether what there is to say of the outputs was said before. */
  readonly again: boolean;
}

/** One build; gives the exit code. */
async function once(
  paths: readonly string[],
  options: BuildOptions,
  io: Io,
  watched?: Watched,
): Promise<number> {
  const wanted = knownFormats(options.format);
  const set = [...(options.theme ? [`theme=${themePath(options.theme, io)}`] : []), ...(options.set ?? [])];
  const { project, messages } = await openNamed(
    { paths, set, as: options.as, allowEndpoint: options.allowEndpoint },
    io,
  );
  if (!project) {
    printFindings(messages.map(finding), options, io, 'build');
    if (watched && !options.json && !options.quiet) io.err('Nothing was written.\n');
    return openFault(messages);
  }
  if (!options.json && !options.quiet) io.err(findingsText(messages.map(finding)));
  const request: BuildRequest = {
    project,
    editions: wantedEditions(options.edition, project.settings),
    formats: wanted,
    contactSheet: options.contactSheet === true,
    out: resolve(io.world.folder, options.out ?? `output/${project.name}`),
  };
  const display = progressDisplay(options, io);
  let result: BuildResult;
  try {
    result = await build(request, io.world, {
      signal: io.signal,
      progress: display.show,
      ...(watched && { session: watched.session, signal: watched.signal }),
    });
  } finally {
    display.end();
  }
  if (watched?.again && result.unchanged && !options.json) {
    if (!options.quiet) io.err('Nothing has changed since the last build.\n');
    return exitCodes.done;
  }
  // Where messages are printed as text, those of opening the project are there already.
  const findings = [...messages.map(finding), ...result.findings];
  printBuilt(options.json ? { ...result, findings } : result, options, io);
  return result.failed ? exitCodes.user : exitCodes.done;
}

/** Builds now and after every change, until Ctrl-C. */
async function watching(paths: readonly string[], options: BuildOptions, io: Io): Promise<void> {
  const session = watchSession(io.world, { signal: io.signal });
  const settings = await settingsFile(paths, options, io);
  try {
    for (let again = false; ; again = true) {
      const changed = nextChange(await watchedFolders(paths, options, io), outputs(options, io), io.signal);
      // A signal during the build is told by the build.
      changed.catch(() => {});
      // Without its settings the folder would be another project, with outputs in another place.
      if (settings && !existsSync(settings))
        io.err(`error: ${relative(io.world.folder, settings)} is gone. Nothing was written; put it back.\n`);
      else await onceWhatever(paths, options, io, { session, changed, again });
      await changed;
    }
  } finally {
    await session.close();
  }
}

/** Why a build that another one follows at once goes no further. */
const newer = Symbol('newer');

/**
 * A build that a fault of the machine does not end the watching of: the next one starts another browser. Once the book is there to
 * be looked at, the rest of the outputs waits for the next build where something changes meanwhile.
 */
async function onceWhatever(
  paths: readonly string[],
  options: BuildOptions,
  io: Io,
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
    await once(paths, options, io, { session: { ...session, shown }, signal, again });
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
function outputs({ out = 'output' }: BuildOptions, io: Io): string {
  return resolve(io.world.folder, out);
}

/** A theme is a name, or a folder: that is taken from the current folder, not from the project's. */
function themePath(theme: string, io: Io): string {
  return /[\\/.]/.test(theme) ? resolve(io.world.folder, theme) : theme;
}

/** Path of the project's settings; null where it has none. */
async function settingsFile(
  paths: readonly string[],
  { allowEndpoint }: BuildOptions,
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
  { theme, allowEndpoint }: BuildOptions,
  io: Io,
): Promise<readonly string[]> {
  const { project } = await openNamed({ paths, set: [], allowEndpoint }, io);
  const folder = project?.folder ?? resolve(io.world.folder, paths[0] ?? '.');
  const named = project ? [project.settings, ...Object.values(project.settings.editions)] : [];
  const themes = [
    ...(theme ? [themePath(theme, io)] : []),
    ...named.flatMap((one) => (one.theme ? [resolve(folder, one.theme)] : [])),
  ];
  // What lies in the project's folder is watched with it.
  const outside = themes.filter((path) => isAbsolute(path) && !path.startsWith(folder + sep));
  return [...new Set([folder, ...outside])].filter(existsSync);
}

function knownFormats(given: readonly string[] | undefined): readonly Format[] {
  return given ? given.map((name) => known(name, formats, 'format')) : standardFormats;
}

function wantedEditions(given: readonly string[] | undefined, settings: ProjectSettings): readonly string[] {
  if (!given) return editionNames(settings);
  return [...new Set(given)].map((name) => known(name, knownEditions(settings), 'edition'));
}

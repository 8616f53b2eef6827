import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { type BuildRequest, type BuildResult, build } from '../build.ts';
import { type Format, formats, standardFormats } from '../editions/formats.ts';
import { editionNames, knownEditions, type ProjectSettings } from '../model/settings.ts';
import { themePath } from '../model/theme-path.ts';
import { finding, findingsText } from '../report.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { checkReleaseName } from './keep-release.ts';
import { printBuilt } from './print-built.ts';
import { printFindings } from './print-findings.ts';
import { progressDisplay } from './progress.ts';
import {
  allowEndpointOption,
  allowStaleOption,
  collect,
  collectList,
  failOnOption,
  guardedRules,
  known,
  openFault,
  openNamed,
  readingOption,
} from './project-arguments.ts';
import { publishProject } from './publish.ts';
import { logged, openLog, type RunLog } from './run-log.ts';
import { type Selection, selected } from './selection.ts';
import { asOption, standardInput } from './standard-input.ts';
import { type Watched, watchBuild } from './watch-build.ts';

interface BuildOptions extends Selection {
  readonly out?: string;
  readonly edition?: readonly string[];
  readonly all?: true;
  readonly format?: readonly string[];
  readonly theme?: string;
  readonly release?: string;
  readonly as?: string;
  readonly reading?: string;
  readonly set?: readonly string[];
  readonly allowEndpoint?: readonly string[];
  readonly allowStale?: true;
  readonly failOn?: readonly string[];
  readonly watch?: true;
  readonly contactSheet?: true;
  readonly timings?: true;
  readonly log?: string;
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
    .option(
      '-e, --edition <NAME>',
      'which edition; repeatable; default: as `build:` in handbook.yml says, else all but pocket, poster and side-by-side',
      collectList,
    )
    .option('--all', 'every edition, pocket, poster and side-by-side as well, in every format but site')
    .option('-f, --format <LIST>', `which of ${formats.join(', ')}; default: all but site`, collectList)
    .option(
      '--topics <LIST>',
      'only the questions of these topics, in every edition that is made',
      collectList,
    )
    .option('--questions <LIST>', 'only these questions, by number or id: 1-5,9', collectList)
    .option('-t, --theme <NAME_OR_DIR>', 'theme of every edition')
    .option(...asOption)
    .option(...readingOption)
    .option('-s, --set <KEY=VALUE>', 'a setting, as in handbook.yml, dotted; repeatable', collect)
    .option(...allowEndpointOption, collect)
    .option(...allowStaleOption)
    .option(...failOnOption, collectList)
    .option('--release <NAME>', 'keep what the book says as a release, as `variorum publish` does')
    .option('-w, --watch', 'build again whenever a document or setting changes')
    .option('--contact-sheet', 'draw all pages of each PDF small: EDITION-pages-1.png')
    .option('--timings', 'say how long each stage took')
    .option('--log <FILE>', 'write what happens to a file, a line of JSON each: for a report of a fault')
    .addOption(new Option('-q, --quiet', 'print errors only').conflicts('json'))
    .option('--json', 'print one line of JSON for each build, nothing else')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: BuildOptions) => {
      if (options.watch && paths.includes(standardInput))
        throw new UsageFault('--watch waits for files to change, and standard input (-) is none');
      if (options.release !== undefined) checkReleaseName(options.release);
      if (options.release !== undefined && options.watch)
        throw new UsageFault('--release keeps a finished state, and --watch has none');
      const log = openLog(options.log, 'build', io.world);
      if (!options.watch) return done(await logged(log, () => once(paths, options, io, log)));
      await watchBuild(paths, options, io, (watched) =>
        logged(log, () => once(paths, options, io, log, watched)),
      );
    });
}

/** One build; gives the exit code. */
async function once(
  paths: readonly string[],
  options: BuildOptions,
  io: Io,
  log: RunLog,
  watched?: Watched,
): Promise<number> {
  if (options.theme !== undefined) {
    const { missingTheme } = await import('../theme/theme.ts');
    const missing = missingTheme(themePath(options.theme, io.world.folder));
    if (missing) throw new UsageFault(missing);
  }
  // A theme's folder is taken from the current folder, not from the project's.
  const set = [
    ...(options.theme ? [`theme=${themePath(options.theme, io.world.folder)}`] : []),
    ...(options.set ?? []),
  ];
  const { project, messages } = await openNamed(
    {
      paths,
      set,
      as: options.as,
      reading: options.reading,
      allowEndpoint: options.allowEndpoint,
      allowStale: options.allowStale,
    },
    io,
  );
  for (const message of messages) log.write('message', finding(message));
  if (!project) {
    printFindings(messages.map(finding), options, io, 'build');
    if (watched && !options.json && !options.quiet) io.err('Nothing was written.\n');
    return openFault(messages);
  }
  if (!options.json && !options.quiet) io.err(findingsText(messages.map(finding)));
  const wanted = wantedFormats(options, project.settings);
  const editions = wantedEditions(options, project.settings);
  const request: BuildRequest = {
    project: selected(project, editions, options),
    editions,
    formats: wanted,
    contactSheet: options.contactSheet === true,
    failOn: guardedRules(options.failOn),
    out: resolve(io.world.folder, options.out ?? `output/${project.name}`),
  };
  const display = progressDisplay(options, io);
  let result: BuildResult;
  try {
    result = await build(request, io.world, {
      signal: io.signal,
      progress: (step) => {
        display.show(step);
        io.host?.progress(step);
        if (step.done || step.announced) log.write('stage', step);
      },
      ...(io.host && { kept: io.host.kept, confined: true }),
      ...(watched && { session: watched.session, signal: watched.signal }),
    });
  } finally {
    display.end();
  }
  for (const found of result.findings) log.write('message', found);
  for (const output of result.outputs) log.write('output', output);
  if (watched?.again && result.unchanged && !options.json) {
    if (!options.quiet) io.err('Nothing has changed since the last build.\n');
    return exitCodes.done;
  }
  // Where messages are printed as text, those of opening the project are there already.
  const findings = [...messages.map(finding), ...result.findings];
  printBuilt(options.json ? { ...result, findings } : result, options, io);
  if (result.failed) return isSelectedWrong(result, options) ? exitCodes.usage : exitCodes.user;
  return options.release === undefined
    ? exitCodes.done
    : publishProject(project, options.release, options, io);
}

/** Whether what the command line selects is not in the book: then that is wrong, and no document. */
function isSelectedWrong({ findings }: BuildResult, { topics, questions }: Selection): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return (topics ?? questions) !== undefined && errors.every(({ rule }) => rule === 'selection');
}

function wantedFormats({ format, all }: BuildOptions, settings: ProjectSettings): readonly Format[] {
  if (format) return format.map((name) => known(name, formats, 'format'));
  return all ? standardFormats : (settings.build.formats ?? standardFormats);
}

function wantedEditions({ edition, all }: BuildOptions, settings: ProjectSettings): readonly string[] {
  if (edition) return [...new Set(edition)].map((name) => known(name, knownEditions(settings), 'edition'));
  // Columns of hidden sources would be no edition.
  if (all)
    return knownEditions(settings).filter((name) => settings.sources !== 'none' || name !== 'side-by-side');
  return settings.build.editions ?? editionNames(settings);
}

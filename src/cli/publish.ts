import { Command } from 'commander';
import { mergeBounded } from '../bounded/merge-bounded.ts';
import { keepRelease } from '../editions/keep-release.ts';
import type { Project } from '../model/project.ts';
import { finding, findingsText } from '../report.ts';
import { stageRunner } from '../stage-runner.ts';
import { exitCodes, type Io } from './io.ts';
import { checkReleaseName } from './keep-release.ts';
import { printFindings } from './print-findings.ts';
import { collect, openFault, openNamed } from './project-arguments.ts';

interface PublishOptions {
  readonly release: string;
  readonly set?: readonly string[];
}

const examples = `
Examples:
  variorum publish my-book --release spring         keeps what the book says now in releases/spring.json
  variorum build my-book --set changes.since=spring a page and bars say what has changed since then`;

/** `variorum publish`: keeps the state of a book by a name, so that a later edition can say what has changed. */
export function publishCommand(io: Io, done: (code: number) => void): Command {
  return new Command('publish')
    .description('keep what the book says now as a release; later editions tell what has changed')
    .argument('[PROJECT...]', 'a folder with handbook.yml, or documents; default: this folder')
    .requiredOption('-r, --release <NAME>', 'what it is called by: `spring`')
    .option('-s, --set <KEY=VALUE>', 'a setting, as in handbook.yml, dotted; repeatable', collect)
    .addHelpText('after', examples)
    .action(async (paths: string[], options: PublishOptions) => done(await publish(paths, options, io)));
}

async function publish(paths: readonly string[], options: PublishOptions, io: Io): Promise<number> {
  const name = checkReleaseName(options.release);
  const { project, messages } = await openNamed({ paths, set: options.set ?? [] }, io);
  if (!project) {
    printFindings(messages.map(finding), {}, io, 'publish');
    return openFault(messages);
  }
  return publishProject(project, name, {}, io);
}

/** Merges a project and keeps what it says; gives the exit code. */
export async function publishProject(
  project: Project,
  name: string,
  { quiet, json }: { readonly quiet?: true; readonly json?: true },
  io: Io,
): Promise<number> {
  const hooks = { signal: io.signal };
  const merged = await mergeBounded(project, io.world, hooks, stageRunner(hooks));
  if (merged.failed) {
    io.err(findingsText(merged.messages.filter(({ fatal }) => fatal).map(finding)));
    return exitCodes.user;
  }
  const path = await keepRelease(project, merged.handbook, name);
  if (!quiet && !json) io.out(`${path}: the release ${name}, to be kept under version control`);
  return exitCodes.done;
}

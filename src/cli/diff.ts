import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { finding, findingsText } from '../report.ts';
import { BookFault, bookAt, bookBefore } from './book-named.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { printFindings } from './print-findings.ts';
import { allowStaleOption } from './project-arguments.ts';

const examples = `
Examples:
  variorum diff old/handbook.json output/my-book      a file, or a folder that has one
  variorum diff spring my-book                        a release of the project, and the project as it stands
  variorum diff HEAD~1 my-book                        a revision in git, and the project as it stands
  variorum diff spring my-book --json                 one JSON document, for programs

Exit code 1 where the later state cannot be made: what is wrong with it is told as check tells it.`;

interface DiffOptions {
  readonly allowStale?: true;
  readonly json?: true;
}

/** `variorum diff`: what changed from one state of a book to another. */
export function diffCommand(io: Io, done: (code: number) => void): Command {
  return new Command('diff')
    .description('say what changed between two states of a book, as a list in Markdown')
    .argument('<OLD>', 'handbook.json of an earlier build or its folder, a release, or a git revision')
    .argument('[NEW]', 'the later build, or the project; default: this folder')
    .option(...allowStaleOption)
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (old: string, later: string | undefined, options: DiffOptions) => {
      try {
        await diff(old, later ?? '.', options, io);
        done(exitCodes.done);
      } catch (error) {
        if (!(error instanceof BookFault)) throw error;
        printFindings(error.messages.map(finding), options, io, 'diff');
        done(exitCodes.user);
      }
    });
}

async function diff(old: string, later: string, options: DiffOptions, io: Io): Promise<void> {
  if (!existsSync(resolve(io.world.folder, later)))
    throw new UsageFault(`there is no ${later}; name a project, a handbook.json, or the folder of a build`);
  // What was published or committed cannot be mended any more; the later state can.
  const before = (await bookAt(old, io, true)) ?? (await bookBefore(old, later, io));
  const after = await bookAt(later, io, options.allowStale);
  if (!after) throw new UsageFault(`there is no ${later}`);
  const { changesBetween } = await import('../compose/compose.ts');
  const { changesJson, changesMarkdown } = await import('../report/changes-list.ts');
  const { changesTitle } = await import('../wording/wording.ts');
  const changes = changesBetween(before.book, after.book);
  const findings = [...before.messages, ...after.messages].map(finding);
  if (options.json) {
    io.out(changesJson(changes, { command: 'diff', ok: true, messages: findings }).trimEnd());
    return;
  }
  const language = after.language ?? before.language ?? 'en';
  const title = changesTitle({ release: old, date: before.date ?? null }, language);
  io.out(changesMarkdown(changes, title, language).trimEnd());
  io.err(findingsText(findings));
}

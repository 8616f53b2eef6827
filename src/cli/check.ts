import { Command, Option } from 'commander';
import { type MergedProject, mergeProject } from '../build.ts';
import { mergeFigures } from '../report/merge-figures.ts';
import { countText, finding, findingText, plural } from '../report.ts';
import { exitCodes, type Io } from './io.ts';
import { printFindings } from './print-findings.ts';
import { progressDisplay } from './progress.ts';
import { collect, openFault, openNamed } from './project-arguments.ts';

interface CheckOptions {
  readonly set?: readonly string[];
  readonly quiet?: true;
  readonly json?: true;
}

const examples = `
Examples:
  variorum check my-book
  variorum check a.md b.md --json

Exit code 1 where there is an error; 0 where there are warnings at most.`;

/** `variorum check`: what was understood of the documents, and what an editor should look at. */
export function checkCommand(io: Io, done: (code: number) => void): Command {
  return new Command('check')
    .description('read and merge, and say what was found; prints no book')
    .argument('[PROJECT...]', 'a folder with handbook.yml, or documents; default: this folder')
    .option('-s, --set <KEY=VALUE>', 'a setting, as in handbook.yml, dotted; repeatable', collect)
    .addOption(new Option('-q, --quiet', 'print errors only').conflicts('json'))
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, io)));
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const { project, messages: opening } = openNamed(paths, options.set ?? [], io);
  if (!project) {
    printFindings(opening.map(finding), options, io, 'check');
    return openFault(opening);
  }
  const display = progressDisplay(options, io);
  let merged: MergedProject;
  try {
    merged = await mergeProject(project, io.world, { signal: io.signal, progress: display.show });
  } finally {
    display.end();
  }
  const { documents, sets, handbook, messages, failed } = merged;
  const figures = mergeFigures(documents, sets, handbook);
  const findings = [...opening, ...messages].map(finding);
  const code = failed ? exitCodes.user : exitCodes.done;
  if (options.json) {
    io.out(
      JSON.stringify(
        { schema: 1, command: 'check', ok: !failed, title: handbook.title, ...figures, messages: findings },
        null,
        2,
      ),
    );
    return code;
  }
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  if (!options.quiet) io.out(`${figuresText(handbook.title, figures)}\n`);
  io.err(shown.map((one) => `${findingText(one)}\n`).join(''));
  if (!options.quiet) io.out(findings.length > 0 ? `${countText(findings)}.` : 'No errors, no warnings.');
  return code;
}

function figuresText(title: string, { answerSets, merged }: ReturnType<typeof mergeFigures>): string {
  const lines = [title, ''];
  for (const { mark, title, files, ledger } of answerSets) {
    lines.push(`${mark.padEnd(3)} ${title}`);
    for (const { file, format, questions, answers, points, leftovers } of files)
      lines.push(
        `    ${file} (${format}): ${plural(questions, 'question')}, ${plural(answers, 'answer')}, ${plural(points, 'point')}, ${plural(leftovers, 'sentence')} outside`,
      );
    lines.push(
      `    ${plural(ledger.sentences, 'sentence')}: ${ledger.printed} printed, ${ledger.folded} said by another, ${ledger.leftOut} left out`,
    );
  }
  const { questions, topics, points, shared, differs, single, suggested } = merged;
  lines.push(
    '',
    `Merged: ${plural(questions, 'question')} under ${plural(topics, 'topic')}, ${plural(points, 'point')}: ${shared} shared, ${differs} said differently, ${single} by one source alone.`,
  );
  if (suggested > 0) lines.push(`${plural(suggested, 'shared point')} would be worth an editor's look.`);
  return lines.join('\n');
}

import { Command, Option } from 'commander';
import { mergeBounded } from '../bounded/merge-bounded.ts';
import type { Measures } from '../merge/merge.ts';
import type { MergedProject } from '../merge-project.ts';
import type { Handbook } from '../model/handbook.ts';
import { type DocumentSummary, summaryOf } from '../model/lost.ts';
import type { ProjectSettings } from '../model/settings.ts';
import { documentLines } from '../report/document-lines.ts';
import { gapsOf } from '../report/gaps.ts';
import { graveText, joinsText } from '../report/grave.ts';
import { mergeFigures } from '../report/merge-figures.ts';
import { columnsInWords, readingInWords } from '../report/reading-in-words.ts';
import { type Suggestion, suggestions } from '../report/suggestions.ts';
import { warnOfUnmarked } from '../report/unmarked-differences.ts';
import { countText, type Finding, finding, findingsText, plural } from '../report.ts';
import { stageRunner } from '../stage-runner.ts';
import { exitCodes, type Io } from './io.ts';
import { printFindings } from './print-findings.ts';
import { progressDisplay } from './progress.ts';
import {
  allowEndpointOption,
  allowStaleOption,
  collect,
  collectList,
  failOnOption,
  guardedRules,
  openFault,
  openNamed,
  readingOption,
} from './project-arguments.ts';
import { asOption } from './standard-input.ts';

interface CheckOptions {
  readonly as?: string;
  readonly reading?: string;
  readonly set?: readonly string[];
  readonly allowEndpoint?: readonly string[];
  readonly allowStale?: true;
  readonly failOn?: readonly string[];
  readonly suggestions?: true;
  readonly measure?: true;
  readonly quiet?: true;
  readonly json?: true;
}

const examples = `
Examples:
  variorum check my-book
  variorum check a.md b.md --json
  curl -s https://example.org/faq | variorum check - --as html
  variorum check my-book --suggestions              unsure links, each with an edit to copy
  variorum check my-book --measure                  how good the merge is, in figures
  variorum check my-book --fail-on gaps,conflicts,unused   for a script that guards a book

Exit code 1 where there is an error, or something that --fail-on names; 0 where there are warnings at most.`;

/** `variorum check`: what was understood of the documents, and what an editor should look at. */
export function checkCommand(io: Io, done: (code: number) => void): Command {
  return new Command('check')
    .description('read and merge, and say what was found; prints no book')
    .argument(
      '[PROJECT...]',
      'a folder with handbook.yml, or documents, - for standard input; default: this folder',
    )
    .option(...asOption)
    .option(...readingOption)
    .option('-s, --set <KEY=VALUE>', 'a setting, as in handbook.yml, dotted; repeatable', collect)
    .option(...allowEndpointOption, collect)
    .option(...allowStaleOption)
    .option(
      '--suggestions',
      'what to copy: lines that join questions that may be the same, and an edit for each link in doubt',
    )
    .option('--measure', 'say how good the merge is: coverage, redundancy, length, faithfulness')
    .option(...failOnOption, collectList)
    .addOption(new Option('-q, --quiet', 'print errors only').conflicts('json'))
    .option('--json', 'print one JSON document, nothing else')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: CheckOptions) => done(await check(paths, options, io)));
}

async function check(paths: readonly string[], options: CheckOptions, io: Io): Promise<number> {
  const guarded = guardedRules(options.failOn);
  const { project, messages: opening } = await openNamed(
    {
      paths,
      set: options.set ?? [],
      as: options.as,
      reading: options.reading,
      allowEndpoint: options.allowEndpoint,
      allowStale: options.allowStale,
    },
    io,
  );
  if (!project) {
    printFindings(opening.map(finding), options, io, 'check');
    return openFault(opening);
  }
  const display = progressDisplay(options, io);
  let merged: MergedProject;
  try {
    const hooks = { signal: io.signal, progress: display.show };
    merged = await mergeBounded(project, io.world, hooks, stageRunner(hooks));
  } finally {
    display.end();
  }
  const { selectionFaults } = await import('../check/check.ts');
  const { indexFaults } = await import('../compose/compose.ts');
  const unknown = selectionFaults(project, merged.handbook, Object.keys(project.settings.editions));
  const terms = merged.failed ? [] : indexFaults(project, merged.handbook);
  const findings = warnOfUnmarked(
    [...opening, ...merged.messages, ...unknown, ...terms].map(finding),
    project.settings,
  );
  const ok =
    !merged.failed &&
    unknown.length === 0 &&
    !findings.some(({ rule }) => rule !== null && guarded.includes(rule));
  const measures = options.measure ? await measured(merged, project.settings) : null;
  if (options.json)
    io.out(
      JSON.stringify(
        {
          schema: 1,
          command: 'check',
          ok,
          ...checkedData(merged, findings),
          ...(measures && { measures }),
          messages: findings,
        },
        null,
        2,
      ),
    );
  else print(merged, measures, findings, options, io);
  return ok ? exitCodes.done : exitCodes.user;
}

/** How good the merge is, and of what is printed in brief how many wordings stand beside the marks of who says them. */
interface Measured extends Measures {
  readonly brief: { readonly printed: number; readonly wrong: number };
}

/** The merge is loaded here, where it has run: other runs of the command line stay light. */
async function measured({ handbook, sets }: MergedProject, settings: ProjectSettings): Promise<Measured> {
  const { measure } = await import('../merge/merge.ts');
  const { briefClaims, composeEdition, isBorneOut } = await import('../compose/compose.ts');
  const claims = briefClaims(composeEdition(handbook, settings, 'cards'));
  return {
    ...measure(handbook, sets),
    brief: { printed: claims.length, wrong: claims.filter((claim) => !isBorneOut(claim)).length },
  };
}

function checkedData({ documents, sets, handbook }: MergedProject, findings: readonly Finding[]) {
  const gaps = Object.entries(gapsOf(findings)).map(([gap, found]) => [gap, found.length]);
  return {
    title: handbook.title,
    ...mergeFigures(documents, sets, handbook),
    documents: summaries(handbook),
    gaps: Object.fromEntries(gaps),
    suggestions: suggestions(handbook),
  };
}

function summaries({ ledger }: Handbook): readonly DocumentSummary[] {
  return (ledger.documents ?? []).map(summaryOf);
}

function print(
  { documents, sets, handbook }: MergedProject,
  measures: Measured | null,
  findings: readonly Finding[],
  options: CheckOptions,
  io: Io,
): void {
  if (!options.quiet) io.out(`${figuresText(handbook.title, mergeFigures(documents, sets, handbook))}\n`);
  if (measures) io.out(`${measuresText(measures)}\n`);
  if (options.suggestions) {
    io.out(`${joinsText(findings)}\n`);
    io.out(`${suggestionsText(suggestions(handbook))}\n`);
  }
  const shown = options.quiet ? findings.filter(({ severity }) => severity === 'error') : findings;
  io.err(findingsText(shown));
  if (options.quiet) return;
  for (const line of documentLines(summaries(handbook))) io.out(line);
  const grave = graveText(findings, summaries(handbook));
  if (grave) io.out(grave);
  io.out(findings.length > 0 ? `${countText(findings)}.` : 'No errors, no warnings.');
}

function measuresText(measures: Measured): string {
  const { coverage, redundancy, faithfulness, stapled, restated, sentences, facts, labels, marks } = measures;
  const { brief } = measures;
  const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;
  const { sources, printed, repeated, editor } = sentences;
  return [
    `Coverage      ${percent(coverage)}  of ${plural(facts.sources, 'fact')} in ${plural(sources, 'sentence')} of the sources stand in the book with every telling word; not: ${facts.missing}`,
    `Redundancy    ${percent(redundancy)}  of ${plural(printed, 'printed sentence')} say what another says too: ${repeated}`,
    `Restated      ${percent(restated)}  of the printed words stand in a fact that an earlier sentence of the entry says too`,
    `Length        ${percent(stapled)}  of all answers one after the other`,
    `Faithfulness  ${percent(faithfulness)}  of the printed sentences are a source's, word for word, of ${plural(labels.printed, 'label')} over their own source's words (not: ${labels.wrong}), and of ${plural(marks.printed, 'mark')} true (not: ${marks.wrong}), as of ${plural(brief.printed, 'wording')} in cheat sheets, cards and workbooks (not: ${brief.wrong}); the editor's own: ${editor}`,
  ].join('\n');
}

function suggestionsText(all: readonly Suggestion[]): string {
  if (all.length === 0) return 'No link asks for a decision.';
  const one = ({ question, score, members, edits }: Suggestion) =>
    [
      `Question ${question}, joined with ${score.toFixed(2)}:`,
      ...members.map(
        ({ answerSet, line, text }) =>
          `    ${answerSet}, line ${line}: ${text.length > 100 ? `${text.slice(0, 97)}...` : text}`,
      ),
      `    ${edits.together}      # they say the same`,
      `    ${edits.apart}     # they do not`,
    ].join('\n');
  return ['Copy one line of each pair into edits.yml:', '', ...all.map(one)].join('\n');
}

function figuresText(title: string, { answerSets, merged }: ReturnType<typeof mergeFigures>): string {
  const lines = [title, ''];
  for (const { mark, title, files, ledger, notUsed } of answerSets) {
    lines.push(`${mark.padEnd(3)} ${title}`);
    for (const { file, format, questions, answers, points, reading, columns } of files) {
      lines.push(
        `    ${file} (${format}): ${plural(questions, 'question')}, ${plural(answers, 'answer')}, ${plural(points, 'point')}`,
      );
      if (reading && questions > 0 && !columns) lines.push(`        ${readingInWords(reading, 'en')}`);
      if (columns && questions > 0) lines.push(`        columns: ${columnsInWords(columns, 'en')}`);
    }
    const { replaced = 0 } = ledger;
    lines.push(
      `    ${plural(ledger.printed + ledger.folded + notUsed, 'sentence')}: ${ledger.printed} printed, ${ledger.folded - replaced} said by another, ${replaced > 0 ? `${replaced} replaced by the editor, ` : ''}${notUsed} not used`,
    );
  }
  const { questions, topics, points, shared, differs, single, suggested } = merged;
  lines.push(
    '',
    `Merged: ${plural(questions, 'question')} under ${plural(topics, 'topic')}, ${plural(points, 'point')}: ${shared} shared, ${differs} said differently, ${single} by one source alone.`,
  );
  if (suggested > 0)
    lines.push(`${plural(suggested, 'point')} may say the same as one beside: --suggestions lists them.`);
  return lines.join('\n');
}

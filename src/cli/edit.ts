import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { mergeBounded } from '../bounded/merge-bounded.ts';
import { writeFileWhole } from '../incremental/write-file-whole.ts';
import type { Unsaid } from '../merge/merge.ts';
import type { MergedProject } from '../merge-project.ts';
import { editsFile } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { finding } from '../report.ts';
import { stageRunner } from '../stage-runner.ts';
import { type EditOptions, editAsked } from './edit-asked.ts';
import {
  editableText,
  passagesAt,
  placeNamed,
  pointsOf,
  renumbered,
  saidAt,
  wordsAt,
} from './editable-places.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { printFindings } from './print-findings.ts';
import { openFault, openNamed } from './project-arguments.ts';

const examples = `
Examples:
  variorum edit my-book                                  what can be edited: numbers, ids and first words
  variorum edit my-book 7                                question 7 and its points
  variorum edit my-book 7.3 --rewrite "Ask **first**."   another text, as Markdown
  variorum edit my-book 7 --rewrite "$(cat answer.md)"   a whole answer
  variorum edit my-book 7 --label "How do I get a VPN?"  the question itself; --label "" takes a point's label away
  variorum edit my-book 7.3 --drop --why "out of date"   left out of everything; so is a question: 7
  variorum edit my-book 7.3 --drop --sentence "by fax" --why "out of date"   the one sentence with these words
  variorum edit my-book 7.3 --part                       what was joined stands apart again
  variorum edit my-book --join 7.3 7.5                   two points are one
  variorum edit my-book 7 --seen ben                     that Ben has no answer was seen, and is told no more
  variorum edit my-book notes.md --seen                  that sentences of notes.md are not used was seen
  variorum edit my-book --undo                           takes the last edit of edits.yml back
  variorum edit my-book opening --rewrite "Welcome."     the words before the first question

Numbers are those of the book; the file gets ids that last. Also: 7.intro, 7.outro, opening, closing, a topic's title.`;

/** `variorum edit`: writes an editor's decision into edits.yml, after trying that it fits. */
export function editCommand(io: Io, done: (code: number) => void): Command {
  return new Command('edit')
    .description('change what the book prints, and keep the change in edits.yml')
    .argument('<PROJECT>', 'a folder with handbook.yml')
    .argument(
      '[PLACE]',
      'what is edited: `7`, `7.3`, an id, for --seen a document; without one, all places are listed',
    )
    .option('--rewrite <TEXT>', 'other words, read as Markdown')
    .option('--label <TEXT>', "a point's label, a question's wording, a topic's title")
    .option('--drop', 'leave it out, for the reason of --why')
    .option('--sentence <TEXT>', 'of what --drop leaves out only the sentence with these words')
    .option('--why <TEXT>', 'the reason, for the ledger')
    .option('--part', 'set apart what was joined')
    .option('--join <PLACE...>', 'join points, with PLACE or with one another')
    .option('--choose <SET>', 'print the wording of this set')
    .option('--before <PLACE>', 'move it before another point')
    .option('--after <PLACE>', 'move it behind another point')
    .option(
      '--seen [SET]',
      'looked at, and it stays: what this set lacks there, that the sources differ, what of a document is not used',
    )
    .option('--undo', 'take the last edit of edits.yml back')
    .addHelpText('after', examples)
    .action(
      async (path: string, place: string | undefined, options: EditOptions & { readonly undo?: true }) =>
        done(await (options.undo ? undo(path, place, options, io) : edit(path, place, options, io))),
    );
}

async function edit(path: string, place: string | undefined, options: EditOptions, io: Io): Promise<number> {
  const folder = resolve(io.world.folder, path);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageFault(
      `edits are kept beside handbook.yml, and ${path} is a document; \`variorum init DIR ${path}\` makes a project of it`,
    );
  const { project, messages } = await openNamed({ paths: [path], set: [], allowStale: true }, io);
  if (!project) {
    printFindings(messages.map(finding), {}, io, 'edit');
    return openFault(messages);
  }
  const merged = await mergedOf(project, io);
  const broken = merged.messages.filter(({ fatal }) => fatal);
  if (broken.length > 0) {
    printFindings(broken.map(finding), {}, io, 'edit');
    return exitCodes.user;
  }
  const named = (name: string) => placeNamed(name, merged.handbook);
  const unused = (name: string) =>
    merged.handbook.ledger.documents?.find(({ file }) => file === name)?.totals.notUsed ?? null;
  const { sentencesOfPlace, unsaidByChoice, withEdit } = await import('../merge/merge.ts');
  const sentences = (name: string) => sentencesOfPlace(passagesAt(name, merged.handbook));
  const asked = editAsked(place, options, named, unused, sentences);
  if (asked === null) {
    io.out(editableText(merged.handbook, place === undefined ? null : named(place)));
    return exitCodes.done;
  }
  const tried = await mergedOf({ ...project, tried: [asked.decision] }, io);
  const unfit = tried.messages.filter(({ ruleId, note = '' }) => ruleId === 'edits-fit' && note !== '');
  const before = merged.messages.filter(({ ruleId }) => ruleId === 'edits-fit').length;
  if (unfit.length > before) {
    const hint = pointsOf(asked.places, merged.handbook);
    io.err(`error: ${unfit.at(-1)?.reason}. Nothing was written.${hint && ` ${hint}`}\n`);
    return exitCodes.user;
  }
  const file = join(project.folder, editsFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  writeFileWhole(file, withEdit(text, asked.written, saidAt(asked.places, merged.handbook)));
  const [verb, target] = asked.written;
  io.out(`${editsFile}: ${verb} ${[target].flat().join(', ')}`);
  const { sentence } = asked.written[2];
  const about = sentence === undefined ? wordsAt(asked.places, merged.handbook) : [`“${sentence}”`];
  for (const words of about) io.out(`    ${words}`);
  if (asked.decision.verb === 'choose') {
    const { point } = asked.decision;
    const entry = tried.handbook.entries.find(({ points }) => points.some(({ id }) => id === point));
    const unsaid = entry ? unsaidByChoice(entry, point, tried.sets) : [];
    if (unsaid.length > 0) io.err(unsaidText(unsaid, path, place ?? point));
  }
  const moved = renumbered(merged.handbook, tried.handbook);
  if (moved !== null) io.out(`${moved}; \`variorum edit ${path}\` lists all places.`);
  return exitCodes.done;
}

/** What a choice leaves out though nobody else says it, and how it can be kept. */
function unsaidText(unsaid: readonly Unsaid[], path: string, place: string): string {
  const [first] = unsaid;
  return [
    `warning: printed no longer, and said by nobody else in this question:`,
    ...unsaid.map(({ answerSet, text }) => `    ${answerSet}: ${text}`),
    `    To keep one of them: \`variorum edit ${path} --undo\`, then leave out only the sentence that is wrong:`,
    `    variorum edit ${path} ${place} --drop --sentence "${first?.text.split(/\s+/).slice(0, 4).join(' ') ?? ''}" --why "..."`,
    '',
  ].join('\n');
}

/** Takes the last edit of the file back, and says which it was. */
async function undo(
  path: string,
  place: string | undefined,
  { undo: _, ...others }: EditOptions & { readonly undo?: true },
  io: Io,
): Promise<number> {
  if (place !== undefined || Object.keys(others).length > 0)
    throw new UsageFault(
      '--undo stands alone: it takes the last edit of edits.yml back, whatever that is about',
    );
  const file = join(resolve(io.world.folder, path), editsFile);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const { withoutLastEdit } = await import('../merge/merge.ts');
  const { after, said } = withoutLastEdit(text);
  if (said === null) {
    io.err(`error: there is no edit to take back in ${join(path, editsFile)}.\n`);
    return exitCodes.user;
  }
  writeFileWhole(file, after);
  io.out(`${editsFile}: taken back: ${said}`);
  return exitCodes.done;
}

/** The project merged, its old edits or not: one that no longer fits must not be in the way of a new one. */
function mergedOf(project: Project, io: Io): Promise<MergedProject> {
  const hooks = { signal: io.signal };
  return mergeBounded(project, io.world, hooks, stageRunner(hooks));
}

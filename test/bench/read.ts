import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { VFile } from 'vfile';
import { accountFor, takeInventory } from '../../src/inventory/inventory.ts';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import type { Ledger, LedgerSentence } from '../../src/model/handbook.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';
import { median } from './cpu.ts';

const sentence = 'The quick brown fox jumps over the lazy dog. ';
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join('');
const question = (at: number) =>
  `${at + 1}. What is thing number ${at} good for?\n\nIt is good for these:\n\n- First: ${sentence.repeat(2)}\n- **Second**: ${sentence}See [here](https://example.org/${at}).\n- Third: ${sentence}\n\n`;

/** Documents that are large, or meant to defeat a parser. */
const cases: Readonly<Record<string, readonly [path: string, text: () => string]>> = {
  '2,500 questions, Markdown': ['a.md', () => times(2500, question)],
  '2,500 questions, text': ['a.txt', () => times(2500, question)],
  '2,500 questions, headings': ['a.md', () => times(2500, (at) => `## ${question(at)}`)],
  '2,500 questions, table': [
    'a.csv',
    () => `Question,Answer\n${times(2500, (at) => `What is ${at}?,${sentence}\n`)}`,
  ],
  '2,500 questions, notebook': [
    'a.ipynb',
    () =>
      JSON.stringify({
        cells: Array.from({ length: 2500 }, (_, at) => ({ cell_type: 'markdown', source: question(at) })),
      }),
  ],
  '5 MB paragraph': ['a.md', () => sentence.repeat(110_000)],
  '5 MB paragraph of marks': ['a.md', () => '*a _b `c [d ('.repeat(380_000)],
  '300,000 paragraphs': ['a.md', () => 'a\n\n'.repeat(300_000)],
  '300,000 paragraphs, text': ['a.txt', () => 'a\n\n'.repeat(300_000)],
  '50,000 list items': ['a.md', () => '- a\n'.repeat(50_000)],
  '10,000 quotes in one another': ['a.md', () => `${'> '.repeat(10_000)}deep`],
  '10,000 lists in one another': ['a.md', () => `${'- '.repeat(10_000)}deep`],
  'a staircase of 10,000': ['a.txt', () => times(10_000, (at) => `${' '.repeat(2 * at)}- step\n`)],
  '20 MB of questions': ['a.md', () => times(42_000, question)],
};

/** How long reading, parsing and counting what stands there takes the processor, and how much memory: each in a process of its own. `read [NAME ...]` */
export function bench(args: readonly string[]): void {
  const [first = '', name = ''] = args;
  if (first === '--one') {
    void one(name);
    return;
  }
  console.log(
    `read: ${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores, node ${process.version}; median of 3`,
  );
  const chosen = Object.keys(cases).filter(
    (one) => args.length === 0 || args.some((arg) => one.includes(arg)),
  );
  for (const name of chosen) {
    const runs = [1, 2, 3].map(() => {
      const command = [resolve(import.meta.dirname, 'bench.js'), 'read', '--one', name];
      return JSON.parse(execFileSync(process.execPath, command, { encoding: 'utf8' })) as Figures;
    });
    const of = (figure: keyof Figures) => median(runs.map((run) => run[figure]));
    console.log(
      `${name.padEnd(30)} ${of('read').toFixed(2)} s read + ${of('parse').toFixed(2)} s parse + ${of('account').toFixed(2)} s inventory = ${(of('read') + of('parse') + of('account')).toFixed(2)} s CPU, peak ${Math.round(of('memory'))} MB, ${of('questions')} questions, ${of('units')} units`,
    );
  }
}

interface Figures {
  readonly read: number;
  readonly parse: number;
  /** The inventory, and its parts by what became of them. */
  readonly account: number;
  readonly memory: number;
  readonly questions: number;
  readonly units: number;
}

async function one(name: string): Promise<void> {
  const [path, text] = cases[name] ?? ['a.md', () => ''];
  const bytes = Buffer.from(text());
  // The libraries are loaded before: starting is not what is measured.
  await interpret(Buffer.from('1. Why?\n'), new VFile({ path: 'b.md' }), 'a');
  const start = process.cpuUsage();
  const document = await interpret(bytes, new VFile({ path }), 'a');
  const read = process.cpuUsage(start);
  const project: Project = {
    folder: '/',
    name: 'bench',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: path }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files: [path] }],
  };
  const [set] = parseAnswerSets(project, [document]);
  const both = process.cpuUsage(start);
  const sets = set ? [set] : [];
  accountFor([document], [takeInventory(document)], sets, printedAll(sets));
  const all = process.cpuUsage(start);
  const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6;
  const figures: Figures = {
    read: seconds(read),
    parse: seconds(both) - seconds(read),
    account: seconds(all) - seconds(both),
    memory: process.resourceUsage().maxRSS / 1024,
    questions: set?.answers.length ?? 0,
    units: set?.units.length ?? 0,
  };
  console.log(JSON.stringify(figures));
}

/** A ledger in which every sentence is printed: what became of them costs the account nothing. */
function printedAll(sets: readonly AnswerSet[]): Ledger {
  const sentences = sets.flatMap(({ id, units }) =>
    units.flatMap(({ file, lines, text, parts }) =>
      (parts && parts.length > 0 ? parts : [{ text, line: lines[0] }]).map(
        (one): LedgerSentence => ({
          answerSet: id,
          file,
          line: one.line,
          text: one.text,
          fate: 'printed',
          entry: null,
          point: null,
        }),
      ),
    ),
  );
  return { sentences, totals: {} };
}

// The process of a print shop in which jobs are printed one after the other: each is a run of `variorum build`, with a browser that stays.
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { keptThread } from '../incremental/kept-thread.ts';
import { lazyPress } from '../incremental/lazy-press.ts';
import { MachineFault } from '../model/machine-fault.ts';
import { type PressNews, type PressTask, unpackProject } from '../serve/serve.ts';
import { exitCodes } from './exit-codes.ts';
import { run } from './run.ts';

const { signal } = new AbortController();
const environment = process.env;
let press = lazyPress({ folder: '/', environment }, { signal });
const thread = keptThread();

const tell = (news: PressNews) => process.send?.(news);

async function print(task: PressTask): Promise<void> {
  const archive = await readFile(task.archive);
  const unpacked = await unpackProject(archive, task.folder, task.name, task.unpacked * 1024 * 1024);
  if (typeof unpacked === 'string')
    return done({ code: exitCodes.user, out: '', err: unpacked, passesLimit: false });
  let out = '';
  let err = '';
  let passesLimit = false;
  const code = await run(['build', unpacked.project, `--out=${task.out}`, '--json', ...task.words], {
    world: { folder: unpacked.project, environment },
    out: (text) => {
      out += `${text}\n`;
    },
    err: (text) => {
      err += text;
    },
    input: { terminal: true, read: async () => new Uint8Array() },
    terminal: false,
    signal,
    host: {
      kept: { press: { open: (limits) => press.open(limits), close: async () => {} }, thread },
      progress: ({ stage, detail }) => tell({ kind: 'progress', step: { stage, detail } }),
      fault: (error) => {
        passesLimit = error instanceof MachineFault && error.passesLimit;
      },
    },
  });
  // Nobody knows how a browser is after a job that went wrong.
  if (code !== exitCodes.done) {
    await press.close();
    press = lazyPress({ folder: '/', environment }, { signal });
  }
  done({ code, out, err, passesLimit });
}

function done(result: Extract<PressNews, { kind: 'done' }>['result']): void {
  tell({ kind: 'done', result });
}

process.on('message', (task: PressTask) => void print(task));
// Ctrl-C reaches every process of a terminal: whoever hands out the jobs ends this one.
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => {});
process.on('disconnect', () => process.exit());

import { Command } from 'commander';
import { integerOption } from './integer-option.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { aborted, program, type WorkerWords, workerOptions } from './serve.ts';

const examples = `
Examples:
  VARIORUM_REDIS=redis://127.0.0.1 variorum work

It shares VARIORUM_REDIS and VARIORUM_STORE with \`variorum serve\`. Ctrl-C lets it finish what it does; twice ends it at once, and
another worker does that again.`;

interface WorkWords extends WorkerWords {
  readonly stalled: number;
}

/** `variorum work`: does the jobs that servers take in. */
export function workCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('work').description('do the jobs that variorum serve takes in, from Redis');
  for (const option of workerOptions) command.addOption(option);
  return command
    .addOption(
      integerOption(
        '--stalled <SECONDS>',
        'without a sign of life for so long, its jobs are given to another worker',
        [1, 3600],
        30,
      ),
    )
    .addHelpText('after', examples)
    .action(async (words: WorkWords) => done(await work(words, io)));
}

async function work(words: WorkWords, io: Io): Promise<number> {
  const redis = io.world.environment.VARIORUM_REDIS;
  if (!redis)
    throw new UsageFault(
      'VARIORUM_REDIS is not set, as in VARIORUM_REDIS=redis://127.0.0.1; without it `variorum serve` does its jobs itself',
    );
  const { startWorker } = await import('../serve/serve.ts');
  const worker = await startWorker(redis, words.stalled * 1000, {
    world: io.world,
    program,
    places: words.workers,
    limits: words,
  });
  io.err(`Ready for jobs, ${words.workers} at once. Ctrl-C ends it.\n`);
  await aborted(io.signal);
  io.err('Finishing what is being done.\n');
  await worker.close();
  return exitCodes.done;
}

import { Command, Option } from 'commander';
import { integerOption } from './integer-option.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { version } from './version.ts';

const examples = `
Examples:
  variorum serve                                   takes jobs at http://127.0.0.1:8420 and prints them itself
  curl -F project=@book.zip -F 'options={"formats":["pdf"]}' http://127.0.0.1:8420/v1/jobs
  VARIORUM_REDIS=redis://127.0.0.1 variorum serve  takes jobs; variorum work, as often as you like, does them

VARIORUM_TOKENS=a,b   who may ask; needed with a --host that others reach
VARIORUM_REDIS=URL    where jobs wait (Redis or Valkey); else in this process
VARIORUM_STORE=DIR    where projects and results lie; or s3://BUCKET/PREFIX, with AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY,
                      AWS_REGION and VARIORUM_S3_ENDPOINT
/v1/openapi.json describes the API; content/manual/print-shop.md is its manual.`;

/** Options that the server, which may do jobs itself, and the worker have in common. */
export const workerOptions: readonly Option[] = [
  integerOption('-w, --workers <N>', 'jobs that are done at once; each has a browser', [1, 64], 2),
  integerOption('--seconds <N>', 'processor time that a job may take', [1, 86_400], 120),
  integerOption('--memory <MB>', 'memory that a job may take, with its browser', [200, 1_000_000], 2000),
  integerOption('--unpacked <MB>', 'what a project may have, unpacked', [1, 10_000], 256),
  integerOption('--results <MB>', 'what all results of a job may have', [1, 10_000], 256),
];

/** What those options give. */
export interface WorkerWords {
  readonly workers: number;
  readonly seconds: number;
  readonly memory: number;
  readonly unpacked: number;
  readonly results: number;
}

interface ServeWords extends WorkerWords {
  readonly port: number;
  readonly host: string;
  readonly keep: number;
  readonly rate: number;
  readonly queue: number;
  readonly upload: number;
}

/** The module of the process that prints, there where the program is compiled. */
export const program = new URL('./print-jobs.js', import.meta.url);

/** `variorum serve`: a print shop behind a small HTTP API. */
export function serveCommand(io: Io, done: (code: number) => void): Command {
  const command = new Command('serve').description('print projects that are handed in over HTTP');
  for (const option of [
    integerOption('-p, --port <N>', 'port', [0, 65_535], 8420),
    new Option('--host <NAME>', 'address to listen at').default('127.0.0.1'),
    ...workerOptions,
    integerOption('--keep <SECONDS>', 'how long results are there', [1, 31_536_000], 3600),
    integerOption('--rate <N>', 'jobs that a client may hand in a minute', [1, 1_000_000], 60),
    integerOption('--queue <N>', 'jobs that may wait', [1, 10_000_000], 1000),
    integerOption('--upload <MB>', 'what an archive may have', [1, 1000], 64),
  ])
    command.addOption(option);
  return command
    .addHelpText('after', examples)
    .action(async (words: ServeWords) => done(await serve(words, io)));
}

const loopback = ['127.0.0.1', 'localhost', '::1'];

async function serve(words: ServeWords, io: Io): Promise<number> {
  const tokens = (io.world.environment.VARIORUM_TOKENS ?? '').split(',').flatMap((one) => one.trim() || []);
  if (tokens.length === 0 && !loopback.includes(words.host))
    throw new UsageFault(
      `--host ${words.host} is reached by others; say who may ask: VARIORUM_TOKENS=a-long-secret`,
    );
  const { startShop } = await import('../serve/serve.ts');
  const shop = await startShop({
    world: io.world,
    program,
    places: words.workers,
    limits: words,
    port: words.port,
    host: words.host,
    tokens,
    policy: {
      attempts: 3,
      backoff: 1000,
      keep: words.keep,
      mostWaiting: words.queue,
      perMinute: words.rate,
    },
    uploaded: words.upload,
    version: version(),
  });
  io.out(shop.address);
  io.err('Jobs are taken at this address. Ctrl-C ends it.\n');
  await aborted(io.signal);
  await shop.close();
  return exitCodes.done;
}

/** Waits for Ctrl-C. */
export function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((end) => {
    if (signal.aborted) end();
    else signal.addEventListener('abort', () => end(), { once: true });
  });
}

import process from 'node:process';
import { maxBytes } from '../read/read.ts';
import { exitCodes } from './io.ts';
import { run } from './run.ts';

/** Runs the command line that the process was started with, and gives the exit code. */
export async function program(): Promise<number> {
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // The second time someone means it: leave at once.
      if (interrupt.signal.aborted) process.exit(exitCodes.interrupted);
      interrupt.abort();
    });
  watchStreams();
  return run(process.argv.slice(2), {
    world: { folder: currentFolder(), environment: process.env },
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(text),
    wipe: () => process.stderr.write('\r\u001b[2K'),
    input: { terminal: process.stdin.isTTY === true, read: readInput },
    terminal: process.stderr.isTTY === true,
    signal: interrupt.signal,
  });
}

/** What cannot be printed stops no build, but where standard output is lost, the exit code says so. */
function watchStreams(): void {
  let lost = false;
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    // A reader that has seen enough (`variorum check | head`) is no fault.
    if (code === 'EPIPE' || lost) return;
    lost = true;
    process.stderr.write(
      `error: Standard output cannot be written (${code}). Free some space, or print to somewhere else.\n`,
    );
  });
  // There is nowhere left to say it.
  process.stderr.on('error', () => {});
  // It may be told when all else is done.
  process.once('exit', () => {
    if (lost) process.exitCode ||= exitCodes.machine;
  });
}

/** Standard input, up to a byte more than a document may have. */
async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > maxBytes) break;
  }
  return Buffer.concat(chunks);
}

/** The current folder; the program ends where it was removed meanwhile. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write('error: the current folder is not there any more. Change to another one.\n');
    process.exit(exitCodes.machine);
  }
}

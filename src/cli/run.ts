import { Command, CommanderError } from 'commander';
import { MachineFault } from '../model/machine-fault.ts';
import { printable } from '../text/printable.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { diffCommand } from './diff.ts';
import { doctorCommand } from './doctor.ts';
import { editCommand } from './edit.ts';
import { initCommand } from './init.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { publishCommand } from './publish.ts';
import { serveCommand } from './serve.ts';
import { studioCommand } from './studio.ts';
import { themeCommand } from './theme.ts';
import { tooManyFiles } from './too-many-files.ts';
import { verifyCommand } from './verify.ts';
import { version } from './version.ts';
import { workCommand } from './work.ts';

/** A command of the program: says itself to commander, and gives an exit code when it was run. */
export type MakeCommand = (io: Io, done: (code: number) => void) => Command;

const commands: readonly MakeCommand[] = [
  buildCommand,
  checkCommand,
  editCommand,
  diffCommand,
  publishCommand,
  verifyCommand,
  initCommand,
  studioCommand,
  serveCommand,
  workCommand,
  themeCommand,
  doctorCommand,
];

const examples = `
Examples:
  variorum build answers-ada.md answers-bob.md      two documents to one handbook
  variorum init my-book answers-*.md                a project of them, to be edited
  variorum build my-book --format pdf --set page=Letter
  variorum check my-book                            what was understood, and what is missing

Exit codes: 0 done; 1 the documents or settings are at fault; 2 the command line is wrong; 3 the machine is at fault.`;

/** Runs one command line (without the program's name). Gives the exit code; throws nothing. */
export async function run(argv: readonly string[], raw: Io): Promise<number> {
  const io = printing(raw);
  let code: number = exitCodes.done;
  const program = new Command('variorum')
    .description("Merges several people's answers to the same questions and prints one handbook.")
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples)
    .showHelpAfterError('(variorum --help says more)');
  for (const make of commands)
    program.addCommand(
      make(io, (result) => {
        code = result;
      }),
    );
  for (const command of everyCommand(program))
    command
      .exitOverride()
      .configureOutput({ writeOut: (text) => io.out(text.replace(/\n$/, '')), writeErr: io.err });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return io.signal.aborted ? exitCodes.interrupted : code;
  } catch (error) {
    io.host?.fault(error);
    return failure(error, io);
  }
}

/** No words of a document, a key or a file name reach a terminal as commands to it. */
function printing(io: Io): Io {
  return { ...io, out: (text) => io.out(printable(text)), err: (text) => io.err(printable(text)) };
}

function failure(error: unknown, io: Io): number {
  if (io.signal.aborted) {
    io.err('Interrupted.\n');
    return exitCodes.interrupted;
  }
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageFault) {
    io.err(`error: ${error.message}\n`);
    return exitCodes.usage;
  }
  const fewFiles = tooManyFiles(error);
  if (fewFiles) {
    io.err(`error: ${fewFiles}\n`);
    return exitCodes.machine;
  }
  if (error instanceof MachineFault || isRefusal(error)) {
    io.err(`error: ${error.message}\n`);
    return exitCodes.machine;
  }
  io.err(
    `error: this is a fault of Variorum itself, please report it:\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  return exitCodes.machine;
}

/** True for what the operating system refused: a folder that may not be read, a full disk. */
function isRefusal(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'code' in error;
}

function* everyCommand(command: Command): Generator<Command> {
  yield command;
  for (const child of command.commands) yield* everyCommand(child);
}

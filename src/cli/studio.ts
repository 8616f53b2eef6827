import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { settingsNames } from '../read/read.ts';
import { initProject } from './init.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';

const examples = `
Examples:
  variorum studio                        drop documents on the page, or open a project of this folder
  variorum studio my-book                the project in my-book
  variorum studio my-new-book            an empty folder, or a new one: drop documents there
  variorum studio a.md b.md              makes a project of documents, and opens it

The studio runs on this machine alone, and nothing leaves it. It writes handbook.yml and edits.yml as you would.
Ctrl-C ends it; nothing is lost, for each decision is written at once.`;

interface StudioWords {
  readonly port: number;
  readonly open: boolean;
}

/** `variorum studio`: the pages in the browser on which a handbook is made. */
export function studioCommand(io: Io, done: (code: number) => void): Command {
  return new Command('studio')
    .description('settle the merge, choose a look and download, in the browser')
    .argument('[PROJECT...]', 'a folder with handbook.yml, or documents to make a project of')
    .option('-p, --port <N>', 'port on 127.0.0.1; default: one that is free', portOf, 0)
    .option('--no-open', 'do not open the browser, print the address alone')
    .addHelpText('after', examples)
    .action(async (paths: string[], options: StudioWords) => done(await studio(paths, options, io)));
}

async function studio(paths: readonly string[], { port, open }: StudioWords, io: Io): Promise<number> {
  const fresh = await freshFolder(paths, io);
  const project = fresh === null ? await projectOf(paths, io) : null;
  const { startStudio } = await import('../studio/studio.ts');
  const running = await startStudio({
    world: fresh === null ? io.world : { ...io.world, folder: fresh },
    signal: io.signal,
    project,
    port,
    init: async (folder, documents) => {
      const said: string[] = [];
      const quiet = { ...io, out: (text: string) => said.push(text), err: (text: string) => said.push(text) };
      const code = await initProject(folder, documents, quiet as Io);
      return { made: code === exitCodes.done, text: said.join('\n') };
    },
  });
  io.out(running.address);
  io.err('The studio is open at this address, on this machine alone. Ctrl-C ends it.\n');
  if (open) openBrowser(running.address);
  await new Promise<void>((end) => {
    if (io.signal.aborted) end();
    else io.signal.addEventListener('abort', () => end(), { once: true });
  });
  await running.close();
  return exitCodes.done;
}

/** A folder that is empty, or is not there yet: documents are dropped there, and a project is made of them in it. Null for anything else. */
async function freshFolder([only, ...others]: readonly string[], io: Io): Promise<string | null> {
  if (only === undefined || others.length > 0) return null;
  const path = resolve(io.world.folder, only);
  // What has an ending is a document that is not there.
  if (!existsSync(path) && extname(path) !== '') return null;
  if (existsSync(path) && (!statSync(path).isDirectory() || (await readdir(path)).length > 0)) return null;
  await mkdir(path, { recursive: true });
  return path;
}

/** The project that the command line names; of documents one is made beside them. */
async function projectOf(paths: readonly string[], io: Io): Promise<string | null> {
  const [only] = paths;
  if (only === undefined) return null;
  const path = resolve(io.world.folder, only);
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  if (paths.length === 1 && isFolder) {
    if (settingsNames.some((name) => existsSync(join(path, name)))) return path;
    throw new UsageFault(
      `${only} has no handbook.yml; \`variorum init ${only}\` makes a project of its documents`,
    );
  }
  const folder = resolve(io.world.folder, 'handbook');
  if (existsSync(folder))
    throw new UsageFault(
      'there is a folder `handbook` already; `variorum init DIR DOCUMENT...` makes a project of another name',
    );
  const code = await initProject(folder, paths, io);
  if (code !== exitCodes.done) throw new UsageFault('no project could be made of these documents, see above');
  return folder;
}

function portOf(value: string): number {
  const port = Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}

/** Shows the address in the person's browser; where that cannot be, it stands in the terminal. */
function openBrowser(address: string): void {
  const [command, ...before] = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''] }[
    process.platform as string
  ] ?? ['xdg-open'];
  const child = spawn(command ?? 'xdg-open', [...before, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import type { VFileMessage } from 'vfile-message';
import {
  deriveSettings,
  describe,
  findDocuments,
  likelyLanguage,
  namedByStamps,
  settingsNames,
  wrongPath,
} from '../read/read.ts';
import { finding, findingsText, plural } from '../report.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { type LookedAt, lookAt, lookAtGiven } from './look-at.ts';
import { sampleDocuments } from './sample-documents.ts';
import { settingsText } from './settings-text.ts';
import { asOption, withStandardInput } from './standard-input.ts';
import { takePictures } from './take-pictures.ts';

const examples = `
Examples:
  variorum init my-book answers-ada.md answers-bob.txt
  variorum init my-book ada/ bob/                       each folder is an answer set
  variorum init my-book                                 of the documents that are in my-book`;

/** `variorum init`: a project from documents, with a handbook.yml that says what was guessed. */
export function initCommand(io: Io, done: (code: number) => void): Command {
  return new Command('init')
    .description('make a project of documents, ready to build')
    .argument('<DIR>', 'the folder of the project; made if it is not there')
    .argument(
      '[DOCUMENT...]',
      'documents or folders to copy into it, - for standard input; default: those that are in it',
    )
    .option(...asOption)
    .addHelpText('after', examples)
    .action(async (folder: string, documents: string[], { as }: { as?: string }) =>
      done(await init(folder, documents, as, io)),
    );
}

/** Makes a project as the command does. Gives its exit code; what there is to say goes to `io`. */
export function initProject(folder: string, documents: readonly string[], io: Io): Promise<number> {
  return init(folder, documents, undefined, io);
}

async function init(
  shown: string,
  documents: readonly string[],
  as: string | undefined,
  io: Io,
): Promise<number> {
  const folder = resolve(io.world.folder, shown);
  const present = await namesIn(folder);
  const taken = settingsNames.find((name) => present.includes(name));
  if (taken)
    return refuse(`${shown}/${taken}: there is a project already`, 'Build it, or name another folder.', io);
  const { paths, given } = await withStandardInput(documents, as, io);
  const absolute = paths.map((path) => resolve(io.world.folder, path));
  const wrong = paths.flatMap((path, at) => wrongPath(path, absolute, at, true) ?? [])[0];
  if (wrong) return refuse(`${wrong.file}: ${lower(wrong.reason)}`, wrong.todo, io);

  const inPlace = paths.length === 0 && !given;
  const looked: LookedAt[] = [];
  const sources = inPlace ? (present.length > 0 ? [folder] : []) : absolute;
  const notes: VFileMessage[] = [];
  for (const found of await findDocuments(sources, notes))
    looked.push(await lookAt(found, folder, sources, io.world));
  if (given) looked.push(await lookAtGiven(given, folder));
  // What stands in the folder anyway may be no document at all; what was named has to be one.
  const bad = looked.filter(({ failed }) => failed);
  for (const note of notes) note.file = relative(io.world.folder, note.file ?? '') || '.';
  io.err(findingsText([...looked.flatMap(({ messages }) => messages), ...notes].map(finding)));
  if (bad.length > 0 && !inPlace) {
    io.err('Nothing was written.\n');
    return exitCodes.user;
  }
  const empty = paths.find((path, at) => !looked.some((one) => within(absolute[at] ?? path, one.path ?? '')));
  if (empty) return refuse(`${empty}: there is no document in this folder`, 'Name the documents.', io);
  return write({ shown, folder, present, looked: looked.filter(({ failed }) => !failed) }, io);
}

/** Writes the project: everything was looked at before. */
async function write(
  {
    shown,
    folder,
    present,
    looked,
  }: { shown: string; folder: string; present: readonly string[]; looked: readonly LookedAt[] },
  io: Io,
): Promise<number> {
  const names = looked.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice)
    throw new UsageFault(
      `two documents are called ${twice}; rename one, or put them into the folder yourself`,
    );
  const copies = looked.filter(({ path }) => path === null || !within(folder, path));
  const clash = copies.find(({ name }) => present.includes(name.split('/')[0] ?? name));
  if (clash)
    return refuse(
      `${shown}/${clash.name}: there is a file of that name already`,
      'Move it away, or name it as the document.',
      io,
    );
  const samples = looked.length === 0;
  const files = samples
    ? Object.entries(sampleDocuments).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    : copies;
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes, { flag: 'wx' });
  }
  const described = await Promise.all(
    (samples ? files : looked).map(async (one) => ({
      ...(await describe(one.name, one.bytes)),
      ...('group' in one && one.group !== null && { group: one.group }),
    })),
  );
  const settings = namedByStamps(deriveSettings(described), described);
  await writeFile(join(folder, 'handbook.yml'), settingsText(settings, looked, likelyLanguage(described)), {
    flag: 'wx',
  });
  io.out(
    `${join(shown, 'handbook.yml')}  ${plural(settings.answers.length, 'answer set')}: ${settings.answers.map(({ title }) => title).join(', ')}`,
  );
  if (samples)
    io.err('There were no documents, so two small examples were written: put your own in their place.\n');
  const { taken, missing, outside } = await takePictures(copies, folder);
  if (taken > 0) io.err(`${plural(taken, 'picture')} of the documents taken along.\n`);
  if (missing.length > 0)
    io.err(
      `${plural(missing.length, 'picture')} that the documents name, not found: ${missing.join(', ')}. Copy them beside the documents.\n`,
    );
  if (outside.length > 0)
    io.err(
      `${plural(outside.length, 'picture')} not taken along, for ${outside.length === 1 ? 'it stands' : 'they stand'} outside of what was named: ${outside.map(({ url, to }) => `copy ${url} to ${join(shown, relative(folder, to))}`).join(', ')}.\n`,
    );
  io.err(`Next: look through ${join(shown, 'handbook.yml')}, then run: variorum build ${shown}\n`);
  return exitCodes.done;
}

function refuse(reason: string, todo: string, io: Io): number {
  io.err(`${reason}\n    ${todo}\n`);
  return exitCodes.user;
}

function lower(reason: string): string {
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new UsageFault(`${folder} is not a folder`);
  }
}

function within(folder: string, path: string): boolean {
  return relative(folder, path).split(sep)[0] !== '..';
}

import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { deriveSettings, named, readableEndings, settingsNames } from '../read/read.ts';
import { plural } from '../report.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';
import { settingsText } from './settings-text.ts';

const examples = `
Examples:
  variorum init my-book answers-ada.md answers-bob.txt
  variorum init my-book                                 of the documents that are in my-book`;

/** `variorum init`: a project from documents, with a handbook.yml that says what was guessed. */
export function initCommand(io: Io, done: (code: number) => void): Command {
  return new Command('init')
    .description('make a project of documents, ready to build')
    .argument('<DIR>', 'the folder of the project; made if it is not there')
    .argument('[DOCUMENT...]', 'documents to copy into it; default: those that are in it')
    .addHelpText('after', examples)
    .action(async (folder: string, documents: string[]) => done(await init(folder, documents, io)));
}

async function init(shown: string, documents: readonly string[], io: Io): Promise<number> {
  const folder = resolve(io.world.folder, shown);
  const present = await namesIn(folder);
  const taken = settingsNames.find((name) => present.includes(name));
  if (taken)
    return refuse(`${shown}/${taken}: there is a project already`, 'Build it, or name another folder.', io);
  const given = documents.map((path) => resolve(io.world.folder, path));
  const names = given.map((path) =>
    within(folder, path) ? relative(folder, path).split(sep).join('/') : basename(path),
  );
  const twice = names.find((name, at) => names.indexOf(name) < at);
  if (twice)
    throw new UsageFault(
      `two documents are called ${twice}; rename one, or put them into the folder yourself`,
    );
  await mkdir(folder, { recursive: true });
  for (const [at, path] of given.entries()) {
    const name = names[at] ?? '';
    if (within(folder, path)) continue;
    if (present.includes(name))
      return refuse(
        `${shown}/${name}: there is a file of that name already`,
        'Move it away, or name it as the document.',
        io,
      );
    try {
      await copyFile(path, join(folder, name));
    } catch (error) {
      const why =
        (error as NodeJS.ErrnoException).code === 'ENOENT'
          ? 'there is no such file'
          : `it cannot be copied (${(error as NodeJS.ErrnoException).code})`;
      return refuse(`${documents[at]}: ${why}`, 'Check the path.', io);
    }
  }
  const files =
    names.length > 0
      ? names
      : present.filter((name) => readableEndings.includes(extname(name).toLowerCase())).sort();
  const samples = files.length === 0;
  if (samples)
    for (const [name, text] of Object.entries(sampleDocuments))
      await writeFile(join(folder, name), text, { flag: 'wx' });
  const settings = deriveSettings(
    (samples ? Object.keys(sampleDocuments) : files).map((name) => named(folder, name)),
  );
  await writeFile(join(folder, 'handbook.yml'), settingsText(settings), { flag: 'wx' });
  io.out(
    `${join(shown, 'handbook.yml')}  ${plural(settings.answers.length, 'answer set')}: ${settings.answers.map(({ title }) => title).join(', ')}`,
  );
  if (samples)
    io.err('There were no documents, so two small examples were written: put your own in their place.\n');
  io.err(`Next: look through ${join(shown, 'handbook.yml')}, then run: variorum build ${shown}\n`);
  return exitCodes.done;
}

function refuse(reason: string, todo: string, io: Io): number {
  io.err(`${reason}\n    ${todo}\n`);
  return exitCodes.user;
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

const sampleDocuments: Readonly<Record<string, string>> = {
  'answers-ada.md': `# Baking bread

1. Why does dough have to rest?

   - Gluten: The strands of gluten relax, so that the dough can be shaped without springing back.
   - Flavour: Enzymes and yeast go on working, which gives the bread more flavour.

2. How do you know that a loaf is done?

   - Sound: A finished loaf sounds hollow when you tap its underside.
   - Temperature: The middle has reached 96 degrees Celsius.
`,
  'answers-bob.md': `# Baking bread

1. Why does dough need a rest?

   - Flavour: The yeast goes on working, and the bread gets more flavour.
   - Water: The flour takes up the water evenly, and the dough sticks less.

2. How can you tell that a loaf is done?

   - Sound: Tap it from below; a finished loaf sounds hollow.
   - Colour: The crust is deep brown, also along the sides.
`,
};

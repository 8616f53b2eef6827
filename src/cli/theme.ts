import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { Command } from 'commander';
import { ThemeFault } from '../model/theme-fault.ts';
import { isThemePath } from '../model/theme-path.ts';
import { exitCodes, type Io, UsageFault } from './io.ts';

const examples = `
Examples:
  variorum theme list
  variorum theme new my-theme --from classic
  variorum theme check my-theme/
  variorum build my-book --theme ./my-theme`;

/** `variorum theme list|new|check`. */
export function themeCommand(io: Io, done: (code: number) => void): Command {
  const theme = new Command('theme')
    .description('list, start and check themes')
    .addHelpText('after', examples);
  theme
    .command('list')
    .description('the themes that are shipped')
    .action(async () => {
      const { listThemes, loadTheme, picturePath } = await import('../theme/theme.ts');
      for (const name of listThemes()) {
        const { title, pages } = loadTheme(name);
        io.out(`${name.padEnd(14)}${title}; paper: ${Object.keys(pages).join(', ')}`);
        const picture = picturePath(name);
        const near = relative(io.world.folder, picture);
        io.out(`${' '.repeat(14)}picture: ${near.startsWith('..') ? picture : near}`);
      }
    });
  theme
    .command('new')
    .description('a folder to start a theme of your own from')
    .argument('<DIR>', 'the folder; it must not be there yet')
    .option('--from <THEME>', 'the theme that it changes', 'classic')
    .action(async (folder: string, { from }: { from: string }) => done(await start(folder, from, io)));
  theme
    .command('check')
    .description('read a theme, try it on pages of what is hard to set, and say what is wrong with it')
    .argument('<NAME_OR_DIR>', 'a theme')
    .action(async (name: string) => done(await check(name, io)));
  return theme;
}

async function start(shown: string, from: string, io: Io): Promise<number> {
  const { listThemes, starterTheme } = await import('../theme/theme.ts');
  const folder = resolve(io.world.folder, shown);
  if (!listThemes().includes(from))
    throw new UsageFault(`there is no theme \`${from}\`. There are: ${listThemes().join(', ')}.`);
  try {
    await mkdir(folder);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EEXIST';
    throw new UsageFault(
      taken
        ? `${shown} is there already; name a new folder`
        : `${shown} cannot be made; is the folder above it there?`,
    );
  }
  const files = starterTheme(basename(folder), from);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { flag: 'wx' });
  io.out(`${shown}: ${Object.keys(files).join(', ')}`);
  const path = isAbsolute(shown) || shown.startsWith('.') ? shown : `./${shown}`;
  io.err(
    `Next: change theme.yml and print.css, then run: variorum build PROJECT --theme ${/\s/.test(path) ? `'${path}'` : path} --watch\n`,
  );
  return exitCodes.done;
}

/** A theme that is shipped by its name, else the path of a folder; of one of that name in the current folder, too, which is said. */
function folderOf(name: string, shipped: readonly string[], io: Io): string {
  const folder = resolve(io.world.folder, name);
  if (isThemePath(name)) return folder;
  if (shipped.includes(name) || !existsSync(join(folder, 'theme.yml'))) return name;
  io.err(`${name}: no theme of that name is shipped; this is the folder ./${name}\n`);
  return folder;
}

async function check(name: string, io: Io): Promise<number> {
  const { inspectTheme, listThemes, loadTheme } = await import('../theme/theme.ts');
  try {
    const path = folderOf(name, listThemes(), io);
    const theme = loadTheme(path);
    const { stressTheme } = await import('../lab/stress-theme.ts');
    const tried = await stressTheme(path, io.world, io.signal);
    const faults = [...inspectTheme(theme), ...tried.faults];
    for (const warning of tried.warnings) io.err(`warning: ${warning}\n`);
    if (faults.length > 0) {
      for (const fault of faults) io.err(`error: ${fault}\n`);
      return exitCodes.user;
    }
    io.out(
      `${theme.title}: ${theme.layers.map((layer) => layer.name).join(' -> ')}; paper: ${Object.keys(theme.pages).join(', ')}; no fault found`,
    );
    return exitCodes.done;
  } catch (error) {
    if (!(error instanceof ThemeFault)) throw error;
    io.err(`error: ${error.message}\n`);
    return exitCodes.user;
  }
}

import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { composeEdition } from '../../src/compose/compose.ts';
import { tryTheme } from '../../src/lab/try-theme.ts';
import { mergeProject } from '../../src/merge-project.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { ProjectSettings } from '../../src/model/settings.ts';
import type { World } from '../../src/model/world.ts';
import { openPress } from '../../src/print/print.ts';
import { openProject } from '../../src/read/read.ts';
import { largePrint, listThemes, loadTheme } from '../../src/theme/theme.ts';
import { stressEdition } from '../helpers/main-edition.ts';
import { root } from '../helpers/root.ts';
import { startMeter } from './cpu.ts';

const papers: readonly Partial<ProjectSettings>[] = [{ page: 'A4' }, { page: 'Letter' }, { page: 'A5' }];
const further: Readonly<Record<string, readonly Partial<ProjectSettings>[]>> = {
  accessible: [
    { page: '6x9' },
    { page: 'A4', largePrint: true },
    { page: '6x9', largePrint: true },
    { page: 'A5', largePrint: true },
  ],
  classic: [{ page: '6x9' }, { page: 'pocket' }],
  editorial: [{ page: 'B5' }, { page: 'A4', largePrint: true }],
};

/** Composes a book with settings of an edition. */
type Compose = (settings: Partial<ProjectSettings>) => Edition | Promise<Edition>;

/** What each theme is tried with: the main job, what `theme check` prints, and a harder book of many scripts, pictures and notes. */
async function openBooks(world: World): Promise<Readonly<Record<string, Compose>>> {
  const project = async (name: string): Promise<Compose> => {
    const { project: found } = await openProject([join(root, 'content', name)], world);
    if (!found) throw new Error(`${name} is no project`);
    const { handbook } = await mergeProject(found, world);
    return (settings) => composeEdition(handbook, { ...found.settings, ...settings }, 'handbook');
  };
  return {
    main: await project('ml-projects'),
    stress: await project('stress'),
    hard: (settings) => stressEdition(settings),
  };
}

/**
 * Every theme on every paper with every book: overflow as measured in the page, and the rules of `verify`. Exit code 1 where
 * anything fails. `themes [THEME ...] [--out=DIR]`; with a folder the PDFs are kept to be looked at.
 */
export async function bench(args: readonly string[]): Promise<void> {
  for (const name of ['templates', 'package.json', 'package-lock.json', 'content']) {
    const place = resolve(import.meta.dirname, '../..', name);
    if (!existsSync(place)) symlinkSync(join(root, name), place);
  }
  const out = args.find((one) => one.startsWith('--out='))?.slice('--out='.length);
  const named = args.filter((one) => !one.startsWith('--'));
  const world = { folder: root, environment: {} };
  const press = await openPress();
  const complaints: string[] = [];
  console.log('theme       paper       book          pages faults   warn.  CPU s');
  try {
    for (const [book, compose] of Object.entries(await openBooks(world)))
      for (const theme of named.length > 0 ? named : listThemes())
        for (const paper of [...papers, ...(further[theme] ?? [])]) {
          const meter = startMeter();
          const look = paper.largePrint ? largePrint(loadTheme(theme)) : loadTheme(theme);
          const edition = await compose({ ...paper, theme });
          const { bytes, pages, faults, warnings } = await tryTheme(press, edition, look, world);
          const name = [theme, `${paper.page}${paper.largePrint ? ' large' : ''}`, book] as const;
          if (out) {
            mkdirSync(out, { recursive: true });
            writeFileSync(join(out, `${name.join('-').replace(' ', '-')}.pdf`), bytes);
          }
          const figures = [pages, faults.length, warnings.length].map((figure) => String(figure).padStart(7));
          const cpu = meter.cpu().toFixed(1).padStart(7);
          meter.stop();
          console.log(`${name.map((text) => text.padEnd(12)).join('')}${figures.join('')}${cpu}`);
          complaints.push(...[...faults, ...warnings].map((one) => `${name.join(', ')}: ${one}`));
          if (faults.length > 0) process.exitCode = 1;
        }
  } finally {
    await press.close();
  }
  for (const complaint of complaints) console.log(complaint);
  console.log(complaints.length === 0 ? 'Everything fits.' : `${complaints.length} complaints`);
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tryTheme } from '../../src/lab/try-theme.ts';
import type { World } from '../../src/model/world.ts';
import { openPress } from '../../src/print/print.ts';
import { largePrint, listThemes, loadTheme } from '../../src/theme/theme.ts';
import { stressEdition } from '../helpers/main-edition.ts';
import { root } from '../helpers/root.ts';
import { type Compose, composer, type EditionWish } from './composer.ts';
import { startMeter } from './cpu.ts';
import { linkAssets } from './link-assets.ts';

const papers: readonly EditionWish[] = [{ page: 'A4' }, { page: 'Letter' }, { page: 'A5' }];
const further: Readonly<Record<string, readonly EditionWish[]>> = {
  accessible: [
    { page: '6x9' },
    { page: 'A4', largePrint: true },
    { page: '6x9', largePrint: true },
    { page: 'A5', largePrint: true },
  ],
  classic: [{ page: '6x9' }, { page: 'pocket' }],
  editorial: [{ page: 'B5' }, { page: 'A4', largePrint: true }],
};

/** What each theme is tried with: the main job, what `theme check` prints, and a harder book of many scripts, pictures and notes. */
async function openBooks(world: World): Promise<Readonly<Record<string, Compose>>> {
  return {
    main: await composer('content/ml-projects', world),
    stress: await composer('content/stress', world),
    hard: (settings) => stressEdition(settings),
  };
}

/**
 * Every theme on every paper with every book: overflow as measured in the page, and the rules of `verify`. Exit code 1 where
 * anything fails. `themes [THEME ...] [--out=DIR]`; with a folder the PDFs are kept to be looked at.
 */
export async function bench(args: readonly string[]): Promise<void> {
  linkAssets();
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

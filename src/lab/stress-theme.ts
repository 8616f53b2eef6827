import { resolve } from 'node:path';
import { lazyPress } from '../incremental/lazy-press.ts';
import { mergeProject } from '../merge-project.ts';
import type { World } from '../model/world.ts';
import { tryTheme } from './try-theme.ts';

const folder = resolve(import.meta.dirname, '../../content/stress');

/** Sheets that every theme is tried on. */
const papers = ['A4', 'Letter', 'A5'] as const;

/**
 * Prints pages of what is hard to set in a theme (long words, wide tables, code, formulas, three scripts) at three
 * sizes, and says in a sentence each what sticks out, is cut off or fails the machine checks.
 */
export async function stressTheme(
  theme: string,
  world: World,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { openProject } = await import('../read/read.ts');
  const { composeEdition } = await import('../compose/compose.ts');
  const { loadTheme } = await import('../theme/theme.ts');
  const { project } = await openProject([folder], world);
  if (project === null) throw new Error(`${folder} is not there`);
  const { handbook } = await mergeProject(project, world);
  const look = loadTheme(theme);
  const press = lazyPress(world, { signal });
  const faults: string[] = [];
  try {
    for (const page of papers) {
      const composed = composeEdition(handbook, { ...project.settings, page, theme }, 'handbook');
      // With a topic it is no thin book: it has every kind of page.
      const parts = composed.parts.map((part) => ({ ...part, title: part.title ?? composed.title }));
      const edition = { ...composed, parts };
      const trial = await tryTheme(await press.open(), edition, look, world);
      faults.push(...trial.faults.map((fault) => `${page}: ${fault}`));
    }
  } finally {
    await press.close();
  }
  return faults;
}

import { resolve } from 'node:path';
import { lazyPress } from '../incremental/lazy-press.ts';
import { mergeProject } from '../merge-project.ts';
import type { World } from '../model/world.ts';
import { tryTheme } from './try-theme.ts';

const folder = resolve(import.meta.dirname, '../../content/stress');

/** Sheets that every theme is tried on. */
const papers = ['A4', 'Letter', 'A5'] as const;

/** What came of trying a theme, a sentence each with the sheet that it was seen on. */
export interface ThemeComplaints {
  /** What sticks out, is cut off or fails the machine checks. */
  readonly faults: readonly string[];
  /** What the machine checks advise against. */
  readonly warnings: readonly string[];
}

/** Prints pages of what is hard to set in a theme (long words, wide tables, code, formulas, three scripts) at three sizes. */
export async function stressTheme(
  theme: string,
  world: World,
  signal: AbortSignal,
): Promise<ThemeComplaints> {
  const { openProject } = await import('../read/read.ts');
  const { composeEdition } = await import('../compose/compose.ts');
  const { loadTheme } = await import('../theme/theme.ts');
  const { project } = await openProject([folder], world);
  if (project === null) throw new Error(`${folder} is not there`);
  const { handbook } = await mergeProject(project, world);
  const look = loadTheme(theme);
  const press = lazyPress(world, { signal });
  const faults: string[] = [];
  const warnings: string[] = [];
  try {
    for (const page of papers) {
      const composed = composeEdition(handbook, { ...project.settings, page, theme }, 'handbook');
      // With a topic it is no thin book: it has every kind of page.
      const parts = composed.parts.map((part) => ({ ...part, title: part.title ?? composed.title }));
      const edition = { ...composed, parts };
      const trial = await tryTheme(await press.open(), edition, look, world);
      faults.push(...trial.faults.map((fault) => `${page}: ${fault}`));
      warnings.push(...trial.warnings.map((warning) => `${page}: ${warning}`));
    }
  } finally {
    await press.close();
  }
  return { faults, warnings };
}

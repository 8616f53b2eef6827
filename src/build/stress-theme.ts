import { resolve } from 'node:path';
import { mergeProject } from '../build.ts';
import type { World } from '../model/world.ts';
import { lazyPress } from './lazy-press.ts';
import { metadataOf } from './metadata-of.ts';
import { verifyFile } from './verify-file.ts';

const folder = resolve(import.meta.dirname, '../../content/stress');

/** Sheets that every theme is tried on. */
const papers = ['A4', 'Letter', 'A5'] as const;

/**
 * Prints pages of what is hard to set in a theme (long words, wide tables, code, formulas, three scripts) at three sizes, and
 * says in a sentence each what sticks out, is cut off or fails the machine checks.
 */
export async function stressTheme(
  theme: string,
  world: World,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const { openProject } = await import('../read/read.ts');
  const { composeEdition } = await import('../compose/compose.ts');
  const { loadTheme, renderFurniture, renderPrint } = await import('../theme/theme.ts');
  const { printPdf } = await import('../print/print.ts');
  const { project } = await openProject([folder], world);
  if (project === null) throw new Error(`${folder} is not there`);
  const { handbook } = await mergeProject(project, world);
  const look = loadTheme(theme);
  const press = lazyPress(world, { signal });
  const faults: string[] = [];
  try {
    for (const page of papers) {
      const edition = composeEdition(handbook, { ...project.settings, page, theme }, 'handbook');
      const open = await press.open();
      const width = 'calc(var(--measure) + 2 * var(--gutter))';
      for (const { element, text, by, kind } of await open.overflow(renderPrint(edition, look, null), width))
        faults.push(
          `${page}: ${element} ${kind === 'cut-off' ? 'is cut off' : 'sticks out of the page'} by ${by} mm${text && `: "${text}"`}`,
        );
      const { bytes } = await printPdf(open, {
        render: (known) => renderPrint(edition, look, known),
        furniture: (known) => renderFurniture(edition, look, known),
        metadata: metadataOf(edition, world),
      });
      for (const { severity, reason } of (await verifyFile(bytes, `${page}.pdf`)) ?? [])
        if (severity === 'error') faults.push(`${page}: ${reason}`);
    }
  } finally {
    await press.close();
  }
  return faults;
}

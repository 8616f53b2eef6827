import { existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPress } from '../../src/print/print.ts';
import { mainHandbook, pressEdition, stretched } from '../helpers/press-sheet.ts';
import { root } from '../helpers/root.ts';

/** How soon a cheat sheet is solved, in how many layouts, and how full it is: the main job's, and larger ones. */
export async function bench(): Promise<void> {
  const templates = resolve(import.meta.dirname, '../../templates');
  if (!existsSync(templates)) symlinkSync(join(root, 'templates'), templates);
  const press = await openPress();
  try {
    const book = await mainHandbook();
    console.log('questions  sides   solved  layouts   size  filled  points left out');
    for (const [count, sides] of [
      [20, 2],
      [20, 1],
      [20, 4],
      [60, 2],
      [200, 2],
    ] as const) {
      const of = count === 20 ? book : stretched(book, count);
      // The first is warm-up.
      await pressEdition(press, of, { sheet: { sides } });
      const { plans, solved } = await pressEdition(press, of, { sheet: { sides } });
      for (const { layouts, type, filled, account } of plans)
        console.log(
          [
            String(count).padStart(9),
            String(sides).padStart(6),
            `${Math.round(solved)} ms`.padStart(8),
            String(layouts).padStart(8),
            `${type.size.toFixed(2)}`.padStart(6),
            `${(100 * filled).toFixed(1)} %`.padStart(7),
            `${account.leftOut.length} of ${account.points}`.padStart(17),
          ].join(' '),
        );
    }
  } finally {
    await press.close();
  }
}

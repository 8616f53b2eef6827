import { join } from 'node:path';
import { composeEdition } from '../../src/compose/compose.ts';
import { mergeProject } from '../../src/merge-project.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { ProjectSettings } from '../../src/model/settings.ts';
import type { World } from '../../src/model/world.ts';
import { openProject } from '../../src/read/read.ts';
import { root } from '../helpers/root.ts';

/** Settings of an edition as they are written. */
export type EditionWish = ProjectSettings['editions'][string];

/** Composes a book with settings of an edition. */
export type Compose = (settings: EditionWish) => Edition | Promise<Edition>;

/** Merges a project of this repository once, for editions with any settings. */
export async function composer(folder: string, world: World): Promise<Compose> {
  const { project: found } = await openProject([join(root, folder)], world);
  if (!found) throw new Error(`${folder} is no project`);
  const { handbook } = await mergeProject(found, world);
  return (settings) =>
    composeEdition(handbook, { ...found.settings, editions: { handbook: settings } }, 'handbook');
}

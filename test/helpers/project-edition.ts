import { resolve } from 'node:path';
import { composeEdition } from '../../src/compose/compose.ts';
import { mergeProject } from '../../src/merge-project.ts';
import type { Edition } from '../../src/model/edition.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import type { ProjectSettings } from '../../src/model/settings.ts';
import { openProject } from '../../src/read/open-project.ts';

/** A project of `test/content` merged, and one edition of it with settings of its own. */
export async function projectEdition(
  name: string,
  settings: ProjectSettings['editions'][string] = {},
): Promise<{ readonly handbook: Handbook; readonly edition: Edition }> {
  const folder = resolve(import.meta.dirname, '../content', name);
  const { project } = await openProject([folder], { folder, environment: {} });
  if (!project) throw new Error(`${folder} is no project`);
  const { handbook } = await mergeProject(project, { folder, environment: {} });
  const own = { ...project.settings, editions: { handbook: settings } };
  return { handbook, edition: composeEdition(handbook, own, 'handbook') };
}

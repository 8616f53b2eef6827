import { extname } from 'node:path';
import { plural } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';
import type { BuiltEdition, EditionFile, EditionsRequest } from './edition-kind.ts';
import { makeSite } from './make-site.ts';

/** What is written of editions: their files in the formats that are asked for, and the site with all of them. */
export async function outputFiles(
  built: readonly BuiltEdition[],
  { project, formats }: EditionsRequest,
  runStage: RunStage,
): Promise<readonly EditionFile[]> {
  const files = built
    .flatMap((edition) => edition.files)
    .filter(({ path }) => formats.some((format) => format === extname(path).slice(1)));
  if (!formats.includes('site')) return files;
  const site = await runStage(
    'site',
    () => makeSite(built, project.settings.site.url ?? null),
    (all) => plural(all.length, 'file'),
  );
  return [...files, ...site];
}

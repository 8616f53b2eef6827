import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { composeEdition } from '../../src/compose/compose.ts';
import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
import type { Edition } from '../../src/model/edition.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { readDocuments } from '../../src/read/read.ts';

const folder = resolve(import.meta.dirname, '../../content/ml-projects');

/** The handbook of content/ml-projects, composed: what the main job prints. */
export async function mainEdition(): Promise<Edition> {
  const settings = projectSettings.parse(parse(readFileSync(resolve(folder, 'handbook.yml'), 'utf8')));
  const answerSets = settings.answers.map(({ id, files, title = id }, index) => ({
    id,
    mark: String.fromCharCode(65 + index),
    title,
    files: [files].flat(),
  }));
  const project = { folder, name: 'ml-projects', settings, answerSets };
  const sets = parseAnswerSets(project, await readDocuments(project));
  const { handbook } = await merge(await match(sets), sets, {
    title: settings.title ?? '',
    language: settings.language,
  });
  return composeEdition(handbook, settings, 'handbook');
}

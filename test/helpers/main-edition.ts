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
import { root } from './root.ts';

const content = resolve(root, 'content/ml-projects');

let main: Promise<Edition> | undefined;

/** The handbook of content/ml-projects, composed: what the main job prints. It is made once for all tests of a process. */
export function mainEdition(): Promise<Edition> {
  main ??= composed(content, parse(readFileSync(resolve(content, 'handbook.yml'), 'utf8')));
  return main;
}

/**
 * A book of what is hard to set: three sets with wide tables, long code, nested lists, notes, formulas, pictures, scripts of many
 * countries, right to left in both directions.
 */
export function stressEdition(more: Readonly<Record<string, unknown>> = {}): Promise<Edition> {
  const others = ['scripts', 'formulas', 'notes', 'pictures'].map((name) => `${name}/answers.md`);
  return composed(resolve(root, 'test/content'), {
    title: 'Hard to Set: مزيج 混排 & <more>',
    authors: ['Ada Lovelace', 'Kurt Gödel'],
    date: '2026-11-22',
    answers: [
      { id: 'a', title: 'The first & <foremost>', files: ['stress/a.md', ...others] },
      { id: 'b', title: 'البستاني', files: ['stress/b.md'] },
      { id: 'c', title: '第三', files: ['stress/c.md'] },
    ],
    ...more,
  });
}

async function composed(folder: string, written: unknown): Promise<Edition> {
  const settings = projectSettings.parse(written);
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
    language: settings.language ?? 'en',
  });
  return composeEdition(handbook, settings, 'handbook');
}

import { join } from 'node:path';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { readDocuments } from '../../src/read/read.ts';
import { root } from './root.ts';

const files = { a: '000_803d8d25914ce228.txt', b: '001_1c7c33d9c51d20e2.txt' };

let sets: Promise<readonly AnswerSet[]> | undefined;

/** The two answer sets of content/ml-projects, read and parsed, once for all tests of a process. */
export function mainJob(): Promise<readonly AnswerSet[]> {
  sets ??= parseMain();
  return sets;
}

async function parseMain(): Promise<readonly AnswerSet[]> {
  const project = {
    folder: join(root, 'content/ml-projects'),
    name: 'ml-projects',
    settings: projectSettings.parse({
      answers: Object.entries(files).map(([id, file]) => ({ id, files: file })),
    }),
    answerSets: Object.entries(files).map(([id, file]) => ({
      id,
      mark: id.toUpperCase(),
      title: file,
      files: [file],
    })),
  };
  return parseAnswerSets(project, await readDocuments(project));
}

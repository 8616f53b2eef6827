import { readdirSync } from 'node:fs';
import type { AnswerSet } from '../../src/model/answer-set.ts';
import type { Project } from '../../src/model/project.ts';
import { projectSettings } from '../../src/model/settings.ts';
import type { SourceDocument } from '../../src/model/source-document.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { readDocuments } from '../../src/read/read.ts';

/** Reads a folder of documents, or those named, as one answer set. */
export async function readBook(
  folder: string,
  files: readonly string[] = readdirSync(folder)
    .filter((name) => name !== 'reading.txt')
    .sort(),
): Promise<{ readonly set: AnswerSet; readonly documents: readonly SourceDocument[] }> {
  const project: Project = {
    folder,
    name: 'book',
    settings: projectSettings.parse({ answers: [{ id: 'a', files: [...files] }] }),
    answerSets: [{ id: 'a', mark: 'A', title: 'A', files }],
  };
  const documents = await readDocuments(project);
  const [set] = parseAnswerSets(project, documents);
  if (!set) throw new Error('no answer set');
  return { set, documents };
}

import type { VFileMessage } from 'vfile-message';
import { type BuildHooks, stepper } from './build/stepper.ts';
import { checkMerge } from './check/check.ts';
import { match } from './match/match.ts';
import { merge } from './merge/merge.ts';
import type { AnswerSet } from './model/answer-set.ts';
import type { Handbook } from './model/handbook.ts';
import type { Project } from './model/project.ts';
import type { SourceDocument } from './model/source-document.ts';
import { parseAnswerSets } from './parse/parse.ts';
import { readDocuments } from './read/read.ts';
import { plural } from './report.ts';

export type { BuildHooks, Progress } from './build/stepper.ts';

/** A project read and merged, before any edition is made of it. */
export interface MergedProject {
  readonly documents: readonly SourceDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  /** Of all stages so far, in the order of the documents. */
  readonly messages: readonly VFileMessage[];
  /** True where a message is fatal: no book can be made. */
  readonly failed: boolean;
}

/** The first half of the pipeline: documents to a merged handbook. */
export async function mergeProject(project: Project, hooks: BuildHooks = {}): Promise<MergedProject> {
  const step = stepper(hooks);
  const documents = await step(
    'read',
    () => readDocuments(project),
    (all) => plural(all.length, 'document'),
  );
  const sets = await step(
    'parse',
    () => parseAnswerSets(project, documents),
    (all) => `${all.reduce((sum, set) => sum + set.answers.length, 0)} answers`,
  );
  const groups = await step(
    'match',
    () => match(sets),
    (all) => `${all.length} questions`,
  );
  const { title = project.name, language } = project.settings;
  const { handbook } = await step(
    'merge',
    () => merge(groups, sets, { title, language }),
    (merged) => `${merged.handbook.entries.reduce((sum, entry) => sum + entry.points.length, 0)} points`,
  );
  const read = documents.flatMap(({ file }) => file.messages);
  // What is missing from the book because a document could not be read was said already.
  const messages = read.some(({ fatal }) => fatal) ? read : [...read, ...checkMerge({ sets, handbook })];
  return { documents, sets, handbook, messages, failed: messages.some(({ fatal }) => fatal) };
}

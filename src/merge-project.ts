import type { VFileMessage } from 'vfile-message';
import type { ReadingMemory } from './incremental/reading-memory.ts';
import { recordReads } from './incremental/record-reads.ts';
import type { AnswerSet } from './model/answer-set.ts';
import type { Decision } from './model/decision.ts';
import type { Handbook } from './model/handbook.ts';
import type { Project } from './model/project.ts';
import type { QuestionGroup } from './model/question-group.ts';
import { seenBy } from './model/seen.ts';
import type { SourceDocument, UnderstoodDocument } from './model/source-document.ts';
import type { World } from './model/world.ts';
import { plural } from './report.ts';
import { type RunStage, type StageHooks, stageRunner } from './stage-runner.ts';

/** A project read and merged, before any edition is made of it. */
export interface MergedProject {
  readonly documents: readonly UnderstoodDocument[];
  readonly sets: readonly AnswerSet[];
  readonly handbook: Handbook;
  /** Which answers are of one question. */
  readonly groups: readonly QuestionGroup[];
  /** The editor's, with ids in place of numbers. */
  readonly decisions: readonly Decision[];
  /** Of all stages so far, in the order of the documents. */
  readonly messages: readonly VFileMessage[];
  /** True where a message is fatal: no book can be made. */
  readonly failed: boolean;
  /** Documents that are printed as they are, before the questions, by their paths. */
  readonly prefaces: ReadonlyMap<string, SourceDocument>;
  /** Names of the settings that were looked at: another value of any other gives the same. */
  readonly settingsRead: ReadonlySet<string>;
}

/** The editor's decisions, and those that are tried: one of the same kind about the same place gives way. */
function withTried(decisions: readonly Decision[], tried: readonly Decision[] = []): readonly Decision[] {
  const isSame = (one: Decision, other: Decision) =>
    one.verb === other.verb &&
    'point' in one &&
    'point' in other &&
    one.point === other.point &&
    (one.verb !== 'seen' || other.verb !== 'seen' || one.set === other.set);
  return [...decisions.filter((one) => !tried.some((other) => isSame(one, other))), ...tried];
}

/** The messages of the documents, each once: a file that several people share is read for each of them. */
function toldOnce(documents: readonly SourceDocument[]): VFileMessage[] {
  const told = new Set<string>();
  return documents.flatMap(({ file }) =>
    file.messages.filter(({ ruleId, reason, line }) => {
      const key = JSON.stringify([file.path, ruleId, line, reason]);
      return !told.has(key) && told.add(key);
    }),
  );
}

/** What a caller may have a hand in. */
export interface MergeHooks extends StageHooks {
  /** Gets the path of each document as its reading begins. */
  readonly onDocument?: (path: string) => void;
  /** Paths of documents to read besides, which editions have as prefaces. Default: none. */
  readonly prefaces?: readonly string[];
  /** Milliseconds that the process has worked at something else meanwhile: they are on no account of the documents. Default: none. */
  readonly busyElsewhere?: () => number;
  /** Where what was read is kept for the next time. Default: nowhere. */
  readonly memory?: ReadingMemory<Understood>;
}

/** Documents, and what their authors answer in them. */
export interface Understood {
  readonly documents: readonly SourceDocument[];
  readonly sets: readonly AnswerSet[];
}

/** The first half of the pipeline: documents to a merged handbook. */
export async function mergeProject(
  given: Project,
  world: World,
  hooks: MergeHooks = {},
  runStage: RunStage = stageRunner(hooks),
): Promise<MergedProject> {
  const { recorded, read: settingsRead } = recordReads(given.settings);
  const project = { ...given, settings: recorded };
  const { readDocument, readDocuments } = await import('./read/read.ts');
  const { languageOfMost, parseAnswerSets } = await import('./parse/parse.ts');
  const { match } = await import('./match/match.ts');
  const { loadEdits, merge, mergeNumbered, mergeOptions } = await import('./merge/merge.ts');
  const { accountFor, takeInventory } = await import('./inventory/inventory.ts');
  const { checkMerge } = await import('./check/check.ts');

  const recalled = hooks.memory?.recall(given) ?? null;
  const known = recalled?.value;
  const documents = await runStage(
    'read',
    () => known?.documents ?? readDocuments(project, hooks.onDocument),
    (all) => plural(all.length, 'document'),
  );
  const prefaces = new Map<string, SourceDocument>();
  for (const path of new Set(hooks.prefaces)) {
    hooks.onDocument?.(path);
    prefaces.set(path, await readDocument(project.folder, path, 'preface'));
  }
  const sets = await runStage(
    'parse',
    () => known?.sets ?? parseAnswerSets(project, documents),
    (all) => plural(all.flatMap((set) => set.answers).length, 'answer'),
  );
  if (!known) hooks.memory?.keep({ documents, sets }, settingsRead);
  const { title = project.name } = project.settings;
  const language = project.settings.language ?? languageOfMost(sets);
  const groups = await runStage(
    'match',
    () => match(sets, project.settings.match),
    (all) => plural(all.length, 'question'),
  );
  const loaded = await loadEdits(project.folder, world.folder, project.allowStale);
  const edits = { ...loaded, decisions: withTried(loaded.decisions, project.tried) };
  const mergeWith = (decisions: readonly Decision[]) =>
    merge(groups, sets, {
      ...mergeOptions(project.settings, { ...edits, decisions }, world, hooks.progress),
      title,
      language,
      ...(hooks.signal && { signal: hooks.signal }),
    });
  const {
    handbook: merged,
    messages: unfit,
    decisions,
  } = await runStage(
    'merge',
    () => mergeNumbered(edits.decisions, edits.file, mergeWith),
    (all) => plural(all.handbook.entries.flatMap((entry) => entry.points).length, 'point'),
  );
  const accounts = await runStage(
    'account',
    () => accountFor(documents, documents.map(takeInventory), sets, merged.ledger),
    (all) =>
      plural(
        all.reduce((sum, { totals }) => sum + totals.sentences, 0),
        'sentence',
      ),
  );
  const handbook = { ...merged, ledger: { ...merged.ledger, documents: accounts } };

  const read = toldOnce(documents);
  // What is missing from the book because a document could not be read was said already.
  const edited = [...edits.messages, ...unfit];
  const messages = read.some(({ fatal }) => fatal)
    ? read
    : [
        ...read,
        ...edited,
        ...checkMerge({
          documents,
          sets,
          handbook,
          groups,
          match: project.settings.match,
          matchPlaces: project.matchPlaces,
          seen: seenBy(decisions),
        }),
      ];
  const failed = messages.some(({ fatal }) => fatal);
  return {
    documents: documents.map(({ tree: _, ...document }) => document),
    sets,
    handbook,
    groups,
    decisions,
    messages,
    failed,
    prefaces,
    settingsRead: new Set([...settingsRead, ...(recalled?.read ?? [])]),
  };
}

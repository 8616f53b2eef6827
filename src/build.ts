import { join } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { contactSheetFiles } from './editions/contact-sheets.ts';
import type { Made } from './editions/edition-kind.ts';
import type { Format } from './editions/formats.ts';
import { makeEditions } from './editions/make-editions.ts';
import { projectFiles } from './editions/project-files.ts';
import { buildKey } from './incremental/build-key.ts';
import { type BuiltFile, stateBytes, stateName, unchanged } from './incremental/build-state.ts';
import { type EarlyOutput, earlyOutput } from './incremental/early-output.ts';
import { fingerprintFiles, sha256 } from './incremental/fingerprint.ts';
import { namedPictures } from './incremental/named-pictures.ts';
import { recordReads } from './incremental/record-reads.ts';
import type { BuildHooks } from './incremental/watch-session.ts';
import { prepareFolder, writeOutputs } from './incremental/write-outputs.ts';
import type { AnswerSet } from './model/answer-set.ts';
import { editsFile } from './model/decision.ts';
import { diagnostic } from './model/diagnostic.ts';
import type { Handbook } from './model/handbook.ts';
import type { Timing } from './model/progress.ts';
import type { Project } from './model/project.ts';
import { resolveEdition } from './model/settings.ts';
import type { SourceDocument } from './model/source-document.ts';
import { ThemeFault } from './model/theme-fault.ts';
import { themePath } from './model/theme-path.ts';
import type { World } from './model/world.ts';
import { countText, type Finding, finding, plural } from './report.ts';
import { type RunStage, stageRunner } from './stage-runner.ts';

export { type Format, formats, standardFormats } from './editions/formats.ts';
export type { BuildHooks } from './incremental/watch-session.ts';
export type { Progress } from './model/progress.ts';

/** What is to be made of a project, and where. */
export interface BuildRequest {
  readonly project: Project;
  /** Names of editions, each known to the project. */
  readonly editions: readonly string[];
  readonly formats: readonly Format[];
  /** Absolute path of the folder for the outputs. */
  readonly out: string;
  /** Whether all pages of each PDF are drawn small, for a look. Default: false. */
  readonly contactSheet?: boolean;
}

/** What came of a build; where it failed, why stands in `findings`. */
export interface BuildResult {
  /** Absolute path of the output folder. */
  readonly out: string;
  /** True where an error stopped the build: nothing was written, the previous outputs are as they were. */
  readonly failed: boolean;
  /** True where everything was there already. */
  readonly unchanged: boolean;
  readonly outputs: readonly BuiltFile[];
  readonly findings: readonly Finding[];
  readonly timings: readonly Timing[];
}

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

// The stages are loaded when they are needed: a build of which nothing has changed needs none of them.

/** The first half of the pipeline: documents to a merged handbook. */
export async function mergeProject(
  project: Project,
  world: World,
  hooks: BuildHooks = {},
  step = stageRunner(hooks),
): Promise<MergedProject> {
  const { readDocuments } = await import('./read/read.ts');
  const { languageOfMost, parseAnswerSets } = await import('./parse/parse.ts');
  const { match } = await import('./match/match.ts');
  const { loadEdits, merge, mergeOptions } = await import('./merge/merge.ts');
  const { checkMerge } = await import('./check/check.ts');
  const { title = project.name } = project.settings;

  const documents = await step(
    'read',
    () => readDocuments(project),
    (all) => plural(all.length, 'document'),
  );
  const sets = await step(
    'parse',
    () => parseAnswerSets(project, documents),
    (all) => plural(all.flatMap((set) => set.answers).length, 'answer'),
  );
  const language = project.settings.language ?? languageOfMost(sets);
  const groups = await step(
    'match',
    () => match(sets, project.settings.match),
    (all) => plural(all.length, 'question'),
  );
  const edits = await loadEdits(project.folder);
  const options = mergeOptions(project.settings, edits, world, hooks.progress);
  const { handbook, messages: unfit } = await step(
    'merge',
    () => merge(groups, sets, { ...options, title, language, ...(hooks.signal && { signal: hooks.signal }) }),
    (merged) => plural(merged.handbook.entries.flatMap((entry) => entry.points).length, 'point'),
  );

  const read = documents.flatMap(({ file }) => file.messages);
  // What is missing from the book because a document could not be read was said already.
  const edited = [...edits.messages, ...unfit];
  const messages = read.some(({ fatal }) => fatal)
    ? read
    : [...read, ...edited, ...checkMerge({ sets, handbook, groups, match: project.settings.match })];
  return { documents, sets, handbook, messages, failed: messages.some(({ fatal }) => fatal) };
}

/** The whole pipeline: read, parse, match, merge, compose, theme, print, check; then all outputs are written, or none. */
export async function build(
  request: BuildRequest,
  world: World,
  hooks: BuildHooks = {},
): Promise<BuildResult> {
  const { project, out } = request;
  const timings: Timing[] = [];
  const step = stageRunner(hooks, timings);
  await prepareFolder(out);
  const key = buildKey(request, world);
  const before = await step(
    'compare',
    () => unchanged(out, key),
    (found) => (found ? 'nothing has changed' : ''),
  );
  if (before) return { ...before, out, failed: false, unchanged: true, timings };

  const { requireTheme } = await import('./theme/theme.ts');
  try {
    // A name that is not there is told before any long work.
    for (const name of request.editions)
      requireTheme(themePath(resolveEdition(project.settings, name).theme, project.folder));
  } catch (error) {
    if (!(error instanceof ThemeFault)) throw error;
    return { out, failed: true, unchanged: false, outputs: [], findings: [themeFinding(error)], timings };
  }
  const merged = await remembered(request, world, hooks, step);
  const findings = merged.messages.map(finding);
  const { selectionFaults } = await import('./check/check.ts');
  const { indexFaults } = await import('./compose/compose.ts');
  const unknown = merged.failed ? [] : selectionFaults(project, merged.handbook, request.editions);
  findings.push(...unknown.map(finding));
  if (merged.failed || unknown.length > 0)
    return { out, failed: true, unchanged: false, outputs: [], findings, timings };
  findings.push(...indexFaults(project, merged.handbook).map(finding));
  const early = hooks.session ? earlyOutput(out, hooks.session.shown) : null;
  const made = await makeAll(request, merged, findings, { world, hooks, step, early }).catch(
    async (error) => {
      // What was stopped on purpose leaves a sound book behind.
      if (!hooks.signal?.aborted) await early?.takeBack();
      throw error;
    },
  );
  if (made === null) {
    await early?.takeBack();
    return { out, failed: true, unchanged: false, outputs: [], findings, timings };
  }
  const preflightFindings = await step(
    'check',
    () => (hooks.session ? [] : preflight(made)),
    (found) => (hooks.session ? 'not while watching' : countText(found) || 'no fault found'),
  );
  const outputs = made.map(
    ({ path, bytes, pages }): BuiltFile => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(pages && { pages }),
    }),
  );
  const all = [...findings, ...preflightFindings];
  const state = { path: stateName, bytes: stateBytes(key, { outputs, findings: all }) };
  await step(
    'write',
    () => writeOutputs(out, [...made, state], hooks.signal),
    () => plural(made.length, 'file'),
  );
  return { out, failed: false, unchanged: false, outputs, findings: all, timings };
}

/** All outputs; null where they cannot be made. What is to be said of them is added to the findings. */
async function makeAll(
  request: BuildRequest,
  merged: MergedProject,
  findings: Finding[],
  tools: {
    readonly world: World;
    readonly hooks: BuildHooks;
    readonly step: RunStage;
    readonly early: EarlyOutput | null;
  },
): Promise<readonly Made[] | null> {
  const { world, hooks, step, early } = tools;
  const made: Made[] = [];
  try {
    const editions = await makeEditions(request, merged, world, hooks, step, early);
    findings.push(...editions.findings);
    made.push(...(await projectFiles(request.formats, merged, findings, step)), ...editions.made);
  } catch (error) {
    if (!(error instanceof ThemeFault)) throw error;
    findings.push(themeFinding(error));
    return null;
  }
  if (request.contactSheet) {
    const looked = await contactSheetFiles(booksOf(made), step);
    made.push(...looked.made);
    findings.push(...looked.findings);
  }
  const { samePaths } = await import('./check/check.ts');
  const taken = samePaths(made, request.editions).map(finding);
  findings.push(...taken);
  return taken.length > 0 ? null : made;
}

/**
 * The project merged; while it is watched, only where documents, edits or a setting that merging reads are others than the last
 * time. Which settings these are is seen while it reads them.
 */
async function remembered(
  { project }: BuildRequest,
  world: World,
  hooks: BuildHooks,
  step: RunStage,
): Promise<MergedProject> {
  if (!hooks.session) return mergeProject(project, world, hooks, step);
  const files = project.answerSets.flatMap((set) => set.files.map((file) => join(project.folder, file)));
  // Taken before the files are read: what changes meanwhile is seen by the next build.
  const documents = fingerprintFiles([
    ...files,
    ...namedPictures(project.folder, files),
    join(project.folder, editsFile),
  ]);
  const { name, folder, answerSets, settings } = project;
  const { merged } = await hooks.session.remember(
    'merged',
    async () => {
      const { recorded, read } = recordReads(settings);
      return { merged: await mergeProject({ ...project, settings: recorded }, world, hooks, step), read };
    },
    ({ read }) => {
      const wanted = Object.entries(settings).filter(([field]) => read.has(field));
      return JSON.stringify([documents, name, folder, answerSets, wanted]);
    },
  );
  return merged;
}

/** The PDFs through the machine checks; what fails is a warning here, for the fault is not the author's and the book can be read. */
async function preflight(made: readonly Made[]): Promise<readonly Finding[]> {
  const { verifyFile } = await import('./check/check.ts');
  const found = await Promise.all(booksOf(made).map(({ path, bytes }) => verifyFile(bytes, path)));
  return found.flatMap((list) => list ?? []).map((one) => ({ ...finding(one), severity: 'warning' }));
}

/** The PDFs, without print sheets; those of the site are the same ones. */
function booksOf(made: readonly Made[]): readonly Made[] {
  return made.filter(({ path, sheets }) => /^[^/]+\.pdf$/.test(path) && !sheets);
}

function themeFinding({ message }: ThemeFault): Finding {
  return finding(diagnostic({ severity: 'error', rule: 'theme', reason: message }));
}

import { diagnostic } from '../model/diagnostic.ts';
import type { DocumentSummary } from '../model/lost.ts';
import { stateName } from '../model/made-files.ts';
import type { Timing } from '../model/progress.ts';
import { type Finding, finding, plural } from '../report.ts';
import { type RunStage, type StageHooks, stageRunner } from '../stage-runner.ts';
import { type BuiltFile, pagesBefore, stateBytes, unchanged } from './build-state.ts';
import { type EarlyOutput, earlyOutput } from './early-output.ts';
import { sha256 } from './fingerprint.ts';
import { lockFolder } from './folder-lock.ts';
import type { WatchSession } from './watch-session.ts';
import { type Output, prepareFolder, writeOutputs } from './write-outputs.ts';

/** What a caller may have a hand in while a project is built. */
export interface BuildHooks extends StageHooks {
  /**
   * Where builds follow one another: what they hand on, and machine checks are left to the build that is not watched.
   */
  readonly session?: WatchSession;
  /** Where builds of different projects follow one another: the browser and the thread that serve them all. */
  readonly kept?: Pick<WatchSession, 'press' | 'thread'>;
  /** Where the project is a stranger's on a machine of others: themes outside its folder are refused. */
  readonly confined?: boolean;
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
  /** How much of each document is in the book; none where none was read. */
  readonly documents: readonly DocumentSummary[];
  readonly timings: readonly Timing[];
}

/** What a build is made with. */
export interface BuildTools {
  readonly runStage: RunStage;
  /** What is to be said of the build; whoever makes it adds to them. */
  readonly findings: Finding[];
  /** How much of each document is used; whoever reads them adds to them. */
  readonly documents: DocumentSummary[];
  /** Where the first book goes before the rest is made; null where all outputs are written together. */
  readonly early: EarlyOutput | null;
  /** File -> pages that it had when the last build left it. */
  readonly pagesBefore?: ReadonlyMap<string, number>;
}

/**
 * Makes the outputs of a folder where what they depend on is not what it was, and writes all or none.
 * @param keyOf fingerprint of all that the outputs depend on.
 * @param make the outputs; null where an error is among the findings.
 */
export async function buildOnce(
  out: string,
  keyOf: () => string,
  make: (tools: BuildTools) => Promise<readonly (Output & { readonly pages?: number })[] | null>,
  hooks: BuildHooks,
): Promise<BuildResult> {
  const takeAway = await prepareFolder(out);
  try {
    const release = await lockFolder(out);
    try {
      return await buildLocked(out, keyOf, make, hooks);
    } finally {
      await release();
    }
  } finally {
    // A build that made nothing leaves no folder behind, also where there was no room for its lock.
    await takeAway();
  }
}

async function buildLocked(
  out: string,
  keyOf: () => string,
  make: (tools: BuildTools) => Promise<readonly (Output & { readonly pages?: number })[] | null>,
  { session, ...hooks }: BuildHooks,
): Promise<BuildResult> {
  const findings: Finding[] = [];
  const documents: DocumentSummary[] = [];
  const timings: Timing[] = [];
  const runStage = stageRunner(hooks, timings);
  const result: BuildResult = {
    out,
    failed: false,
    unchanged: false,
    outputs: [],
    findings,
    documents,
    timings,
  };
  const key = keyOf();
  const before = await runStage(
    'compare',
    () => unchanged(out, key),
    (found) => (found ? 'nothing has changed' : ''),
  );
  if (before) return { ...result, ...before, unchanged: true };
  const early = session ? earlyOutput(out, session.shown) : null;
  const files = await make({ runStage, findings, documents, early, pagesBefore: pagesBefore(out) }).catch(
    async (error) => {
      // What was stopped on purpose leaves a sound book behind.
      if (!hooks.signal?.aborted) await early?.takeBack();
      throw error;
    },
  );
  if (files === null) {
    await early?.takeBack();
    return { ...result, failed: true };
  }
  const outputs = files.map(
    ({ path, bytes, pages }): BuiltFile => ({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...(pages && { pages }),
    }),
  );
  // What was read may be neither what was there before nor what is there now: nothing is called unchanged by it.
  const changed = keyOf() !== key;
  if (changed) findings.push(finding(changedMeanwhile()));
  const bytes = stateBytes(out, changed ? '' : key, { outputs, findings, documents });
  const state = { path: stateName, bytes };
  await runStage(
    'write',
    () => writeOutputs(out, [...files, state], hooks.signal),
    () => plural(files.length, 'file'),
  );
  return { ...result, outputs };
}

function changedMeanwhile() {
  return diagnostic({
    severity: 'note',
    rule: 'changed-meanwhile',
    reason: 'Documents, settings or a theme changed while the book was made',
    todo: 'Build again to have all of it.',
  });
}

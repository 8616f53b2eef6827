import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { mergeBounded } from '../../bounded/merge-bounded.ts';
import { mergeOnce } from '../../incremental/merge-once.ts';
import type { WatchSession } from '../../incremental/watch-session.ts';
import type { MergedProject } from '../../merge-project.ts';
import { MachineFault } from '../../model/machine-fault.ts';
import type { Project } from '../../model/project.ts';
import { editionNames, resolveEdition } from '../../model/settings.ts';
import type { World } from '../../model/world.ts';
import { openProject, settingsNames } from '../../read/read.ts';
import { type Finding, finding } from '../../report.ts';
import { stageRunner } from '../../stage-runner.ts';
import type { QueueItem } from '../api.ts';
import { fault } from './fault.ts';
import type { lookForNewcomers, NewcomersOf } from './newcomers.ts';
import { queueOf } from './queue.ts';

/** A project that was read and merged. */
export interface OpenProject {
  readonly project: Project;
  readonly merged: MergedProject;
  readonly queue: readonly QueueItem[];
  readonly newcomers: NewcomersOf;
}

/** Rule of the errors that are put right here: a document of which little is used is opened, and read another way. */
export const mendable = 'all-used';

/** Rule of what is said of decisions that no longer fit. */
const staleRule = 'edits-fit';

/** Whether no build goes on where this is said: of an error, and of a decision of which something is printed and which no longer fits. */
export function endsBuilds({ severity, rule, facts }: Finding): boolean {
  return severity === 'error' || (rule === staleRule && !(facts && 'verb' in facts && facts.verb === 'seen'));
}

/** Whether a folder holds a project. */
export function isProject(folder: string): boolean {
  return settingsNames.some((name) => existsSync(join(folder, name)));
}

/**
 * Reads a project as a build does, and merges it where what is merged is not what it was; what was wrong stands in the messages.
 */
export async function readProject(
  folder: string,
  world: World,
  session: WatchSession,
  signal: AbortSignal,
  busyElsewhere: () => number,
  newcomersOf: ReturnType<typeof lookForNewcomers>,
): Promise<{ readonly opened: OpenProject | null; readonly messages: readonly Finding[] }> {
  const { project: found, messages } = await openProject([folder], world);
  if (!found) return { opened: null, messages: messages.map(finding) };
  // A decision that no longer fits is looked at here; only a build ends at it.
  const project = { ...found, allowStale: true };
  const hooks = { signal };
  const { settings } = project;
  const prefaces = editionNames(settings).flatMap((name) => resolveEdition(settings, name).preface ?? []);
  const merging = mergeOnce(project, prefaces, session, () =>
    mergeBounded(project, world, { ...hooks, prefaces, busyElsewhere }, stageRunner(hooks), session.thread),
  );
  const merged = await merging.catch((error: unknown) => {
    if (error instanceof MachineFault) return error;
    throw error;
  });
  // What goes beyond a limit is told with the setting that allows more.
  if (merged instanceof MachineFault)
    return { opened: null, messages: gravestFirst([...messages.map(finding), fault(merged.message)]) };
  const isLost = merged.messages.some(({ fatal, ruleId }) => fatal && ruleId !== mendable);
  return {
    opened:
      isLost || merged.handbook.entries.length === 0
        ? null
        : {
            project,
            merged,
            queue: queueOf(merged, merged.decisions),
            newcomers: await newcomersOf(project),
          },
    messages: gravestFirst([...messages, ...merged.messages].map(finding)),
  };
}

function gravestFirst(messages: readonly Finding[]): readonly Finding[] {
  const ranks = { error: 0, warning: 1, note: 2 } as const;
  return messages.toSorted((one, other) => ranks[one.severity] - ranks[other.severity]);
}

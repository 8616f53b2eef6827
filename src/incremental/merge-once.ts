import { join } from 'node:path';
import { editsFile } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { fingerprintFiles } from './fingerprint.ts';
import { namedPictures } from './named-pictures.ts';
import { recordReads } from './record-reads.ts';
import type { WatchSession } from './watch-session.ts';

/**
 * A project that is watched, merged: only where documents, edits or a setting that merging reads are others than the
 * last time. Which settings these are is seen while it reads them.
 */
export async function mergeOnce<Merged>(
  project: Project,
  session: WatchSession,
  merge: (project: Project) => Promise<Merged>,
): Promise<Merged> {
  const { name, folder, answerSets, settings } = project;
  const files = answerSets.flatMap((set) => set.files.map((file) => join(folder, file)));
  // Taken before the files are read: what changes meanwhile is seen by the next build.
  const documents = fingerprintFiles([...files, ...namedPictures(folder, files), join(folder, editsFile)]);
  const { merged } = await session.remember(
    'merged',
    async () => {
      const { recorded, read } = recordReads(settings);
      return { merged: await merge({ ...project, settings: recorded }), read };
    },
    ({ read }) => {
      const wanted = Object.entries(settings).filter(([field]) => read.has(field));
      return JSON.stringify([documents, name, folder, answerSets, wanted]);
    },
  );
  return merged;
}

import { join } from 'node:path';
import { editsFile } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { fingerprintFiles } from './fingerprint.ts';
import { namedPictures } from './named-pictures.ts';
import type { WatchSession } from './watch-session.ts';

/**
 * A project that is watched, merged: only where documents, edits or a setting that merging reads are others than the
 * last time. Which settings these are is seen while it reads them.
 */
export async function mergeOnce<Merged extends { readonly settingsRead: ReadonlySet<string> }>(
  project: Project,
  prefaces: readonly string[],
  session: WatchSession,
  merge: () => Promise<Merged>,
): Promise<Merged> {
  const { name, folder, answerSets, settings } = project;
  const paths = [...answerSets.flatMap((set) => set.files), ...prefaces];
  const files = paths.map((file) => join(folder, file));
  // Taken before the files are read: what changes meanwhile is seen by the next build.
  const documents = fingerprintFiles([...files, ...namedPictures(folder, files), join(folder, editsFile)]);
  return session.remember('merged', merge, ({ settingsRead }) => {
    const wanted = Object.entries(settings).filter(([field]) => settingsRead.has(field));
    return JSON.stringify([documents, name, folder, answerSets, prefaces, wanted]);
  });
}

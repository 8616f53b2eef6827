import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../incremental/write-file-whole.ts';
import { lastRelease, type Release, releasesFolder } from '../model/changes.ts';
import type { Handbook } from '../model/handbook.ts';
import type { Project } from '../model/project.ts';

/** Whether a release may be called so: a file can be, and it means no other release. */
export function isReleaseName(name: string): boolean {
  return /^[a-z0-9][a-z0-9.-]{0,60}$/.test(name) && name !== lastRelease;
}

/** Keeps what a book says as a release of its project, by which later editions tell what has changed. Gives its path in the project. */
export async function keepRelease(project: Project, handbook: Handbook, name: string): Promise<string> {
  const { bookState } = await import('./book-state.ts');
  const { readRelease, releaseNames } = await import('../read/read.ts');
  const { folder } = project;
  // A release that is published again keeps its place.
  const own = readRelease(folder, name)?.count;
  const counts = releaseNames(folder).map((one) => readRelease(folder, one)?.count ?? 0);
  const release: Release = {
    schema: 1,
    release: name,
    count: own ?? Math.max(0, ...counts) + 1,
    date: project.settings.date ?? null,
    ...bookState(handbook),
  };
  mkdirSync(join(folder, releasesFolder), { recursive: true });
  const path = `${releasesFolder}/${name}.json`;
  writeFileWhole(join(folder, path), releaseText(release));
  return path;
}

/** A line for each question, so that a version control system shows what differs. */
function releaseText({ entries, ...facts }: Release): string {
  const head = JSON.stringify(facts).slice(0, -1);
  return `${head},"entries":[\n${entries.map((entry) => JSON.stringify(entry)).join(',\n')}\n]}\n`;
}

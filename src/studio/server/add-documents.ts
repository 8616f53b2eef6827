import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { editsFile } from '../../model/decision.ts';
import { deriveSettings, describe, namedByStamps, readableEndings, settingsNames } from '../../read/read.ts';
import type { StudioState } from '../api.ts';
import { absentFrom } from '../desk/absent-files.ts';
import type { Desk } from '../desk/desk.ts';
import type { NewVersion } from '../desk/document-versions.ts';
import { freeIds } from '../desk/free-ids.ts';
import { Refused } from '../desk/refusal.ts';
import { type Uploaded, writeBelow } from './uploads.ts';

/** What the project says of itself is never taken from a drop. */
const ours: readonly string[] = [...settingsNames, editsFile];
const picture = /\.(png|jpe?g|gif|webp|svg|avif)$/i;

/** Whether a file is called as pictures are. */
function isPicture(name: string): boolean {
  return picture.test(name);
}

/** Pictures among what was dropped go beside the documents that name them. Gives those of which others are there already. */
async function pictures(folder: string, files: readonly Uploaded[]): Promise<readonly NewVersion[]> {
  const others: NewVersion[] = [];
  for (const { name, bytes } of files)
    if (isPicture(name)) {
      if (existsSync(join(folder, name))) others.push({ path: name, bytes });
      else await writeBelow(folder, name, bytes);
    }
  return others;
}

/** Whether a file of a drop is no document: in a folder lies what programs leave there, which is not looked at when one is read, either. */
function isBeside(name: string): boolean {
  return name.includes('/') && !readableEndings.includes(extname(name).toLowerCase());
}

/** The document of the project that has the name of a dropped one. */
function knownAs(name: string, known: readonly string[]): string | undefined {
  const called = (file: string) => file.normalize('NFC');
  const exact = known.find((file) => called(file) === name);
  const [first, ...others] = known.filter((file) => called(file).endsWith(`/${name}`));
  if (exact === undefined && others.length > 0)
    throw new Refused(
      'unfit',
      `${name} may be a new version of ${[first, ...others].join(' or ')}: drop the folder that it is in`,
    );
  return exact ?? first;
}

/**
 * Documents dropped on a project: one that it has by that name is a new version, and takes its place; another is a new answer set,
 * unless a pattern of the settings (`team/*.md`) has it now.
 */
async function toProject(folder: string, files: readonly Uploaded[], desk: Desk): Promise<StudioState> {
  const opened = desk.opened();
  if (!opened) throw new Refused('missing', 'the project cannot be read');
  const { project } = opened;
  const known = [...new Set(project.answerSets.flatMap((set) => set.files))];
  const documents = files.filter(({ name }) => !isPicture(name) && !isBeside(name));
  const versions = documents.flatMap((one) => {
    const path = knownAs(one.name, known);
    return path === undefined ? [] : [{ ...one, path }];
  });
  const added = documents.filter((one) => !versions.some(({ name }) => name === one.name));
  const clash = added.find(
    ({ name, bytes }) =>
      ours.includes(name) || (existsSync(join(folder, name)) && !desk.mayReplace(name, bytes)),
  );
  if (clash)
    throw new Refused(
      'unfit',
      `${clash.name} is in the folder already or is kept for the project, and is none of its documents`,
    );
  const redrawn = await pictures(folder, files);
  for (const { name, bytes } of added) {
    await writeBelow(folder, name, bytes);
    desk.keepVersion(name);
  }
  const absent = absentFrom(versions, known);
  const next = [...versions, ...redrawn];
  const state = await (next.length > 0 ? desk.takeVersions(next, absent) : desk.refresh());
  const held = new Set(desk.opened()?.project.answerSets.flatMap((set) => set.files));
  const apart = added.filter(({ name }) => !held.has(name));
  if (apart.length === 0) return state;
  const ids = freeIds(project.settings.answers.map(({ id }) => id));
  const at = project.settings.answers.length;
  const described = await Promise.all(apart.map(({ name, bytes }) => describe(name, bytes)));
  const changes = namedByStamps(deriveSettings(described), described).answers.map((set, more) => ({
    path: ['answers', at + more],
    value: { ...set, id: ids() },
  }));
  const { state: after } = await desk.act({
    kind: 'settings',
    revision: state.revision,
    changes,
    said: apart.map(({ name }) => name).join(', '),
  });
  return after;
}

export const addDocuments = { isPicture, pictures, toProject };

import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import type { GivenDocument } from '../model/given-document.ts';
import type { Project } from '../model/project.ts';
import { readInside } from '../model/read-inside.ts';
import type { World } from '../model/world.ts';
import { findAnswerSets } from './answer-sets.ts';
import { buildFaults } from './build-faults.ts';
import { coverPictures } from './cover-pictures.ts';
import { deriveSettings, type NamedDocument } from './derive-settings.ts';
import { describe, describeFile } from './describe.ts';
import { type EndpointFacts, endpointFault } from './endpoint-fault.ts';
import { type FoundDocument, findDocuments } from './find-documents.ts';
import { kindOf } from './kind-of.ts';
import { limitFaults } from './limit-faults.ts';
import { matchPlaces } from './match-places.ts';
import { folderName, humanise, stem } from './names.ts';
import { namedFonts } from './own-fonts.ts';
import { policyFaults } from './policy-faults.ts';
import { namedReleases } from './releases.ts';
import { readSettings } from './settings.ts';
import type { Override } from './settings-override.ts';
import { themeFaults, themesOfUser } from './theme-places.ts';
import { settingsNames, wrongPath } from './wrong-path.ts';

/** A project, or, where something was wrong with its settings, the messages that say what. */
export interface OpenedProject {
  /** Null where a message is fatal. */
  readonly project: Project | null;
  readonly messages: readonly VFileMessage[];
}

const mostSets = 20;
/** What messages name where there is no settings file. */
const derivedFile = '--set';

/**
 * Opens a project: a folder with a `handbook.yml`, that file itself, or documents of answers and folders of such, from which a
 * project is derived; `given` is a document beside them, `allowed` the hosts that texts may be sent to. No path means the current folder. Files outside the project's folder (by their real paths) are refused.
 */
export async function openProject(
  paths: readonly string[],
  world: World,
  overrides: readonly Override[] = [],
  given?: GivenDocument,
  allowed: readonly string[] = [],
): Promise<OpenedProject> {
  const said: Said = { overrides, allowed, environment: world.environment };
  const shown = paths.length > 0 || given ? paths : ['.'];
  const found = shown.map((path) => resolve(world.folder, path));
  const several = found.length + (given ? 1 : 0) > 1;
  const wrong = shown.flatMap((path, at) => wrongPath(path, found, at, several) ?? [])[0];
  if (wrong) return { project: null, messages: [diagnostic({ severity: 'error', ...wrong })] };
  const [only] = found;
  if (!several && only && kindOf(only) === 'folder') {
    const settings = settingsNames.map((name) => join(only, name)).find((path) => kindOf(path) === 'file');
    if (settings) return openSettings(settings, world, said);
  } else if (!several && only && settingsNames.includes(basename(only)))
    return openSettings(only, world, said);
  const notes: VFileMessage[] = [];
  const documents = await findDocuments(found, notes);
  for (const note of notes) note.file = relative(world.folder, note.file ?? '') || '.';
  // A folder that nobody named is no heap of documents.
  const empty = found.findIndex(
    (path) =>
      kindOf(path) === 'folder' && (paths.length === 0 || !documents.some((one) => isWithin(path, one.path))),
  );
  // What was passed over may be what was meant.
  if (empty >= 0) return { project: null, messages: [noDocuments(shown[empty] ?? '.', several), ...notes] };
  const opened = await derive(documents, given, said, world);
  return { ...opened, messages: [...opened.messages, ...notes] };
}

/** A project of documents alone. */
async function derive(
  found: readonly FoundDocument[],
  given: GivenDocument | undefined,
  said: Said,
  world: World,
): Promise<OpenedProject> {
  const files = found.map(({ path }) => realpathSync(path));
  const folder = files.length > 0 ? commonFolder(files) : realpathSync(world.folder);
  const within = (path: string) => relative(folder, path).split(sep).join('/');
  const inside = files.map(within);
  const free = given && { ...given, name: freeName(given.name, inside) };
  const documents = await Promise.all(
    found.map(async ({ group }, at): Promise<NamedDocument> => {
      const described = await describeFile(folder, inside[at] ?? '');
      // A folder that holds the whole project is named by its path: the same documents give the same book anywhere.
      return group === null
        ? described
        : { ...described, group: within(realpathSync(group)) || basename(group) };
    }),
  );
  if (free) documents.push(await describe(free.name, free.bytes));
  const derived = deriveSettings(documents);
  if (derived.answers.length > mostSets)
    return { project: null, messages: [tooMany(derived.answers.length)] };
  const name = folderName(stem(derived.answers[0]?.files[0] ?? ''));
  return finish({ text: JSON.stringify(derived), file: derivedFile, folder, name, said, given: free });
}

function tooMany(sets: number): VFileMessage {
  return diagnostic({
    severity: 'error',
    file: 'answers',
    rule: 'too-many-sets',
    reason: `${sets} documents are too many`,
    actual: `${sets} documents`,
    expected: [`at most ${mostSets} answer sets`],
    todo: 'Put the files of one answer set into a folder of its own and name the folders, or write a handbook.yml.',
  });
}

function freeName(name: string, taken: readonly string[]): string {
  return taken.includes(name) ? freeName(`_${name}`, taken) : name;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

function noDocuments(shown: string, several: boolean): VFileMessage {
  return diagnostic({
    severity: 'error',
    file: shown,
    rule: 'no-settings',
    reason: several ? 'There is no document in this folder' : 'This folder has no handbook.yml',
    actual: 'a folder without one',
    expected: ['a folder with a handbook.yml', 'documents'],
    todo: 'Name the documents themselves, or make a project of them: variorum init FOLDER DOCUMENT...',
  });
}

async function openSettings(path: string, world: World, said: Said): Promise<OpenedProject> {
  const near = relative(world.folder, path);
  const file = near.startsWith('..') ? path : near;
  const folder = realpathSync(dirname(path));
  const read = readInside(folder, basename(path), mostBytes);
  if ('why' in read) return { project: null, messages: [unreadable(file, unfit[read.why] ?? read.code)] };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(read.bytes);
  } catch {
    return { project: null, messages: [unreadable(file, 'they are not UTF-8 text')] };
  }
  return finish({ text, file, folder, name: folderName(basename(folder)), said, given: undefined });
}

/** Bytes that settings may have. */
const mostBytes = 1024 * 1024;

const unfit: Readonly<Record<string, string>> = {
  outside: 'the link leads out of the folder',
  folder: 'this is a folder',
  'no-file': 'this is no ordinary file',
  'too-large': 'they are larger than 1 MB',
};

function unreadable(file: string, why: string): VFileMessage {
  return diagnostic({
    severity: 'error',
    file,
    rule: 'unreadable',
    reason: `The settings cannot be read: ${why}`,
    actual: why,
    expected: ['UTF-8 text in an ordinary file of the folder'],
    todo: 'Save the file as UTF-8, in the folder itself.',
  });
}

/** What the user said beside the project's own settings. */
type Said = Pick<EndpointFacts, 'overrides' | 'allowed' | 'environment'>;

interface Opening {
  /** The settings, as YAML or JSON, and what their file is called in messages. */
  readonly text: string;
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly said: Said;
  readonly given: GivenDocument | undefined;
}

async function finish({ text, file, folder, name, said, given }: Opening): Promise<OpenedProject> {
  const { settings, messages, place } = readSettings(text, file, said.overrides);
  if (!settings) return { project: null, messages };
  const sends = endpointFault(settings.merge, { file, place, ...said });
  if (sends) return { project: null, messages: [sends] };
  const found = findAnswerSets(folder, settings.answers, file, place, given?.name);
  const ids = settings.answers.map(({ id }) => id);
  const wrong = [
    ...found.messages.filter(({ fatal }) => fatal),
    ...buildFaults(settings, file, place),
    ...policyFaults(settings.merge, ids, file, place),
    ...limitFaults(settings.limits, said.overrides, file, place),
    ...themeFaults(settings, said.overrides, folder, file, place),
  ];
  if (wrong.length > 0) return { project: null, messages: wrong };
  const covers = await coverPictures(folder, settings, file, place);
  if (covers.messages.length > 0) return { project: null, messages: covers.messages };
  const releases = namedReleases(folder, settings, file, place);
  if (releases.messages.length > 0) return { project: null, messages: releases.messages };
  const fonts = await namedFonts(folder, settings, file, place);
  if (fonts.messages.length > 0) return { project: null, messages: fonts.messages };
  const placeOf = (path: readonly (string | number)[]) => ({ file, spot: place(path) });
  const title = settings.title ?? (humanise(basename(folder)) || 'Questions and Answers');
  return {
    project: {
      folder,
      name,
      settings: { ...settings, title },
      answerSets: found.sets,
      ...(file !== derivedFile && { placeOf, matchPlaces: matchPlaces(settings.match, placeOf) }),
      ...(covers.pictures.size > 0 && { pictures: covers.pictures }),
      ...(fonts.fonts.size > 0 && { fonts: fonts.fonts }),
      ...(releases.releases.size > 0 && { releases: releases.releases }),
      ...(said.overrides.length > 0 && { themesOfUser: themesOfUser(said.overrides) }),
      ...(given && { given }),
    },
    messages: found.messages,
  };
}

/** The deepest folder that holds all of the files. */
function commonFolder(files: readonly string[]): string {
  let [folder = sep] = files.map((file) => dirname(file));
  while (files.some((file) => relative(folder, file).split(sep)[0] === '..')) folder = dirname(folder);
  return folder;
}

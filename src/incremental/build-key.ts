import { isAbsolute, join } from 'node:path';
import { releasesFolder } from '../model/changes.ts';
import { editsFile } from '../model/decision.ts';
import type { Project } from '../model/project.ts';
import { resolveEdition } from '../model/settings.ts';
import { themePath } from '../model/theme-path.ts';
import type { World } from '../model/world.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { namedPictures } from './named-pictures.ts';

/** What is asked for, apart from where it goes. */
interface KeyedRequest {
  readonly project: Project;
  readonly editions: readonly string[];
  readonly formats: readonly string[];
  readonly contactSheet?: boolean;
  readonly failOn?: readonly string[];
}

/** Fingerprint of all that the outputs depend on. */
export function buildKey(
  { project, editions, formats: wanted, contactSheet, failOn }: KeyedRequest,
  { environment }: World,
): string {
  const { folder, settings, answerSets, allowStale, given } = project;
  const { SOURCE_DATE_EPOCH, VARIORUM_BROWSER } = environment;
  const files = answerSets.flatMap((set) => set.files.map((file) => join(folder, file)));
  const prefaces = editions.flatMap((name) => {
    const { preface } = resolveEdition(settings, name);
    return preface === undefined ? [] : [join(folder, preface)];
  });
  const input = given && sha256(given.bytes);
  const request = {
    settings,
    answerSets,
    input,
    editions,
    wanted,
    contactSheet,
    failOn,
    allowStale,
    SOURCE_DATE_EPOCH,
    VARIORUM_BROWSER,
  };
  return fingerprint(request, [
    ...files,
    ...prefaces,
    ...namedPictures(folder, [...files, ...prefaces]),
    join(folder, editsFile),
    ...lookFiles(project, editions),
  ]);
}

/** What editions are made of besides what the book says: pictures, faces, releases, themes of the project's own. */
export function lookFiles(
  { folder, settings, pictures = new Map(), releases }: Project,
  editions: readonly string[],
): readonly string[] {
  const own = editions.map((name) => resolveEdition(settings, name));
  const faces = own.flatMap(({ fonts }) => Object.values(fonts).flatMap((font) => font ?? []));
  return [
    ...[...pictures.keys()].map((path) => join(folder, path)),
    ...faces.flatMap(({ files, licence = [] }) => [files, licence].flat(2).map((path) => join(folder, path))),
    ...(releases ? [join(folder, releasesFolder)] : []),
    ...own.map(({ theme }) => themePath(theme, folder)).filter(isAbsolute),
  ];
}

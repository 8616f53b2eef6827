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
  const { folder, settings, answerSets, allowStale, given, pictures = new Map() } = project;
  const { SOURCE_DATE_EPOCH, VARIORUM_BROWSER } = environment;
  const files = answerSets.flatMap((set) => set.files.map((file) => join(folder, file)));
  const themes = editions
    .map((name) => themePath(resolveEdition(settings, name).theme, folder))
    .filter(isAbsolute);
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
    ...[...pictures.keys()].map((path) => join(folder, path)),
    join(folder, editsFile),
    ...editions.flatMap((name) =>
      Object.values(resolveEdition(settings, name).fonts).flatMap((font) =>
        font ? [font.files, font.licence ?? []].flat(2).map((path) => join(folder, path)) : [],
      ),
    ),
    ...(project.releases ? [join(folder, releasesFolder)] : []),
    ...themes,
  ]);
}

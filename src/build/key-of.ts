import { isAbsolute, join } from 'node:path';
import type { Project } from '../model/project.ts';
import { resolveEdition } from '../model/settings.ts';
import type { World } from '../model/world.ts';
import { fingerprint, sha256 } from './fingerprint.ts';
import { editsFile } from './merge-options.ts';
import { namedPictures } from './named-pictures.ts';
import { themeOf } from './theme-of.ts';

/** What is asked for, apart from where it goes. */
interface KeyedRequest {
  readonly project: Project;
  readonly editions: readonly string[];
  readonly formats: readonly string[];
  readonly contactSheet?: boolean;
}

/** Fingerprint of all that the outputs depend on. */
export function keyOf(
  { project, editions, formats: wanted, contactSheet }: KeyedRequest,
  { environment }: World,
): string {
  const { folder, settings, answerSets, given, pictures = new Map() } = project;
  const { SOURCE_DATE_EPOCH, VARIORUM_BROWSER } = environment;
  const files = answerSets.flatMap((set) => set.files.map((file) => join(folder, file)));
  const themes = editions
    .map((name) => themeOf(resolveEdition(settings, name).theme, project))
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
    SOURCE_DATE_EPOCH,
    VARIORUM_BROWSER,
  };
  return fingerprint(request, [
    ...files,
    ...prefaces,
    ...namedPictures(folder, [...files, ...prefaces]),
    ...[...pictures.keys()].map((path) => join(folder, path)),
    join(folder, editsFile),
    ...themes,
  ]);
}

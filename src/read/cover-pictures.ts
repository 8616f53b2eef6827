import type { VFileMessage } from 'vfile-message';
import type { Asset } from '../model/asset.ts';
import { diagnostic } from '../model/diagnostic.ts';
import type { Spot } from '../model/place.ts';
import type { ProjectSettings } from '../model/settings.ts';
import type { Path } from '../text/schema-faults.ts';
import type { NotFound } from './pictures/find-picture.ts';
import { unfitPreface } from './unfit-preface.ts';

/** The pictures that covers have by the settings, by their paths as written; for each that cannot be had, and each preface, a message that ends the run. */
export async function coverPictures(
  folder: string,
  settings: ProjectSettings,
  file: string,
  place: (path: Path) => Spot,
): Promise<{ readonly pictures: ReadonlyMap<string, Asset>; readonly messages: readonly VFileMessage[] }> {
  const pictures = new Map<string, Asset>();
  const messages: VFileMessage[] = [];
  for (const [way, path] of prefacesOf(settings)) {
    const reason = unfitPreface(folder, path);
    if (reason !== null) messages.push(unfit(file, place(way), way.join('.'), path, reason));
  }
  const own = Object.entries(settings.editions).map(([name, { cover }]) => ({
    way: ['editions', name, 'cover'],
    cover: { ...settings.cover, ...cover },
    written: cover,
  }));
  for (const { way, cover, written } of [
    { way: ['cover'], cover: settings.cover, written: settings.cover },
    ...own,
  ]) {
    if (written?.kind === 'image' && cover?.image === undefined)
      messages.push(withoutImage(file, place([...way, 'kind']), [...way, 'image'].join('.')));
    for (const key of ['image', 'logo'] as const) {
      const path = written?.[key];
      if (path === undefined || pictures.has(path)) continue;
      const picture = await pictureAt(folder, path);
      if (!('reason' in picture)) pictures.set(path, picture);
      else messages.push(unfitPicture(file, place([...way, key]), [...way, key].join('.'), path, picture));
    }
  }
  for (const [way, path] of logosOf(settings)) {
    if (pictures.has(path)) continue;
    const picture = await pictureAt(folder, path);
    if (!('reason' in picture)) pictures.set(path, picture);
    else messages.push(unfitPicture(file, place(way), way.join('.'), path, picture));
  }
  return { pictures, messages };
}

/** The logos at the foot of pages. */
function logosOf({ running, editions }: ProjectSettings): (readonly [Path, string])[] {
  return [
    ...(running?.logo === undefined ? [] : [[['running', 'logo'], running.logo] as const]),
    ...Object.entries(editions).flatMap(([name, own]) =>
      own.running?.logo === undefined
        ? []
        : [[['editions', name, 'running', 'logo'], own.running.logo] as const],
    ),
  ];
}

function prefacesOf({ preface, editions }: ProjectSettings): (readonly [Path, string])[] {
  return [
    ...(preface === undefined ? [] : [[['preface'], preface] as const]),
    ...Object.entries(editions).flatMap(([name, { preface: own }]) =>
      own === undefined ? [] : [[['editions', name, 'preface'], own] as const],
    ),
  ];
}

function unfit(file: string, place: Spot, name: string, path: string, reason: string): VFileMessage {
  return diagnostic({
    severity: 'error',
    file,
    place,
    rule: 'preface',
    reason: `\`${name}\`: ${reason}: ${path}`,
    actual: path,
    expected: ['the path of a Markdown file inside this folder, from this folder'],
    todo: 'Put the file into this folder and name it by its path, or take the line out.',
  });
}

/** The libraries of pictures are loaded where there is one. */
async function pictureAt(folder: string, path: string): Promise<Asset | NotFound> {
  const { findPicture } = await import('./pictures/find-picture.ts');
  const { pictureAsset } = await import('./pictures/picture-asset.ts');
  if (/^data:/i.test(path))
    return { rule: 'no-such-image', reason: 'A cover has no data address', expected: formats };
  const found = await findPicture(path, folder, '.');
  if ('reason' in found) return found;
  const usable = await pictureAsset(found.bytes);
  return 'reason' in usable ? usable : usable.picture;
}

const formats = 'the path of a PNG, JPEG, WebP or SVG file inside this folder, from this folder';

function unfitPicture(file: string, place: Spot, name: string, path: string, { rule, reason }: NotFound) {
  const shown = path.length > 80 ? `${path.slice(0, 79)}…` : path;
  return diagnostic({
    severity: 'error',
    file,
    place,
    rule,
    reason: `\`${name}\`: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}: ${shown}`,
    actual: shown,
    expected: [formats],
    todo: 'Put the picture into this folder and name it by its path, or take the line out.',
  });
}

function withoutImage(file: string, place: Spot, name: string): VFileMessage {
  return diagnostic({
    severity: 'error',
    file,
    place,
    rule: 'missing',
    reason: `\`${name}\` is missing`,
    actual: 'a cover of the kind `image` without one',
    expected: [formats],
    todo: 'Name the picture with `image:`, or take another kind.',
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { type OwnFile, ownFiles, type StudioState } from '../api.ts';
import type { Desk } from '../desk/desk.ts';
import { Refused } from '../desk/refusal.ts';
import { type Uploaded, writeBelow } from './uploads.ts';

/** Folder of the project for what its look is made of. */
const folderName = 'look';
const picture = /\.(png|jpe?g|webp|svg)$/i;
const face = /\.(woff2|ttf|otf)$/i;
const writing = /\.(txt|md)$/i;

/** Where handbook.yml has each. */
const places: Readonly<Record<OwnFile, readonly string[]>> = {
  coverImage: ['cover', 'image'],
  coverLogo: ['cover', 'logo'],
  pageLogo: ['running', 'logo'],
  textFont: ['fonts', 'text'],
};

/**
 * Takes a logo, or a typeface with its licence, into the project and names it in handbook.yml. What cannot be printed is refused,
 * and nothing of it stays; what lies in the folder already is never overwritten.
 */
export async function takeOwnFiles(
  as: string,
  files: readonly Uploaded[],
  revision: number,
  desk: Desk,
): Promise<StudioState> {
  const folder = desk.folder();
  if (folder === null) throw new Refused('missing', 'no project is open');
  const what = ownFiles.find((one) => one === as);
  if (!what) throw new Refused('bad', 'this is for no part of the look');
  const fit = files.filter(({ name }) =>
    what === 'textFont' ? face.test(name) || writing.test(name) : picture.test(name),
  );
  if (fit.length !== files.length || fit.length === 0 || (what !== 'textFont' && fit.length > 1))
    throw new Refused(
      'bad',
      what === 'textFont'
        ? 'a typeface is WOFF2, TTF or OTF files and a text file with their licence'
        : 'a picture or logo is one PNG, JPEG, WebP or SVG file',
    );
  const placed = fit.map((file) => ({ ...file, ...placeIn(folder, file) }));
  try {
    for (const { path, bytes, isNew } of placed) if (isNew) await writeBelow(folder, path, bytes);
    const paths = placed.map(({ path }) => path);
    const licence = paths.find((path) => writing.test(path));
    const value =
      what === 'textFont'
        ? { files: paths.filter((path) => face.test(path)), ...(licence !== undefined && { licence }) }
        : paths[0];
    const { state } = await desk.act({
      kind: 'settings',
      revision,
      changes: [
        { path: [...places[what]], value },
        // A picture that is chosen is to be seen.
        ...(what === 'coverImage' ? [{ path: ['cover', 'kind'], value: null }] : []),
      ],
      said: paths.join(', '),
    });
    return state;
  } catch (error) {
    for (const { path, isNew } of placed) if (isNew) await rm(join(folder, path), { force: true });
    throw error;
  }
}

/** A path that is free, or has these very bytes. */
function placeIn(
  folder: string,
  { name, bytes }: Uploaded,
): { readonly path: string; readonly isNew: boolean } {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let count = 1; ; count++) {
    const path = `${folderName}/${stem}${count === 1 ? '' : `-${count}`}${ending}`;
    if (!existsSync(join(folder, path))) return { path, isNew: true };
    if (Buffer.from(bytes).equals(readFileSync(join(folder, path)))) return { path, isNew: false };
  }
}

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Asset } from '../model/asset.ts';
import type { Face } from '../model/face.ts';
import { ThemeFault } from '../model/theme-fault.ts';

/**
 * What a theme says of a family: an npm package of @fontsource's shape, and which of its styles are wanted.
 */
export interface FamilyWish {
  readonly package: string;
  /** `400`, `400-italic`, ... */
  readonly styles: readonly string[];
}

const require = createRequire(import.meta.url);

/** A face whose file has not been read. */
export interface UnreadFace extends Omit<Face, 'asset'> {
  /** Absolute path. */
  readonly file: string;
}

/** Bytes that a font file may have: the largest that is shipped, for Chinese, has a tenth of it. */
const mostBytes = 20_000_000;

/**
 * Reads the font files of a package; the package's own style sheets tell which characters each of them has.
 */
export function readFaces(wish: FamilyWish): Face[] {
  return listFaces(wish).map(({ file, ...face }) => ({ ...face, asset: readFont(file) }));
}

/** The font files of a package, unread. Throws where it is not installed. */
export function listFaces(wish: FamilyWish): UnreadFace[] {
  const folder = folderOf(wish.package);
  for (const style of wish.styles)
    if (!existsSync(join(folder, `${style}.css`)))
      throw new ThemeFault(`the package ${wish.package} has no style ${style}`);
  return wish.styles.flatMap((style) =>
    readFileSync(join(folder, `${style}.css`), 'utf8')
      .split('@font-face')
      .slice(1)
      .map((block) => face(block, folder)),
  );
}

/** A font file as a file of the book. */
export function readFont(file: string): Asset {
  const { size } = statSync(file);
  if (size > mostBytes)
    throw new ThemeFault(`${file}: ${Math.round(size / 1e6)} MB is too large; a font may have 20 MB`);
  return { path: `fonts/${basename(file)}`, type: 'font/woff2', bytes: readFileSync(file) };
}

/** The package's licence file. */
export function licenceOf(name: string): string {
  return readFileSync(join(dirname(require.resolve(`${name}/package.json`)), 'LICENSE'), 'utf8');
}

/** First line of the package's licence file: whose the face is. */
export function copyrightOf(name: string): string {
  const [first = ''] = licenceOf(name).split('\n');
  return first
    .replace(/\s+\S+\.(?:ttf|otf):.*$/, '')
    .replace(/\s*\(http[^\s)]*\).*$/, '')
    .replace(/\.+$/, '')
    .trim();
}

function folderOf(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    throw new ThemeFault(`the package ${name} of a font is not installed: npm install ${name}`);
  }
}

function face(block: string, folder: string): UnreadFace {
  const value = (name: string): string => new RegExp(`${name}:\\s*([^;]+);`).exec(block)?.[1]?.trim() ?? '';
  const file = /url\(\.\/files\/([a-z0-9-]+\.woff2)\)/.exec(block)?.[1] ?? '';
  return {
    family: value('font-family').replace(/['"]/g, ''),
    weight: Number(value('font-weight')),
    style: value('font-style') === 'italic' ? 'italic' : 'normal',
    ranges: rangesOf(value('unicode-range')),
    file: join(folder, 'files', file),
  };
}

function rangesOf(text: string): [number, number][] {
  return text.split(',').flatMap((range): [number, number][] => {
    const [, from, to] = /U\+([0-9A-F]+)(?:-([0-9A-F]+))?/i.exec(range) ?? [];
    if (from === undefined) return [];
    return [[Number.parseInt(from, 16), Number.parseInt(to ?? from, 16)]];
  });
}

/** The faces that have a character of the text: the others need not travel with the book. */
export function facesFor(faces: readonly Face[], text: string): Face[] {
  // Every text has plain letters; what is left without them is short.
  const rare = text.replace(/[ -~\n]+/g, 'a');
  const points = [...new Set(rare)].map((character) => character.codePointAt(0) ?? 0);
  return faces.filter(
    ({ ranges }) =>
      ranges.length === 0 ||
      points.some((point) => ranges.some(([from, to]) => point >= from && point <= to)),
  );
}

import { createHash } from 'node:crypto';
import type { Asset } from '../../model/asset.ts';
import { decodes } from './decodes.ts';
import type { NotFound } from './find-picture.ts';
import { pictureSize } from './picture-size.ts';
import { pictureType } from './picture-type.ts';
import { cleanSvg, tooCostly } from './svg/clean-svg.ts';

/** A picture that can be printed. */
export interface Usable {
  readonly picture: Asset;
  /** What was taken from a drawing that could be missed, in a few words each. */
  readonly taken: readonly string[];
}

/** More are never seen on paper: at 600 dpi a whole A4 page has 35 million. A browser takes four bytes for each. */
const mostPixels = 50_000_000;

/** A picture as a book holds it, named by its content; a drawing is cleaned. What cannot be printed says why. */
export async function pictureAsset(bytes: Uint8Array): Promise<Usable | NotFound> {
  const kind = pictureType(bytes);
  if (!kind)
    return {
      rule: 'image-type',
      reason: 'This is no picture that can be printed',
      expected: 'a PNG, JPEG, GIF, WebP or SVG file',
    };
  const drawn = kind.ending === 'svg' ? cleanSvg(new TextDecoder().decode(bytes)) : null;
  if (kind.ending === 'svg' && drawn === null)
    return { rule: 'image-type', reason: 'This SVG file draws nothing', expected: 'a drawing' };
  if (drawn === tooCostly)
    return {
      rule: 'image-too-large',
      reason: 'This drawing would take too long to draw',
      expected:
        'at most 20,000 elements, those of masks, patterns and markers counted each time that they are drawn',
    };
  const size = drawn === null ? pictureSize(bytes, kind.ending) : null;
  if (size && size.width * size.height > mostPixels)
    return {
      rule: 'image-too-large',
      reason: `The picture has ${size.width} x ${size.height} pixels`,
      expected: `at most ${mostPixels / 1e6} million pixels`,
    };
  if (drawn === null && !(await decodes(bytes)))
    return {
      rule: 'damaged-image',
      reason: 'The picture is damaged',
      expected: `a whole ${kind.ending.toUpperCase()} file: export or copy it again`,
    };
  const content = drawn === null ? bytes : new TextEncoder().encode(drawn.svg);
  const name = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const picture = { path: `images/${name}.${kind.ending}`, type: kind.type, bytes: content };
  return { picture, taken: drawn?.taken ?? [] };
}

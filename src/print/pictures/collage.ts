import type { Asset } from '../../model/asset.ts';
import { styleElement } from '../../model/style-element.ts';
import type { Press } from '../browser/press.ts';
import { drawPages } from './draw-pages.ts';
import { pageSizes } from './page-sizes.ts';

/** A page of a PDF in a picture of several; lengths in px. */
export interface PlacedPage {
  readonly pdf: Uint8Array;
  /** Counted from 0; of one that is not there nothing is drawn. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What is drawn of it, from above. */
  readonly height: number;
}

/** Pages of several PDFs on a grey ground, as PNG; the same bytes give the same picture. */
export async function collage(
  press: Press,
  pages: readonly PlacedPage[],
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const assets: Asset[] = [];
  const boxes: string[] = [];
  for (const [at, { pdf, page, x, y, width, height }] of pages.entries()) {
    if (page >= (await pageSizes(pdf)).length) continue;
    const [picture] = await drawPages(pdf, [{ page, width, path: `page-${at}` }]);
    if (!picture) continue;
    assets.push(picture);
    boxes.push(
      `<img src="${picture.path}" decoding="sync" alt="" style="left:${x}px;top:${y}px;width:${width}px;height:${Math.min(height, picture.height)}px">`,
    );
  }
  const style = styleElement(`html { background: #8a8a8a }
body { margin: 0; height: ${size.height}px }
img { position: absolute; object-fit: none; object-position: top left }`);
  const html = `<!DOCTYPE html>${style}${boxes.join('')}`;
  return press.picture({ html, assets }, size.width);
}

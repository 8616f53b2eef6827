import type { Asset } from '../../model/asset.ts';
import { writePng } from './write-png.ts';

/** A page that is wanted as a picture. */
export interface PageWish {
  /** Counted from 0. */
  readonly page: number;
  /** Of the picture, px. */
  readonly width: number;
  /** Path of the asset, without its ending: `pictures/page-7`. */
  readonly path: string;
}

/** A page as a picture, with its size in px. */
export interface PagePicture extends Asset {
  readonly page: number;
  readonly width: number;
  readonly height: number;
}

/** Pages of a PDF as PNG, drawn by PDFium in its WebAssembly sandbox; the same bytes give the same pictures. */
export async function drawPages(
  pdf: Uint8Array,
  wishes: readonly PageWish[],
): Promise<readonly PagePicture[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const pictures: PagePicture[] = [];
    for (const { page, width, path } of wishes) {
      const sheet = document.getPage(page);
      const scale = width / sheet.getOriginalSize().originalWidth;
      const drawn = await sheet.render({ scale, render: async ({ data }) => data });
      const bytes = writePng({ width: drawn.width, height: drawn.height, rgbx: drawn.data });
      pictures.push({
        path: `${path}.png`,
        type: 'image/png',
        bytes,
        page,
        width: drawn.width,
        height: drawn.height,
      });
    }
    document.destroy();
    return pictures;
  } finally {
    library.destroy();
  }
}

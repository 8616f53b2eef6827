import { layBitmap } from './lay-bitmap.ts';
import { type Bitmap, writePng } from './write-png.ts';

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

const grey = 0x8a;

/** Pages of several PDFs on a grey ground, as PNG; the same bytes give the same picture. */
export async function collage(
  pages: readonly PlacedPage[],
  size: { readonly width: number; readonly height: number },
): Promise<Uint8Array> {
  const ground: Bitmap = { ...size, rgbx: new Uint8Array(4 * size.width * size.height).fill(grey) };
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    for (const { pdf, page, x, y, width, height } of pages) {
      const document = await library.loadDocument(pdf);
      if (page < document.getPageCount()) {
        const sheet = document.getPage(page);
        const scale = width / sheet.getOriginalSize().originalWidth;
        const drawn = await sheet.render({ scale, render: async (bitmap) => bitmap.data });
        layBitmap(
          { width: drawn.width, height: Math.min(drawn.height, height), rgbx: drawn.data },
          ground,
          x,
          y,
        );
      }
      document.destroy();
    }
  } finally {
    library.destroy();
  }
  return writePng(ground, true);
}

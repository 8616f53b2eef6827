import { PDFiumLibrary } from '@hyzyla/pdfium';

/** A page of a PDF drawn as pixels of four bytes; `width` in px. */
export async function drawPage(
  pdf: Uint8Array,
  page: number,
  width: number,
): Promise<{ readonly width: number; readonly height: number; readonly data: Uint8Array }> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const sheet = document.getPage(page);
    const scale = width / sheet.getOriginalSize().originalWidth;
    const drawn = await sheet.render({ scale, render: async ({ data }) => data });
    const picture = { width: drawn.width, height: drawn.height, data: new Uint8Array(drawn.data) };
    document.destroy();
    return picture;
  } finally {
    library.destroy();
  }
}

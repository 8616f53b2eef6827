/** Width and height of each page of a PDF, in points, as it is drawn. */
export async function pageSizes(
  pdf: Uint8Array,
): Promise<readonly { readonly width: number; readonly height: number }[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const sizes = Array.from({ length: document.getPageCount() }, (_, at) => {
      const { originalWidth: width, originalHeight: height } = document.getPage(at).getOriginalSize();
      return { width, height };
    });
    document.destroy();
    return sizes;
  } finally {
    library.destroy();
  }
}

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A run of text as it stands on the paper; lengths in mm from the upper left corner. */
export interface TextBox {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** Of the base line. */
  readonly base: number;
  /** Size of the type, pt. */
  readonly size: number;
}

/** Every run of text of a PDF with its place and its true size, whatever it was scaled by. */
export async function readText(bytes: Uint8Array): Promise<readonly TextBox[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  const boxes: TextBox[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , skew = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
      boxes.push({
        text: item.str,
        page: number - 1,
        left: millimetres(x),
        right: millimetres(x + item.width),
        base: millimetres(height - y),
        size: Math.hypot(skew, scale),
      });
    }
  }
  await task.destroy();
  return boxes;
}

function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A stretch of text on one baseline; lengths in points from the page's upper left corner. */
export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  /** Name of the face in the file: lines of one paragraph have one at their end. */
  readonly face: string;
}

/** A page as it was printed, without running head and folio. */
export interface PageOfLines {
  readonly height: number;
  readonly lines: readonly PageLine[];
  /** Where pictures end, from the top. */
  readonly pictures: readonly number[];
}

interface Item {
  readonly type?: string;
  readonly tag?: string;
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
}

/** Reads the lines of a PDF back (pdfjs), artifacts left out. */
export async function readPageLines(bytes: Uint8Array): Promise<readonly PageOfLines[]> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false });
  const document = await task.promise;
  try {
    const pages: PageOfLines[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 0] = page.view;
      const { items } = (await page.getTextContent({
        includeMarkedContent: true,
        disableNormalization: true,
      })) as unknown as { items: readonly Item[] };
      pages.push({
        height: top - bottom,
        lines: linesOf(runsOf(items, top)),
        pictures: pictureEnds(await page.getOperatorList(), top),
      });
    }
    return pages;
  } finally {
    await task.destroy();
  }
}

function runsOf(items: readonly Item[], top: number): PageLine[] {
  const open: boolean[] = [];
  const runs: PageLine[] = [];
  for (const { type, tag, str = '', transform, width = 0, fontName = '' } of items) {
    if (type?.startsWith('beginMarkedContent')) open.push(tag === 'Artifact');
    else if (type === 'endMarkedContent') open.pop();
    else if (transform && str.trim() !== '' && !open.includes(true)) {
      const [, , c = 0, d = 0, x = 0, y = 0] = transform;
      runs.push({
        text: str,
        left: x,
        right: x + width,
        baseline: top - y,
        size: Math.hypot(c, d),
        face: fontName,
      });
    }
  }
  return runs;
}

/** Runs that follow one another on a baseline, with less than three spaces between them, are a line. */
function linesOf(runs: readonly PageLine[]): PageLine[] {
  const lines: PageLine[] = [];
  for (const run of [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const at = lines.findLastIndex(
      (line) =>
        Math.abs(line.baseline - run.baseline) < 1.2 &&
        run.left - line.right < 0.9 * Math.max(line.size, run.size) &&
        run.left - line.right > -2,
    );
    const line = lines[at];
    if (!line) {
      lines.push(run);
      continue;
    }
    const gap = run.left - line.right > 0.12 * run.size ? ' ' : '';
    lines[at] = {
      ...line,
      text: `${line.text.trimEnd()}${gap}${run.text}`,
      right: run.right,
      size: Math.max(line.size, run.size),
      face: run.face,
    };
  }
  return lines;
}

/** Where pictures end: the lower edges of the unit squares that they are painted into. */
function pictureEnds(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  top: number,
): number[] {
  const ends: number[] = [];
  const stack: number[][] = [];
  let matrix = [1, 0, 0, 1, 0, 0];
  for (const [index, operation] of fnArray.entries()) {
    if (operation === OPS.save) stack.push(matrix);
    else if (operation === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operation === OPS.transform) matrix = Util.transform(matrix, argsArray[index] as number[]);
    else if (operation === OPS.paintImageXObject)
      ends.push(top - Math.min(matrix[5] ?? 0, (matrix[5] ?? 0) + (matrix[3] ?? 0)));
  }
  return ends;
}

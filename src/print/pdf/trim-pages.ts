import { dict, type PdfFile, PdfRef, PdfStream, readPages } from '../../pdf/pdf.ts';

/** Where a printed page is cut; lengths in mm. */
export interface Trim {
  /** What is printed beyond the edge of the page. */
  readonly bleed: number;
  /** Whether lines outside of the page say where it is cut. */
  readonly cropMarks: boolean;
}

const pointsPerMillimetre = 72 / 25.4;

/** Room for crop marks beyond the bleed, mm: a gap, so that no mark is left on the page, and the line. */
const marks = { gap: 2, length: 5, weight: 0.25 } as const;

/**
 * Says which part of each sheet is the page (TrimBox) and which the bleed (14.11.2), and draws crop marks around it
 * as page artifacts. Chromium's sheet is the bleed box; with marks the media box grows around it.
 */
export function trimPages(file: PdfFile, { trim }: { readonly trim?: Trim | undefined }): void {
  if (!trim || (trim.bleed === 0 && !trim.cropMarks)) return;
  const drawn = new Map<string, PdfRef>();
  for (const page of readPages(file)) {
    const [, , width = 0, height = 0] = file.array(page.dict.get('MediaBox')).map(Number);
    const cut = trim.bleed * pointsPerMillimetre;
    page.dict.set('BleedBox', [0, 0, width, height]);
    page.dict.set('TrimBox', [cut, cut, width - cut, height - cut].map(hundredths));
    if (trim.cropMarks) {
      const room = hundredths((marks.gap + marks.length) * pointsPerMillimetre);
      page.dict.set('MediaBox', [-room, -room, width + room, height + room]);
      const key = `${width} ${height}`;
      const stream = drawn.get(key) ?? file.add(marksAround(width, height, cut));
      drawn.set(key, stream);
      page.dict.set('Contents', [...streamsOf(file, page.dict.get('Contents')), stream]);
    }
    file.set(page.id, page.dict);
  }
}

/** Two lines at each corner, that point to the edges of the page. */
function marksAround(width: number, height: number, cut: number): PdfStream {
  const near = marks.gap * pointsPerMillimetre;
  const far = near + marks.length * pointsPerMillimetre;
  const lines = [cut, width - cut].flatMap((x) => [
    [x, -near, x, -far],
    [x, height + near, x, height + far],
  ]);
  const across = [cut, height - cut].flatMap((y) => [
    [-near, y, -far, y],
    [width + near, y, width + far, y],
  ]);
  const drawing = [...lines, ...across]
    .map((line) => line.map(hundredths))
    .map(([x, y, toX, toY]) => `${x} ${y} m ${toX} ${toY} l S\n`)
    .join('');
  const content = `\n/Artifact <</Type /Page>> BDC\nq ${marks.weight} w 0 G\n${drawing}Q\nEMC\n`;
  return new PdfStream(dict({}), Buffer.from(content));
}

function streamsOf(file: PdfFile, value: Parameters<PdfFile['resolve']>[0]): PdfRef[] {
  if (value instanceof PdfRef && file.resolve(value) instanceof PdfStream) return [value];
  return file.array(value).filter((item) => item instanceof PdfRef);
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A stretch of a page, in points from its lower left corner. */
export interface PageStretch {
  /** Counted from 0. */
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
}

/** Pixels for a point: enough for small type to leave a trace. */
const scale = 1.5;
/** Height above the baseline that is looked at, in points: of small letters. */
const height = 4;

/** How far light and dark are apart in each stretch of the drawn pages, 0 to 1: nothing is where nothing can be seen. */
export async function contrastAt(
  pdf: Uint8Array,
  stretches: readonly PageStretch[],
): Promise<readonly number[]> {
  const { PDFiumLibrary } = await import('@hyzyla/pdfium');
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const found = stretches.map(() => 0);
    for (const page of new Set(stretches.map((one) => one.page))) {
      const drawn = await document.getPage(page).render({ scale, render: async ({ data }) => data });
      for (const [at, stretch] of stretches.entries())
        if (stretch.page === page) found[at] = contrastIn(drawn, stretch);
    }
    document.destroy();
    return found;
  } finally {
    library.destroy();
  }
}

interface Drawn {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

function contrastIn(drawn: Drawn, { left, right, baseline }: PageStretch): number {
  let least = 255;
  let most = 0;
  const bottom = drawn.height - Math.round(baseline * scale);
  for (let y = Math.max(0, bottom - Math.ceil(height * scale)); y < Math.min(bottom, drawn.height); y++)
    for (let x = Math.max(0, Math.floor(left * scale)); x < Math.min(right * scale, drawn.width); x++) {
      const at = 4 * (y * drawn.width + x);
      // Luma of Rec. 601, near enough; the order of red and blue does not matter to a threshold.
      const luma = [0.3, 0.59, 0.11].reduce((sum, share, i) => sum + share * (drawn.data[at + i] ?? 0), 0);
      least = Math.min(least, luma);
      most = Math.max(most, luma);
    }
  return Math.max(0, most - least) / 255;
}

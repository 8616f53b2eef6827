/** How pages are laid on sheets. */
export interface Imposition {
  /** `booklet`: folded and stitched in the spine. `2-up`, `4-up`: pages side by side in reading order. */
  readonly kind: 'booklet' | '2-up' | '4-up';
  /** Booklet: pages of one folded gathering, a multiple of 4: 8, 16, 32. Default: all pages in one, that is saddle stitch. */
  readonly signature?: number;
  /**
   * Booklet: by how many mm the innermost pages are moved to the spine, because folded paper pushes them out; those between in
   * proportion. About the thickness of the folded gathering. Default: 0.
   */
  readonly creep?: number;
  /** Bound at the right-hand edge, as books that are read from right to left. Default: false. */
  readonly rightBound?: boolean;
  /** Sheet, in mm; pages are made smaller or larger to fit. Default: as many whole pages as lie on it; for `4-up`, the page's own size. */
  readonly sheet?: { readonly width: number; readonly height: number };
}

/** A page on one side of a sheet. */
export interface Placing {
  /** Page index; null for a blank that fills the gathering. */
  readonly page: number | null;
  readonly column: number;
  readonly row: number;
  /** Millimetres to the right. */
  readonly shift: number;
}

/** Which pages lie where: sides of sheets in the order in which a duplex printer (turned on the short edge) takes them. */
export function planSheets(pages: number, imposition: Imposition): readonly (readonly Placing[])[] {
  const sides = plan(pages, imposition);
  return imposition.rightBound ? sides.map((side) => side.map(mirrored)) : sides;
}

function mirrored({ column, shift, ...rest }: Placing): Placing {
  return { ...rest, column: 1 - column, shift: -shift };
}

function plan(pages: number, imposition: Imposition): readonly (readonly Placing[])[] {
  if (imposition.kind !== 'booklet') return inReadingOrder(pages, imposition.kind === '2-up' ? 2 : 4);
  const wanted = imposition.signature ?? roundUp(pages, 4);
  if (!Number.isInteger(wanted) || wanted < 4 || wanted % 4 !== 0)
    throw new RangeError(`a signature has a multiple of 4 pages, not ${wanted}`);
  const sides: Placing[][] = [];
  for (let first = 0; first < pages; first += wanted) {
    // The last gathering is no larger than it need be.
    const count = Math.min(wanted, roundUp(pages - first, 4));
    sides.push(...gathering(first, count, pages, imposition.creep ?? 0));
  }
  return sides;
}

function gathering(first: number, count: number, pages: number, creep: number): Placing[][] {
  const sheets = count / 4;
  const sides: Placing[][] = [];
  for (let sheet = 0; sheet < sheets; sheet++) {
    const shift = sheets > 1 ? (creep * sheet) / (sheets - 1) : 0;
    const place = (offset: number, column: number): Placing => {
      const page = first + offset;
      // To the spine: left pages to the right, right pages to the left.
      return { page: page < pages ? page : null, column, row: 0, shift: column === 0 ? shift : -shift };
    };
    sides.push([place(count - 1 - 2 * sheet, 0), place(2 * sheet, 1)]);
    sides.push([place(2 * sheet + 1, 0), place(count - 2 - 2 * sheet, 1)]);
  }
  return sides;
}

function inReadingOrder(pages: number, perSide: 2 | 4): Placing[][] {
  return Array.from({ length: Math.ceil(pages / perSide) }, (_, side) =>
    Array.from({ length: perSide }, (_, place) => {
      const page = side * perSide + place;
      return { page: page < pages ? page : null, column: place % 2, row: Math.floor(place / 2), shift: 0 };
    }),
  );
}

function roundUp(value: number, step: number): number {
  return Math.ceil(value / step) * step;
}

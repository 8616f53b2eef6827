import { paperSize } from '../../model/paper.ts';
import type { EditionSettings } from '../../model/settings.ts';
import type { SheetPaper } from '../../model/sheet.ts';
import type { SheetLimits } from './solve-sheet.ts';

/** What a sheet is solved for. */
export interface SheetForm {
  readonly paper: SheetPaper;
  readonly limits: SheetLimits;
}

/** White between two columns, mm: of a cheat sheet and, to be read from afar, of a poster. */
const gutters = { cheatsheet: 4, poster: 10 };
/** Share of a poster's height that its title has. */
const banner = 0.1;

/** A cheat sheet: as many sides as the settings say. */
export function cheatsheetForm({ sheet, page }: EditionSettings): SheetForm {
  const size = paperSize(sheet.paper ?? page, sheet.orientation);
  return {
    paper: { ...size, margin: sheet.margin, gutter: gutters.cheatsheet, sides: sheet.sides },
    limits: {
      columns: sheet.columns ?? null,
      floor: sheet.floor,
      first: sheet.first,
      // Sheets of topics lie on each other's backs: all have the same number of sides.
      fewer: sheet.per === 'book',
    },
  };
}

/** A poster: a title over all columns, and type that grows once every point has its place. */
export function posterForm({ sheet, page }: EditionSettings): SheetForm {
  const size = paperSize(sheet.paper ?? page, sheet.orientation);
  const { margin, sides, floor, first, columns = null } = sheet;
  return {
    paper: { ...size, margin, gutter: gutters.poster, sides, banner: banner * size.height, bare: true },
    limits: { columns, comfort: 1.5 * floor, largest: 3 * floor, even: true, floor, first },
  };
}

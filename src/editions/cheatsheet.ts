import { paperSize } from '../model/paper.ts';
import type { SheetPaper } from '../model/sheet.ts';
import { plural } from '../report.ts';
import type { EditionFiles } from './edition-kind.ts';
import { screenPage } from './screen-page.ts';
import { accountOf } from './sheet-account.ts';
import { solveEdition } from './solve-sheets.ts';

/** White between two columns, mm. */
const gutter = 4;
/** Share of a poster's height that its title has. */
const banner = 0.1;

/** A cheat sheet or a poster as PDF, with an account of what did not fit. */
export const sheetFiles: EditionFiles = async (edition, tools) => {
  const { formats, metadata, step } = tools;
  const screen = edition.settings.kind === 'poster' ? [] : await screenPage(edition, tools);
  if (!formats.includes('pdf')) return { made: screen, findings: [] };
  const { renderSheet } = await import('../render/render.ts');
  const { printPdf, sheetPaperOf } = await import('../print/print.ts');
  const { kind, sheet, page } = edition.settings;
  const size = paperSize(sheet.paper ?? page, sheet.orientation);
  const poster = kind === 'poster';
  const paper: SheetPaper = {
    ...size,
    margin: sheet.margin,
    gutter: poster ? 2.5 * gutter : gutter,
    sides: sheet.sides,
    ...(poster && { banner: banner * size.height, bare: true }),
  };
  const type = poster ? { comfort: 1.5 * sheet.floor, largest: 3 * sheet.floor, even: true } : {};
  const { open, plans, context } = await solveEdition(edition, tools, paper, type);
  const path = `${edition.name}.pdf`;
  const printed = await step(
    'print',
    () =>
      printPdf(open, {
        render: () => renderSheet(plans, context),
        metadata,
        paper: sheetPaperOf(edition.settings),
      }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  return {
    made: [{ path, bytes: printed.bytes, pages: printed.layout.pages }, ...screen],
    findings: plans.flatMap((plan) => accountOf(plan, edition)),
  };
};

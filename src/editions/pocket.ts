import { paperSize } from '../model/paper.ts';
import type { SheetPaper } from '../model/sheet.ts';
import { plural } from '../report.ts';
import type { EditionFiles } from './edition-kind.ts';
import { accountOf } from './sheet-account.ts';
import { solveEdition } from './solve-sheets.ts';

/** A booklet of eight pages on one side of one sheet, to be folded and cut once: the cover, and what fits on seven pages. */
export const pocketFiles: EditionFiles = async (edition, tools) => {
  const { formats, metadata, step } = tools;
  if (!formats.includes('pdf')) return { made: [], findings: [] };
  const { pocketPlaces } = await import('../compose/compose.ts');
  const { renderPocket } = await import('../render/render.ts');
  const { printPdf } = await import('../print/print.ts');
  const { sheet, page } = edition.settings;
  const size = paperSize(sheet.paper ?? page, 'landscape');
  const paper: SheetPaper = {
    width: size.width / 4,
    height: size.height / 2,
    margin: sheet.margin,
    gutter: 3,
    sides: 7,
    bare: true,
  };
  const whole = { ...edition, settings: { ...edition.settings, sheet: { ...sheet, per: 'book' as const } } };
  const { open, plans, context } = await solveEdition(whole, tools, paper, {
    columns: sheet.columns ?? 1,
    even: true,
  });
  const [plan] = plans;
  if (plan === undefined) throw new Error('a booklet has a plan');
  const path = `${edition.name}.pdf`;
  const places = pocketPlaces(size.width, size.height);
  const printed = await step(
    'print',
    () => printPdf(open, { render: () => renderPocket(plan, size, places, context), metadata }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  return {
    made: [{ path, bytes: printed.bytes, pages: printed.layout.pages }],
    findings: accountOf(plan, edition),
  };
};

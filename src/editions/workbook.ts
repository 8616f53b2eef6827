import { plural } from '../report.ts';
import type { EditionFiles, Made } from './edition-kind.ts';
import { printSheets } from './print-sheets.ts';
import { screenPage } from './screen-page.ts';

/** A workbook or quiz as PDF, its answers in the back. */
export const workbookFiles: EditionFiles = async (edition, tools) => {
  const { formats, press, look, metadata, handbookLayout, step } = tools;
  const screen = await screenPage(edition, tools);
  if (!formats.includes('pdf')) return { made: screen, findings: [] };
  const { composeWorkbook } = await import('../compose/compose.ts');
  const { handbookPages, renderWorkbook } = await import('../render/render.ts');
  const { printPdf, sheetPaperOf } = await import('../print/print.ts');
  const workbook = composeWorkbook(edition);
  const context = { edition, theme: look, pages: handbookPages(edition, handbookLayout) };
  const path = `${edition.name}.pdf`;
  const open = await press.open();
  const printed = await step(
    'print',
    () =>
      printPdf(open, {
        render: (layout) => renderWorkbook(workbook, context, layout),
        metadata,
        paper: sheetPaperOf(edition.settings),
      }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  const book: Made = { path, bytes: printed.bytes, pages: printed.layout.pages };
  return { made: [book, ...(await printSheets(edition, book, step)), ...screen], findings: [] };
};

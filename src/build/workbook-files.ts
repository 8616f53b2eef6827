import { plural } from '../report.ts';
import type { EditionFiles } from './edition-files.ts';
import { handbookPages } from './handbook-pages.ts';

/** A workbook or quiz as PDF, its answers in the back. */
export const workbookFiles: EditionFiles = async (
  edition,
  { formats, press, look, metadata, handbookLayout, step },
) => {
  if (!formats.includes('pdf')) return { made: [], findings: [] };
  const { composeWorkbook } = await import('../compose/compose.ts');
  const { renderWorkbook } = await import('../theme/theme.ts');
  const { printPdf } = await import('../print/print.ts');
  const workbook = composeWorkbook(edition);
  const context = { edition, theme: look, pages: handbookPages(edition, handbookLayout) };
  const path = `${edition.name}.pdf`;
  const open = await press.open();
  const printed = await step(
    'print',
    () => printPdf(open, { render: (layout) => renderWorkbook(workbook, context, layout), metadata }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  return { made: [{ path, bytes: printed.bytes, pages: printed.layout.pages }], findings: [] };
};

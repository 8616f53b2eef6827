import { plural } from '../report.ts';
import type { EditionFiles, Made } from './edition-kind.ts';

/** The sources in columns, as PDF and as web page. */
export const sideBySideFiles: EditionFiles = async (
  edition,
  { formats, press, look, metadata, sets, step },
) => {
  const { composeSideBySide } = await import('../compose/compose.ts');
  const { renderSideBySide, renderSideBySideWeb } = await import('../render/render.ts');
  const { printPdf, writeWeb, sheetPaperOf } = await import('../print/print.ts');
  const side = composeSideBySide(edition, sets);
  const made: Made[] = [];
  if (formats.includes('pdf')) {
    const path = `${edition.name}.pdf`;
    const open = await press.open();
    const printed = await step(
      'print',
      () =>
        printPdf(open, {
          render: () => renderSideBySide(side, edition, look),
          metadata,
          paper: sheetPaperOf(edition.settings),
        }),
      ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
    );
    made.push({ path, bytes: printed.bytes, pages: printed.layout.pages });
  }
  if (formats.includes('html')) {
    const path = `${edition.name}.html`;
    const page = await step(
      'print',
      () => writeWeb(renderSideBySideWeb(side, edition, look)),
      () => path,
    );
    made.push({ path, bytes: Buffer.from(page) });
  }
  return { made, findings: [] };
};

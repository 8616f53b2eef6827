import { sha256 } from '../incremental/fingerprint.ts';
import type { Asset } from '../model/asset.ts';
import type { Edition } from '../model/edition.ts';
import type { Layout } from '../model/layout.ts';
import type { Theme } from '../model/theme.ts';
import { type Finding, plural } from '../report.ts';
import type { EditionFiles, Made } from './edition-kind.ts';
import { narrowedFormulas } from './narrowed-formulas.ts';
import { printSheets } from './print-sheets.ts';

/** The handbook as PDF, EPUB, web page and Markdown; the EPUB has the page numbers and the cover of the PDF. */
export const handbookFiles: EditionFiles = async (
  edition,
  { formats: wanted, look, press, metadata, attachments, layouts, early, step },
) => {
  const render = await import('../render/render.ts');
  const print = await import('../print/print.ts');
  const { name } = edition;
  const made: Made[] = [];
  const findings: Finding[] = [];
  let layout: Layout | null = null;
  let cover: Asset | null = null;
  if (wanted.includes('pdf')) {
    const key = layoutKey(edition, look);
    const printed = await step(
      'print',
      async () =>
        print.printPdf(await press.open(), {
          render: (known) => render.renderPrint(edition, look, known),
          furniture: (known) => render.renderFurniture(edition, look, known),
          metadata,
          paper: print.paperOf(edition.settings, edition.settings.archive === 'a-3u' ? attachments() : []),
          start: layouts.recall(key),
        }),
      ({ layout }) => `${name}.pdf, ${plural(layout.pages, 'page')}`,
    );
    layout = printed.layout;
    layouts.keep(key, layout);
    findings.push(...printed.unsettled.map((id) => unsettledNumber(`${name}.pdf`, id)));
    findings.push(...narrowedFormulas(`${name}.pdf`, printed.narrowed));
    const book: Made = { path: `${name}.pdf`, bytes: printed.bytes, pages: layout.pages };
    if (early)
      await step(
        'write',
        () => early.show(book),
        () => `${book.path}, before the others`,
      );
    made.push(book, ...(await printSheets(edition, book, step)));
    // Shops ask for a cover of 1600 px.
    if (wanted.includes('epub'))
      [cover = null] = await step(
        'print',
        () => print.drawPages(printed.bytes, [{ page: 0, width: 1600, path: 'cover' }]),
        () => 'the cover as a picture',
      );
  }
  const others: Readonly<Record<string, () => Uint8Array | string>> = {
    epub: () => {
      const { split, fonts } = edition.settings.epub;
      return print.writeEpub(
        render.renderEpub(edition, look, { layout, cover, fonts, files: split }),
        metadata,
      );
    },
    html: () => print.writeWeb(render.renderWeb(edition, look)),
    md: () => print.writeMarkdown(edition),
  };
  for (const [format, write] of Object.entries(others)) {
    if (!wanted.some((one) => one === format)) continue;
    const path = `${name}.${format}`;
    const content = await step('print', write, () => path);
    made.push({ path, bytes: typeof content === 'string' ? Buffer.from(content) : content });
  }
  return { made, findings, layout };
};

/** What hardly gives another layout where it is the same: all but colour and text. Where a rule of style changes, pages move more often than not. */
function layoutKey({ name, settings }: Edition, { layers }: Theme): string {
  return sha256(Buffer.from(JSON.stringify([name, { ...settings, colour: null }, layers])));
}

/** A page number in a book that did not come to rest: the reader is told, for the rest of the book is sound. */
function unsettledNumber(file: string, id: string): Finding {
  return {
    severity: 'warning',
    rule: 'numbers-settle',
    reason: `A page number printed for \`${id}\` is not that of its page`,
    file,
    line: null,
    column: null,
    actual: null,
    expected: ['numbers that stay as they are when the book is printed once more'],
    todo: 'The theme sets pages that change with their own numbers; try another theme or paper.',
  };
}

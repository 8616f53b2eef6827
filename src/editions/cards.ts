import { cardSheets } from './card-sheets.ts';
import type { EditionFiles, Made } from './edition-kind.ts';
import { screenPage } from './screen-page.ts';

/** Cards to learn from: a PDF to cut, and as data an Anki package, text for Anki's import, CSV and TSV. */
export const cardFiles: EditionFiles = async (edition, tools) => {
  const { formats, look, metadata, project, step } = tools;
  const { briefsOf } = await import('../compose/compose.ts');
  const { renderDeck } = await import('../render/render.ts');
  const { ankiPackage, ankiText, cardCsv, cardTsv } = await import('../print/print.ts');
  const gists = briefsOf(edition);
  const deck = renderDeck(edition, look, { key: `${project}/${edition.name}`, date: metadata.date, gists });
  const writers: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    apkg: () => ankiPackage(deck),
    txt: () => Buffer.from(ankiText(deck)),
    csv: () => Buffer.from(cardCsv(deck)),
    tsv: () => Buffer.from(cardTsv(deck)),
  };
  const made: Made[] = formats.includes('pdf') ? [await cardSheets(edition, tools)] : [];
  for (const [format, write] of Object.entries(writers)) {
    if (!formats.includes(format)) continue;
    const path = `${edition.name}.${format}`;
    made.push({ path, bytes: await step('print', write, () => path) });
  }
  return { made: [...made, ...(await screenPage(edition, tools))], findings: [] };
};

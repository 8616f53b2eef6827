import { cardSizes } from '../model/cards.ts';
import type { Edition } from '../model/edition.ts';
import { paperSize } from '../model/paper.ts';
import { plural } from '../report.ts';
import type { EditionTools, Made } from './edition-kind.ts';

/** Cards as a PDF to be printed on both sides and cut. */
export async function cardSheets(edition: Edition, tools: EditionTools): Promise<Made> {
  const { press, look, metadata, handbookLayout, step } = tools;
  const { backPlace, cardGrid, fitCards, frontPlace, sheetEntries } = await import('../compose/compose.ts');
  const render = await import('../render/render.ts');
  const { printPdf, sheetPaperOf } = await import('../print/print.ts');
  const { size, sheet, flip, offset, calibration } = edition.settings.cards;
  const [width, height] = cardSizes[size];
  const card = { width, height };
  // Where no card lies on the paper, each has a page of its own.
  const onPaper = sheet === 'card' ? null : cardGrid(paperSize(edition.settings.page, 'portrait'), card);
  const grid = onPaper ?? cardGrid(card, card);
  if (grid === null) throw new Error(`no card of ${width} x ${height} mm`);
  const context = { edition, theme: look, pages: render.handbookPages(edition, handbookLayout) };
  const entries = sheetEntries(edition);
  const room = {
    width: width - 2 * render.cardPadding,
    height: height - 2 * render.cardPadding - render.cardHead,
  };
  const open = await press.open();
  const cards = await step(
    'solve',
    async () => {
      const proof = await open.proof(render.renderProof(entries, context));
      try {
        return await fitCards(entries, room, async (blocks, type) => {
          const heights = await proof.measure(
            render.renderGalley(blocks, context),
            render.sheetProperties(type),
          );
          return heights.map((measured) => measured / render.sheetScale);
        });
      } finally {
        await proof.close();
      }
    },
    (all) => plural(all.length, 'card'),
  );
  const path = `${edition.name}.pdf`;
  const book = render.renderCards(
    {
      grid,
      cards,
      front: (index) => frontPlace(grid, index),
      back: (index) => backPlace(grid, index, flip, offset),
      calibration: calibration && onPaper !== null,
      flip,
      offset,
    },
    context,
  );
  const printed = await step(
    'print',
    () => printPdf(open, { render: () => book, metadata, paper: sheetPaperOf(edition.settings) }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  return { path, bytes: printed.bytes, pages: printed.layout.pages };
}

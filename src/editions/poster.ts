import { posterForm } from '../compose/compose.ts';
import type { SheetPlan } from '../model/sheet.ts';
import { sheetPaperOf } from '../print/print.ts';
import { renderSheet } from '../render/render.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsOfSheets } from './edition-words.ts';
import { sheetAccount } from './sheet-account.ts';
import { partsBySheet, solveSheets } from './solve-sheets.ts';

/** A poster: the book on one large sheet for the wall. */
export const poster: EditionKind<readonly SheetPlan[]> & { readonly kind: 'poster' } = {
  kind: 'poster',
  mentions: 'number',
  excerpts: true,
  compose: (context) => solveSheets(partsBySheet(context), posterForm(context.edition.settings), context),
  words: wordsOfSheets,
  render: {
    pdf: (plans, context) => ({
      render: () => renderSheet(plans, context),
      paper: sheetPaperOf(context.edition.settings),
    }),
  },
  account: (plans, { edition }) => plans.flatMap((plan) => sheetAccount(plan, edition)),
};

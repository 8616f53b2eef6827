import { cheatsheetForm, composeWorkbook } from '../compose/compose.ts';
import type { SheetPlan } from '../model/sheet.ts';
import { sheetPaperOf } from '../print/print.ts';
import { renderScreen, renderSheet } from '../render/render.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsInBrief, wordsOfSheets } from './edition-words.ts';
import { sheetAccount } from './sheet-account.ts';
import { partsBySheet, solveSheets } from './solve-sheets.ts';

/** A cheat sheet: what fits on a few sides in small type, with an account of what does not. */
export const cheatsheet: EditionKind<readonly SheetPlan[]> & { readonly kind: 'cheatsheet' } = {
  kind: 'cheatsheet',
  mentions: 'number',
  excerpts: true,
  compose: (context) => solveSheets(partsBySheet(context), cheatsheetForm(context.edition.settings), context),
  // Sheets are solved where they are printed; on a screen each point stands in brief.
  words: (plans, { edition }) => (plans.length > 0 ? wordsOfSheets(plans) : wordsInBrief(edition)),
  render: {
    pdf: (plans, context) => ({
      render: () => renderSheet(plans, context),
      paper: sheetPaperOf(context.edition.settings),
    }),
    html: (_, { edition, theme }) => renderScreen(edition, theme, composeWorkbook(edition)),
  },
  account: (plans, { edition }) => plans.flatMap((plan) => sheetAccount(plan, edition)),
};

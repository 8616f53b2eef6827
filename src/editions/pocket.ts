import { pocketForm } from '../compose/compose.ts';
import type { SheetPlan } from '../model/sheet.ts';
import { renderPocket } from '../render/render.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsOfSheets } from './edition-words.ts';
import { sheetAccount } from './sheet-account.ts';
import { solveSheets } from './solve-sheets.ts';

/** A booklet of eight pages on one side of one sheet, to be folded and cut once. */
export const pocket: EditionKind<readonly SheetPlan[]> & { readonly kind: 'pocket' } = {
  kind: 'pocket',
  mentions: 'number',
  excerpts: true,
  compose: (context) => solveSheets([context.edition.parts], pocketForm(context.edition.settings), context),
  words: wordsOfSheets,
  render: {
    pdf: ([plan], context) => {
      if (plan === undefined) throw new Error('a booklet has a plan');
      const { size, places } = pocketForm(context.edition.settings);
      return { render: () => renderPocket(plan, size, places, context) };
    },
  },
  account: (plans, { edition }) => plans.flatMap((plan) => sheetAccount(plan, edition)),
};

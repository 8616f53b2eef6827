import { composeWorkbook } from '../compose/compose.ts';
import type { Workbook } from '../model/workbook.ts';
import { sheetPaperOf } from '../print/print.ts';
import { renderScreen, renderWorkbook } from '../render/render.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsInBrief } from './edition-words.ts';

/** A workbook or quiz, its answers in the back. */
export const workbook: EditionKind<Workbook> & { readonly kind: 'workbook' } = {
  kind: 'workbook',
  mentions: 'number',
  bound: true,
  compose: ({ edition }) => composeWorkbook(edition),
  words: (_, { edition }) => wordsInBrief(edition),
  render: {
    pdf: (composed, context) => ({
      render: (layout) => renderWorkbook(composed, context, layout),
      paper: sheetPaperOf(context.edition.settings),
    }),
    html: (composed, { edition, theme }) => renderScreen(edition, theme, composed),
  },
};

import { composeSideBySide } from '../compose/compose.ts';
import type { SideBySide } from '../model/side-by-side.ts';
import { sheetPaperOf } from '../print/print.ts';
import { renderSideBySide, renderSideBySideWeb, tellMentionsOfSides } from '../render/render.ts';
import type { EditionKind } from './edition-kind.ts';
import { wordsOfSides } from './edition-words.ts';

/** The sources in columns. */
export const sideBySide: EditionKind<SideBySide> & { readonly kind: 'side-by-side' } = {
  kind: 'side-by-side',
  compose: ({ edition, sets }) => tellMentionsOfSides(composeSideBySide(edition, sets), edition),
  words: wordsOfSides,
  render: {
    pdf: (composed, { edition, theme }) => ({
      render: () => renderSideBySide(composed, edition, theme),
      paper: sheetPaperOf(edition.settings),
    }),
    html: (composed, { edition, theme }) => renderSideBySideWeb(composed, edition, theme),
  },
};

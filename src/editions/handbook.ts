import { sha256 } from '../incremental/fingerprint.ts';
import type { Edition } from '../model/edition.ts';
import type { Theme } from '../model/theme.ts';
import { paperOf } from '../print/print.ts';
import { renderEpub, renderFurniture, renderPrint, renderWeb } from '../render/render.ts';
import { largePrint } from '../theme/theme.ts';
import type { EditionKind } from './edition-kind.ts';
import { narrowedFormulas } from './narrowed-formulas.ts';
import { unsettledNumbers } from './unsettled-numbers.ts';

/** A book to be read: the EPUB has the page numbers and the cover of the PDF. */
export const renderBook: EditionKind<Edition>['render'] = {
  pdf: (edition, { theme, attachments }) => ({
    render: (layout) => renderPrint(edition, theme, layout),
    furniture: (layout) => renderFurniture(edition, theme, layout),
    paper: paperOf(edition.settings, edition.settings.archive === 'a-3u' ? attachments() : []),
    layoutKey: layoutKey(edition, theme),
    findings: ({ unsettled, narrowed }) => [
      ...unsettledNumbers(`${edition.name}.pdf`, unsettled),
      ...narrowedFormulas(`${edition.name}.pdf`, narrowed),
    ],
  }),
  epub: (edition, { theme }, book) => {
    const { split, fonts } = edition.settings.epub;
    const { layout = null, cover = null } = book ?? {};
    return renderEpub(edition, theme, { layout, cover, fonts, files: split });
  },
  html: (edition, { theme }) => renderWeb(edition, theme),
  md: (edition) => edition,
};

/** The whole book. */
export const handbook: EditionKind<Edition> & { readonly kind: 'handbook' } = {
  kind: 'handbook',
  bound: true,
  dress: (theme, settings) => (settings.largePrint ? largePrint(theme) : theme),
  compose: ({ edition }) => edition,
  render: renderBook,
};

/** All but colour and text. Where a rule of style changes, pages move more often than not. */
function layoutKey({ name, settings }: Edition, { layers }: Theme): string {
  return sha256(Buffer.from(JSON.stringify([name, { ...settings, colour: null }, layers])));
}

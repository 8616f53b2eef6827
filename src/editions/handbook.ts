import { sha256 } from '../incremental/fingerprint.ts';
import type { Edition } from '../model/edition.ts';
import type { Theme } from '../model/theme.ts';
import { paperOf } from '../print/print.ts';
import {
  linkedEdition,
  refusedLayout,
  renderEpub,
  renderFurniture,
  renderPrint,
  renderWeb,
} from '../render/render.ts';
import { changesJson, changesMarkdown } from '../report/changes-list.ts';
import { largePrint } from '../theme/theme.ts';
import { changesTitle } from '../wording/wording.ts';
import type { EditionContext, EditionFile, EditionKind } from './edition-kind.ts';
import { wordsOfBook } from './edition-words.ts';
import { layoutRefused } from './layout-refused.ts';
import { narrowedFormulas } from './narrowed-formulas.ts';
import { notesAtEnd } from './notes-at-end.ts';
import { unsettledNumbers } from './unsettled-numbers.ts';

/** A book to be read: the EPUB has the page numbers and the cover of the PDF. */
export const renderBook: EditionKind<Edition>['render'] = {
  pdf: (edition, { theme, attachments }) => ({
    render: (layout) => renderPrint(edition, theme, layout),
    furniture: (layout) => renderFurniture(edition, theme, layout),
    paper: paperOf(edition.settings, edition.settings.archive === 'a-3u' ? attachments() : []),
    layoutKey: layoutKey(edition, theme),
    findings: ({ unsettled, narrowed, notesElsewhere }) => [
      ...layoutRefused(`${edition.name}.pdf`, refusedLayout(edition, theme)),
      ...unsettledNumbers(`${edition.name}.pdf`, unsettled),
      ...notesAtEnd(`${edition.name}.pdf`, notesElsewhere),
      ...narrowedFormulas(`${edition.name}.pdf`, narrowed),
    ],
  }),
  epub: (edition, { theme }, book) => {
    const { split, fonts } = edition.settings.epub;
    const { layout = null, cover = null } = book ?? {};
    return renderEpub(edition, theme, { layout, cover, fonts, files: split });
  },
  html: (edition, { theme }) => renderWeb(edition, theme),
  md: linkedEdition,
};

/** The whole book. */
export const handbook: EditionKind<Edition> & { readonly kind: 'handbook' } = {
  kind: 'handbook',
  bound: true,
  dress: (theme, settings) => (settings.largePrint ? largePrint(theme) : theme),
  compose: ({ edition }) => edition,
  words: wordsOfBook,
  render: renderBook,
  besides: changeFiles,
};

/** What has changed since a release, as a list and as data, where the edition is compared with one. */
function changeFiles({ name, changes, language }: Edition, { formats }: EditionContext): EditionFile[] {
  if (!changes) return [];
  const title = changesTitle(changes.since, language);
  const files = {
    md: () => changesMarkdown(changes.changes, title, language),
    json: () => changesJson(changes.changes, { since: changes.since }),
  };
  return (['md', 'json'] as const)
    .filter((format) => formats.includes(format))
    .map((format) => ({ path: `${name}-changes.${format}`, bytes: Buffer.from(files[format]()) }));
}

/** All but colour and text. Where a rule of style changes, pages move more often than not. */
function layoutKey({ name, settings }: Edition, { layers }: Theme): string {
  return sha256(Buffer.from(JSON.stringify([name, { ...settings, colour: null }, layers])));
}

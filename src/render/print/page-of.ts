import type { Edition } from '../../model/edition.ts';
import type { EditionSettings } from '../../model/settings.ts';
import type { PageGeometry, Theme } from '../../model/theme.ts';
import { edge, fitPage, plainGutter } from './fit-page.ts';

/** What decides about the page of a book. */
type Book = Pick<Edition, 'answerSets'> & { readonly settings: EditionSettings };

/** Of the sheet's width: the margin on either side, and of what is left a column of notes; of the white beside a text without notes the inner margin. */
const share = { margin: 0.07, notes: 0.23, inner: 0.42 } as const;

/** How much wider a text is that has no notes beside it; of more than that the eye loses the line. */
const wider = 1.1;

/** White between the text and a column of notes, mm. */
const gap = 5.5;

/** Mean width of a character of the text, in leadings. */
const character = 0.32;

/** Characters of a line of the text in the middle, and width of the columns beside it, mm, under which they are ribbons. */
const least = { characters: 42, notes: 36 } as const;

/** Characters of a line in the middle above which a wide sheet has wider margins. */
const mostCharacters = 70;

const point = 25.4 / 72;

/** The sheet of a book, with a column on either side of the text where `layout: consensus` is asked for and can be had. */
export function pageOf(book: Book, theme: Theme): PageGeometry {
  const page = fitPage(book.settings, theme);
  if (book.settings.layout === 'consensus' && consensusFault(book, page) === null) return flanked(page);
  // Of one source, or of some that are not named, nothing stands beside the text.
  const isNoted = book.answerSets.length > 1 && book.settings.sources !== 'none';
  return page.notes > 0 && !isNoted ? unnoted(page) : page;
}

/** Why a book that asks for `layout: consensus` does not have it; null where it does, or did not ask. */
export function refusedLayout(book: Book, theme: Theme): string | null {
  return book.settings.layout === 'consensus' ? consensusFault(book, fitPage(book.settings, theme)) : null;
}

function consensusFault({ settings, answerSets }: Book, page: PageGeometry): string | null {
  if (settings.sources === 'none') return 'the settings do not say who says what (`sources: none`)';
  if (answerSets.length !== 2)
    return `the book has ${answerSets.length === 1 ? 'one source' : `${answerSets.length} sources`}, not two`;
  const { notes, measure, leading } = flanked(page);
  if (notes < least.notes) return `three columns are too narrow on this paper (${settings.page})`;
  if (measure < least.characters * character * leading * point)
    return `the type of the theme is too large for three columns on this paper (${settings.page})`;
  return null;
}

/** A column for notes that would stay empty: the text has a part of its width, the margins the rest. */
function unnoted(page: PageGeometry): PageGeometry {
  const sheet = page.width - 2 * page.bleed;
  const measure = page.alone ?? page.measure * wider;
  const inner = (sheet - measure) * share.inner;
  return {
    ...page,
    inner: inner + page.bleed,
    measure,
    gutter: Math.min(plainGutter, inner - edge),
    notes: 0,
  };
}

/** The same on all pages: what is before the text and what is behind it are as wide. */
function flanked(page: PageGeometry): PageGeometry {
  const sheet = page.width - 2 * page.bleed;
  const across = sheet * (1 - 2 * share.margin);
  const notes = across * share.notes;
  const gutter = notes + gap;
  const measure = Math.min(across - 2 * gutter, mostCharacters * character * page.leading * point);
  return {
    ...page,
    flanked: true,
    mirrored: false,
    inner: (page.width - measure) / 2,
    measure,
    gutter,
    notes,
  };
}

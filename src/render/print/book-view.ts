import type { Edition } from '../../model/edition.ts';
import type { Layout } from '../../model/layout.ts';
import type { Theme } from '../../model/theme.ts';
import { direction } from '../../text/direction.ts';
import { titleMarkup } from '../../text/title-markup.ts';
import { accountOf, isEdited, wordsOf } from '../../wording/wording.ts';
import { shownFingerprint } from '../shown-fingerprint.ts';
import { facesInWords } from '../styles/faces-in-words.ts';
import { anchorsOf } from './anchors.ts';
import { backViews } from './back-views.ts';
import { fitOpener } from './fit-opener.ts';
import { frontViews } from './front-views.ts';
import { hyphenatorOf } from './hyphenate.ts';
import { notesOf } from './note-places.ts';
import { pageOf } from './page-of.ts';
import { partView } from './part-view.ts';
import { pairOf, sourceViews } from './source-views.ts';
import { pagesAround } from './thin-book.ts';
import type { BookView } from './view.ts';
import { contextOf } from './view-context.ts';

/** Height of paper, mm, under which a question with its answer in brief may be most of it. */
const lowPage = 215;

/** Characters above which a title is set smaller. */
const longTitle = 52;

/**
 * The whole book for templates. `layout` is null until it was printed once: page numbers are place holders.
 */
export function bookView(edition: Edition, theme: Theme, layout: Layout | null): BookView {
  const words = wordsOf(edition.language);
  const page = pageOf(edition, theme);
  const context = contextOf(edition, layout, words, page);
  const { sources } = edition.settings;
  const several = edition.answerSets.length > 1;
  const showMarks = sources !== 'none' && several;
  const around = pagesAround(edition, showMarks);
  const back = backViews(context, showMarks);
  return {
    language: edition.language,
    direction: direction(edition.language),
    title: edition.title,
    titleHtml: titleMarkup(edition.title, edition.language, hyphenatorOf(edition.language)),
    longTitle: edition.title.length > longTitle,
    subtitle: edition.subtitle ?? '',
    authors: edition.authors.join(', '),
    subject: edition.subject ?? '',
    keywords: edition.keywords.join(', '),
    date: edition.date ?? '',
    fingerprint: shownFingerprint(edition),
    name: edition.name,
    words,
    account: accountOf(edition),
    edited: edition.parts.some((part) => part.entries.some(({ points }) => points.some(isEdited))),
    many: edition.answerSets.length > 5,
    showNotes: ['notes', 'full'].includes(sources),
    showVariants: sources === 'full',
    showMarks,
    noted: page.notes > 0 && !page.flanked && showMarks,
    flanked: page.flanked,
    low: page.height < lowPage,
    several,
    pair: pairOf(edition, words),
    sources: sourceViews(edition, words),
    credited: edition.settings.credits === 'all',
    faces: edition.settings.credits === 'none' ? [] : creditsOf(theme.credits),
    openFonts: facesInWords(theme.credits, words),
    standIns: '',
    around,
    ...frontViews(context, back),
    parts: edition.parts.map((part) => partView(part, context, fitOpener(part, page, theme.opener))),
    ...back,
    anchors: anchorsOf(edition, around, notesOf(edition, context.beside), [
      back.closing,
      back.differences,
      back.index,
    ]),
  };
}

/** The faces of a book, each with whether its licence is that of the next. */
export function creditsOf(faces: readonly Omit<BookView['faces'][number], 'alike'>[]): BookView['faces'] {
  return faces.map((face, place) => ({ ...face, alike: faces[place + 1]?.licence === face.licence }));
}

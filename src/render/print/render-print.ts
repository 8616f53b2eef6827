import type { Asset } from '../../model/asset.ts';
import type { Edition } from '../../model/edition.ts';
import type { Layout } from '../../model/layout.ts';
import { pageAreaWidth, pageProperties } from '../../model/page-contract.ts';
import { marginsOf } from '../../model/page-measures.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import { styleElement } from '../../model/style-element.ts';
import type { PageGeometry, Theme } from '../../model/theme.ts';
import { settleDirections } from '../../text/paragraph-direction.ts';
import { fill } from '../../wording/wording.ts';
import { picturesOf } from '../pictures.ts';
import { sectionIds } from '../section-ids.ts';
import { layeredSheets, layerOrder, settingsLayer } from '../styles/cascade.ts';
import { fallbackCredits, fontAssets, withFaces } from '../styles/font-rules.ts';
import { bookView, creditsOf } from './book-view.ts';
import { fitTables } from './fit-tables.ts';
import { hyphenatorOf, inParagraphs } from './hyphenate.ts';
import { keepCompounds, keepOptions } from './keep-compounds.ts';
import { markShort } from './mark-short.ts';
import { notePages, notesOf } from './note-places.ts';
import { pageOf } from './page-of.ts';
import { pageRules } from './page-rules.ts';
import { runsIn } from './part-view.ts';
import { notesBeside } from './place-notes.ts';
import type { BookView } from './view.ts';

/** Paragraphs and items of lists that `justify` is about. */
const answers = ':is(.point, .passage) :is(p:not([class]), .block li):not(.beside *)';

/** Notes beside them: too narrow to be justified. */
const besides = '.beside p:not([class])';

/** An edition as the HTML that is printed. Without a layout, page numbers are place holders. */
export function renderPrint(edition: Edition, theme: Theme, layout: Layout | null): RenderedBook {
  const page = pageOf(edition, theme);
  const { view, faces, html, tables } = setText(edition, theme, layout, page);
  // Notes on one side of all pages may be cut where a page ends.
  const asides = page.flanked ? new Map() : notePages(notesOf(edition, notesBeside(edition, page)), layout);
  const { justify, keepPoints, largePrint, notes, openers, sides } = edition.settings;
  const start = view.opening.present ? sectionIds.opening : (edition.parts[0]?.id ?? sectionIds.colophon);
  const css = [
    layerOrder(theme),
    pageRules(page),
    `:root{--digits:${digitsOf(edition)}}`,
    ...layeredSheets(theme, 'print'),
    `@layer settings{${theme.layers.map((layer) => layer.fit).join('\n')}${page.flanked ? theme.layers.map((layer) => layer.consensus).join('\n') : ''}${keepPoints ? '.point{break-inside:avoid}' : ''}}`,
    settingsLayer(edition, theme),
    justify && !largePrint ? `@layer settings{${answers}{text-align:justify}}` : '',
    tables,
  ].join('\n');
  const parts = edition.parts.map((part) => part.id);
  const area = { width: pageAreaWidth, block: `var(${pageProperties.block})` };
  return {
    html: html.replace('</head>', () => `${styleElement(withFaces(faces, css))}\n</head>`),
    assets: [...fontAssets(faces), ...coverAssets(edition), ...picturesOf(edition)],
    rectos:
      sides === 'one'
        ? []
        : [
            ...(view.around.titlePage ? [sectionIds.titlePage] : []),
            ...(view.preface.present ? [sectionIds.preface] : []),
            // The page numbered 1 is a right-hand one in every book.
            start,
            ...(openers === 'recto' && !runsIn(edition) ? parts.filter((part) => part !== start) : []),
          ],
    body: start,
    ...(asides.size > 0 && { expects: asides }),
    block: marginsOf(page).block,
    front: area,
    ...(view.index.present &&
      !view.around.thin && { columns: { ...area, continued: view.words.indexContinued } }),
    ...(notes === 'foot' && { foot: area }),
    ...(justify && !largePrint && { even: { of: answers, ragged: besides, width: pageAreaWidth } }),
  };
}

/** The text of a book without its style sheets. */
interface SetText {
  readonly html: string;
  /** Rules for its tables. */
  readonly tables: string;
  readonly faces: Theme['faces'];
  /** What of the view is asked for besides: all of it is the book once more. */
  readonly view: Pick<BookView, 'around' | 'preface' | 'opening' | 'index' | 'words'>;
}

/** An edition in its theme's templates. Each step gives another text, and of a large book only the last is held. */
function setText(edition: Edition, theme: Theme, layout: Layout | null, page: PageGeometry): SetText {
  const { language, settings } = edition;
  const whole = bookView(edition, theme, layout);
  const { around, preface, opening, index, words } = whole;
  let html = theme.templates('book', whole);
  let faces = theme.facesFor(theme.faces, html, language);
  const others = fallbackCredits(faces);
  if (others.length > 0 && settings.credits !== 'none') {
    html = theme.templates('book', withStandIns(whole, others));
    // What is said of the stand-ins is drawn with them.
    faces = theme.facesFor(theme.faces, html, language);
  }
  let tables = '';
  ({ html, css: tables } = fitTables(html, language));
  const { hyphenate, justify, largePrint } = settings;
  const hyphenator = (hyphenate || justify) && !largePrint ? hyphenatorOf(language) : null;
  html = inParagraphs(html, (text) => keepCompounds(hyphenator ? hyphenator(text) : text), keepOptions);
  html = settleDirections(markShort(html, page));
  return { html, tables, faces, view: { around, preface, opening, index, words } };
}

/** The faces that serve for what the theme's lack are credited, too. */
function withStandIns(view: BookView, others: Theme['credits']): BookView {
  const faces = others.map(({ family }) => family).join(', ');
  return {
    ...view,
    faces: creditsOf([...view.faces, ...others]),
    standIns: fill(view.words.standIns, { faces }),
  };
}

function coverAssets({ cover: { image, logo } }: Edition): Asset[] {
  return [image, logo].flatMap((picture) => picture ?? []);
}

/**
 * Digits of the highest question number: numbers stand in the margin, and are as large as the longest allows.
 */
function digitsOf({ parts }: Edition): number {
  const highest = Math.max(1, ...parts.flatMap((part) => part.entries.map(({ number }) => number)));
  return String(highest).length;
}

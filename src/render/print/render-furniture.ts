import type { Edition } from '../../model/edition.ts';
import { folio, type Layout } from '../../model/layout.ts';
import { pageMeasures } from '../../model/page-measures.ts';
import type { RenderedBook } from '../../model/rendered.ts';
import { styleElement } from '../../model/style-element.ts';
import type { PageGeometry, Theme } from '../../model/theme.ts';
import { direction } from '../../text/direction.ts';
import { hasOwnCapitals } from '../../text/with-capital.ts';
import { enumerate, fill, wordsOf } from '../../wording/wording.ts';
import { toldChanges } from '../entry/told-changes.ts';
import { sectionIds } from '../section-ids.ts';
import { layeredSheets, layerOrder, settingsLayer } from '../styles/cascade.ts';
import { fontAssets, withFaces } from '../styles/font-rules.ts';
import { footKey } from './foot-key.ts';
import { pageOf } from './page-of.ts';
import { runsIn } from './part-view.ts';
import { shortTitle } from './short-title.ts';
import { isThin } from './thin-book.ts';

/** What stands at the head and foot of one page, for templates. */
export interface SheetView {
  /** `recto` or `verso`. */
  readonly side: string;
  /** False: the page stays bare. */
  readonly shown: boolean;
  readonly folio: string;
  /** Running head; empty where the page has its title itself. */
  readonly head: string;
  /** True where a word of the head has capitals of its own (`iOS`), which no style may change. */
  readonly asWritten: boolean;
  /** Number of the topic, for a thumb index; empty outside the body. */
  readonly part: string;
  /** 0-based place of the topic and the number of topics, for the height of its tab. */
  readonly step: string;
  readonly steps: string;
  /** Number of the question in a right-hand head; else empty. */
  readonly number: string;
  /** Text at the foot, and the path of the picture there; empty where there is none. */
  readonly foot: string;
  readonly logo: string;
  /** What signs mean, or on which page that is told, on the first page of each topic; else empty. */
  readonly keyHtml: string;
}

/** All pages' heads and folios. */
export interface FurnitureView {
  readonly language: string;
  /** `ltr` or `rtl`. */
  readonly direction: string;
  readonly title: string;
  /** True where one source stands on either side of what both say. */
  readonly flanked: boolean;
  readonly sheets: readonly SheetView[];
}

/**
 * Running heads and folios as a document of their own, a page for each of the book; they are laid over it.
 */
export function renderFurniture(edition: Edition, theme: Theme, layout: Layout): RenderedBook {
  const page = pageOf(edition, theme);
  const view: FurnitureView = {
    language: edition.language,
    direction: direction(edition.language),
    title: edition.title,
    flanked: page.flanked,
    sheets: sheetsOf(edition, layout, page),
  };
  const html = theme.templates('furniture', view);
  const faces = theme.facesFor(theme.faces, html, edition.language);
  const css = [
    layerOrder(theme),
    `@page{size:${page.width}mm ${page.height}mm;margin:0}`,
    `:root{${pageMeasures(page)}}`,
    ...layeredSheets(theme, 'furniture'),
    settingsLayer(edition, theme),
  ].join('\n');
  return {
    html: html.replace('</head>', () => `${styleElement(withFaces(faces, css))}\n</head>`),
    assets: [...fontAssets(faces), ...(edition.pageLogo ? [edition.pageLogo] : [])],
    rectos: [],
    body: '',
  };
}

/** Of a head: mean width of a character, in leadings of the text, and what number and folio beside it take, mm. */
const headline = { character: 0.36, beside: 16 } as const;

/** Characters that a running head has room for: it is as wide as text and notes together. */
function roomForHead({ measure, notes, gutter, leading, flanked }: PageGeometry): number {
  const columns = flanked ? 2 : Math.sign(notes);
  const width = measure + columns * gutter - headline.beside;
  return Math.max(leastHead, Math.floor((width * 72) / 25.4 / (headline.character * leading)));
}

/** Characters of a head on the smallest paper. */
const leastHead = 24;

/** A stretch of the book with one running head. */
interface Stretch {
  readonly page: number;
  readonly head: string;
  readonly part: number | null;
}

function sheetsOf(edition: Edition, layout: Layout, geometry: PageGeometry): SheetView[] {
  const key = footKey(edition, layout, geometry);
  const room = roomForHead(geometry);
  const bare = barePages(edition, layout);
  // Who is sent to a page looks for its number.
  if (key.pointsTo !== null) bare.delete(key.pointsTo);
  const { running } = edition.settings;
  const ofBook = {
    title: edition.title,
    subtitle: edition.subtitle ?? '',
    authors: enumerate(edition.authors, edition.language),
    date: edition.date ?? '',
    edition: edition.name,
    pages: layout.pages,
  };
  const stretches = stretchesOf(edition, layout);
  const runIn = runsIn(edition);
  const withKey = pagesWithKey(edition, layout);
  const entries = edition.parts
    .flatMap((part) => part.entries)
    .map((entry) => ({ page: layout.pageOf.get(entry.id) ?? -1, entry }));
  return Array.from({ length: layout.pages }, (_, page) => {
    const stretch = stretches.findLast((candidate) => candidate.page <= page);
    const recto = edition.settings.sides === 'one' || page % 2 === 0;
    const entry = entries.findLast((candidate) => candidate.page >= 0 && candidate.page <= page)?.entry;
    const inBody = stretch !== undefined && stretch.part !== null;
    const question = inBody && recto && entry !== undefined;
    const bareHead =
      stretch === undefined || page === layout.bodyStart || (stretch.page === page && !(inBody && runIn));
    const usual = bareHead ? '' : question ? shortTitle(entry.question, room) : stretch.head;
    // What parts two names of which one is empty is left out.
    const filled = (line: string | undefined) =>
      line === undefined
        ? ''
        : fill(line, {
            ...ofBook,
            topic: inBody ? (edition.parts[stretch.part ?? 0]?.title ?? '') : '',
            question: inBody ? (entry?.question ?? '') : '',
            number: inBody && entry ? entry.number : '',
            page: folio(layout, page),
          }).replace(/^[\s/|·:,–—-]+|[\s/|·:,–—-]+$/g, '');
    const head = running.head === undefined ? usual : filled(running.head);
    // The key takes the place of the foot.
    const keyHtml = withKey.has(page) ? key.html : '';
    return {
      side: recto ? 'recto' : 'verso',
      shown: !bare.has(page),
      folio: folio(layout, page),
      head,
      asWritten: hasOwnCapitals(head),
      number: question && running.head === undefined ? String(entry.number) : '',
      foot: keyHtml ? '' : filled(running.foot),
      logo: keyHtml ? '' : (edition.pageLogo?.path ?? ''),
      // One tab alone leads nowhere.
      part: inBody && edition.parts.length > 1 ? String(edition.parts[stretch.part ?? 0]?.number ?? '') : '',
      step: inBody ? String(stretch.part) : '0',
      steps: String(edition.parts.length),
      keyHtml,
    };
  });
}

/**
 * Who opens a book at a topic has not seen its first page: the key is on the first page of the body, and where the text of a topic
 * begins. There it would take the place of a foot that the settings ask for.
 */
function pagesWithKey(edition: Edition, layout: Layout): ReadonlySet<number> {
  const { settings, pageLogo } = edition;
  if (settings.running.foot !== undefined || pageLogo) return new Set([layout.bodyStart]);
  const begins = edition.parts.map(({ id, entries: [first] }) => (runsIn(edition) ? id : (first?.id ?? id)));
  const firsts = begins.flatMap((id) => layout.pageOf.get(id) ?? []);
  return new Set([layout.bodyStart, ...firsts]);
}

/** Cover, title page, colophon, topic openers and blank pages carry nothing. */
function barePages(edition: Edition, layout: Layout): Set<number> {
  const ids = [
    sectionIds.cover,
    sectionIds.titlePage,
    sectionIds.colophon,
    // Where topics run in, their pages are as others.
    ...(runsIn(edition) ? [] : edition.parts.map((part) => part.id)),
  ];
  const bare = new Set(ids.flatMap((id) => layout.pageOf.get(id) ?? []));
  for (const id of layout.blanksBefore) {
    const page = layout.pageOf.get(id);
    if (page !== undefined) bare.add(page - 1);
  }
  return bare.add(0);
}

function stretchesOf(edition: Edition, layout: Layout): Stretch[] {
  const at = (id: string, head: string, part: number | null): Stretch[] => {
    const page = layout.pageOf.get(id);
    return page === undefined ? [] : [{ page, head, part }];
  };
  const { preface, contents, opening, closing, differences, index, questions } = wordsOf(edition.language);
  return [
    ...at(sectionIds.preface, edition.preface?.title ?? preface, null),
    ...at(sectionIds.contents, contents, null),
    ...at(sectionIds.changes, toldChanges(edition)?.title ?? '', null),
    ...at(sectionIds.opening, opening, null),
    ...edition.parts.flatMap((part, number) =>
      at(part.id, part.title ?? (isThin(edition) ? edition.title : questions), number),
    ),
    ...at(sectionIds.closing, closing, null),
    ...at(sectionIds.differences, differences, null),
    ...at(sectionIds.index, index, null),
  ].sort((a, b) => a.page - b.page);
}

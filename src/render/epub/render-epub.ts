import type { Asset } from '../../model/asset.ts';
import type { Edition, EditionEntry, Part } from '../../model/edition.ts';
import type { Layout } from '../../model/layout.ts';
import type { Publication, PublicationPlace } from '../../model/publication.ts';
import type { Theme } from '../../model/theme.ts';
import { wordsOf } from '../../wording/wording.ts';
import { toldChanges } from '../entry/told-changes.ts';
import { picturesOf } from '../pictures.ts';
import { screenStyle } from '../styles/screen-style.ts';
import { hasNotesAtEntries } from './apparatus-notes.ts';
import { indexFile, notesFile } from './back-files.ts';
import type { EpubContext, EpubFile } from './context.ts';
import {
  changesFile,
  colophonFile,
  coverFile,
  keyFile,
  prefaceFile,
  remarksFile,
  titleFile,
} from './front-files.ts';
import { PageMarkers } from './page-markers.ts';
import { entryFile, openerFile, partFile, partTitle } from './part-file.ts';
import { agreementFile, differencesFile } from './sources-files.ts';

export interface RenderEpubOptions {
  /** The printed book whose pages are marked; null (default) where none was printed. */
  readonly layout?: Layout | null;
  /** One file for each topic (default), or for each entry. */
  readonly files?: 'topic' | 'entry';
  /**
   * Cover picture: JPEG or PNG, 1600 by 2560 px is what shops ask for. Default: none, the title is set
   * instead.
   */
  readonly cover?: Asset | null;
  /**
   * Whether the theme's fonts are put inside, with their licences. Default: false, the reader's own faces are
   * used.
   */
  readonly fonts?: boolean;
}

/** An edition as XHTML files for an EPUB 3.3, with the page numbers of the print and notes that pop up. */
export function renderEpub(edition: Edition, theme: Theme, options: RenderEpubOptions = {}): Publication {
  const { layout = null, files: perFile = 'topic', cover = null, fonts = false } = options;
  const markers = new PageMarkers(layout);
  const words = wordsOf(edition.language);
  const context: EpubContext = {
    edition,
    markers,
    families: fonts ? familiesOf(theme) : [],
    ...places(edition, perFile),
  };
  const files = inOrder(edition, perFile, cover, context);
  const usesImages = cover !== null || files.some(({ xhtml }) => xhtml.includes('<img '));
  return {
    name: edition.name,
    date: edition.date,
    headings: {
      contents: words.contents,
      text: words.questions,
      pages: words.pagesHead,
      landmarks: words.landmarks,
      printedPages: words.printedPages,
    },
    summary: [
      words.epubFlows,
      markers.pages.length > 0 ? words.epubPages : '',
      usesImages ? words.epubPictures : '',
      edition.settings.sources === 'none' ? '' : words.epubMarks,
    ]
      .filter(Boolean)
      .join(' '),
    files: files.map(({ name, ...file }) => ({ ...file, path: `text/${name}` })),
    contents: contents(edition, files, context),
    pages: markers.pages.map(({ label, href }) => ({ label, href: `text/${href}` })),
    assets: [
      ...styleAssets(theme, files, edition, fonts),
      ...(cover === null ? [] : [cover]),
      ...picturesOf(edition),
    ],
    has: {
      images: usesImages,
      math: files.some(({ xhtml }) => xhtml.includes('<math')),
      index: edition.index.length > 0,
    },
  };
}

/** Markers are handed out as the files are written, so this is the reading order and the order of work. */
function inOrder(
  edition: Edition,
  perFile: 'topic' | 'entry',
  cover: Asset | null,
  context: EpubContext,
): readonly EpubFile[] {
  const files: EpubFile[] = [
    coverFile(cover?.path ?? null, context),
    titleFile(context),
    colophonFile(context),
  ];
  if (edition.preface) files.push(prefaceFile(edition.preface, context));
  const { sources, show } = edition.settings;
  const marks = sources !== 'none';
  if (marks && show.key) files.push(keyFile(context));
  const told = toldChanges(edition);
  if (told) files.push(changesFile(told, context));
  if (edition.opening.length > 0) files.push(remarksFile('opening', context));
  for (const part of edition.parts) {
    const name = nameOf(part.id, context);
    if (perFile === 'topic') files.push(partFile(part, name, context));
    else
      files.push(
        openerFile(part, name, context),
        ...part.entries.map((entry) => entryFile(entry, nameOf(entry.id, context), context)),
      );
  }
  if (edition.closing.length > 0) files.push(remarksFile('closing', context));
  if (marks && edition.answerSets.length > 1) {
    const differences = show.differences ? differencesFile(context) : null;
    if (differences) files.push(differences);
    if (show.agreement) files.push(agreementFile(context));
  }
  if (edition.index.length > 0) files.push(indexFile(context));
  // Where the settings want more than marks, the notes stand at the end of each question.
  if (sources !== 'none' && !hasNotesAtEntries(edition)) files.push(notesFile(context));
  return files;
}

function nameOf(id: string, { fileOf }: EpubContext): string {
  return fileOf.get(id) ?? `${id}.xhtml`;
}

/** Where each element that something links to stands. */
function places(
  edition: Edition,
  perFile: 'topic' | 'entry',
): Pick<EpubContext, 'fileOf' | 'questionOf' | 'entries'> {
  const fileOf = new Map<string, string>();
  const questionOf = new Map<string, string>();
  const entries = new Map<string, EditionEntry>();
  for (const part of edition.parts) {
    // Named after what they hold, so that places in the book stay when a question is put in before them.
    const partName = `${part.id}.xhtml`;
    fileOf.set(part.id, partName);
    for (const entry of part.entries) {
      entries.set(entry.id, entry);
      const name = perFile === 'topic' ? partName : `entry-${entry.id}.xhtml`;
      for (const id of [entry.id, ...entry.points.map((point) => point.id)]) {
        fileOf.set(id, name);
        questionOf.set(id, String(entry.number));
      }
    }
  }
  return { fileOf, questionOf, entries };
}

function contents(
  edition: Edition,
  files: readonly EpubFile[],
  context: EpubContext,
): readonly PublicationPlace[] {
  const parts = new Map(edition.parts.map((part) => [nameOf(part.id, context), part]));
  const inside = new Set(
    edition.parts.flatMap(({ entries }) => entries.map(({ id }) => nameOf(id, context))),
  );
  const places: { title: string; href: string; children: PublicationPlace[] }[] = [];
  for (const { name, title } of files) {
    const part = parts.get(name);
    const last = places.at(-1);
    if (part === undefined) {
      if (name !== 'cover.xhtml' && !inside.has(name))
        places.push({ title, href: `text/${name}`, children: [] });
    } else if (!part.within) places.push(partPlace(part, name, context));
    else if (part.within.opens || !last)
      places.push({
        title: part.within.title,
        href: `text/${name}`,
        children: [partPlace(part, name, context)],
      });
    else last.children.push(partPlace(part, name, context));
  }
  return places;
}

function partPlace(part: Part, name: string, context: EpubContext) {
  return {
    title: partTitle(part, context),
    href: `text/${name}`,
    children: part.entries.map(({ id, number, question }) => ({
      title: `${number}. ${question}`,
      href: `text/${nameOf(id, context)}#${id}`,
      children: [],
    })),
  };
}

/** The families of a theme that its style sheets for EPUB name. */
function familiesOf({ credits, faces, layers }: Theme): Theme['credits'] {
  const css = layers.map(({ epub }) => epub).join('\n');
  return credits.filter(
    ({ family }) =>
      (css.includes(`'${family}'`) || css.includes(`"${family}"`)) &&
      faces.some((face) => face.family === family && !face.printOnly),
  );
}

/** Style sheet, fonts, and the licence of each family that is inside. */
function styleAssets(
  theme: Theme,
  files: readonly EpubFile[],
  { language, settings: { colour } }: Edition,
  withFonts: boolean,
): readonly Asset[] {
  const text = withFonts ? files.map(({ xhtml }) => xhtml).join('') : '';
  const { css, faces } = screenStyle(theme, 'epub', text, language, withFonts, colour);
  const families = new Set(faces.map(({ family }) => family));
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  return [
    // The style sheet stands in a folder of its own.
    {
      path: 'style/book.css',
      type: 'text/css',
      bytes: encode(css.replaceAll('url(fonts/', 'url(../fonts/')),
    },
    ...faces.map(({ asset }) => asset),
    ...theme.credits
      .filter(({ family }) => families.has(family))
      .map(({ family, licenceText }) => ({
        path: `fonts/licence-${family.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`,
        type: 'text/plain',
        bytes: encode(licenceText),
      })),
  ];
}

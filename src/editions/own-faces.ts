import type { Edition } from '../model/edition.ts';
import { type FontRole, fontRoles, type OwnFont } from '../model/own-font.ts';
import type { Project } from '../model/project.ts';
import { fontKey } from '../read/read.ts';
import { type Finding, note } from '../report.ts';
import { wordsOf } from '../wording/wording.ts';

/** The faces of the project's own that an edition is set in, by what for. */
export function ownFacesOf({ fonts }: Project, { settings }: Edition): ReadonlyMap<FontRole, OwnFont> {
  return new Map(
    fontRoles.flatMap((role) => {
      const wish = settings.fonts[role];
      const font = wish && fonts?.get(fontKey(wish));
      return font ? [[role, font] as const] : [];
    }),
  );
}

/** Letters that outputs may have beyond those of the text: of all European languages, and typographic signs. */
const common = Array.from({ length: 0x17f - 0x20 + 1 }, (_, at) => String.fromCodePoint(0x20 + at)).join('');
const signs = '–—‘’‚“”„†‡•…‰′″‹›€™←→↑↓−×÷≈≠≤≥';

/** All characters that an edition may be printed with, each once and in order. */
export function charactersOf(edition: Edition): string {
  const text = JSON.stringify([edition, wordsOf(edition.language)], (key, value) =>
    value instanceof Uint8Array || key === 'position' ? undefined : value,
  );
  // Small capitals and titles may be set in letters of the other case.
  const all = common + signs + text + text.toUpperCase() + text.toLowerCase();
  return [...new Set(all)]
    .filter((one) => one >= ' ')
    .sort()
    .join('');
}

/** What is said of faces that only paper may have, of those whose bold is missing, and of those that a PDF does not get as fonts. */
export function fontNotes(fonts: ReadonlyMap<FontRole, OwnFont>, edition: string): readonly Finding[] {
  const faces = [...new Set(fonts.values())];
  const thin = faces
    .filter((face) => !hasBold(face))
    .map(({ family }) =>
      note('font-without-bold', {
        file: null,
        reason: `the face ${family} has no bold: names and heads are made thicker by the browser, and drawn sign by sign in the PDF`,
        actual: null,
        todo: 'Add the file of its bold under `fonts`: `files: [Corp-Regular.ttf, Corp-Bold.ttf]`.',
        facts: { kind: 'faceWithoutBold', face: family },
      }),
    );
  const printed = faces
    .filter(({ printOnly }) => printOnly)
    .map(({ family }) =>
      note('font-print-only', {
        file: `${edition}.pdf`,
        reason: `the face ${family} may be embedded for printing alone, so that EPUB and web page are set in faces of the reader`,
        actual: 'OS/2 fsType: preview and print',
        todo: 'Ask its maker for a licence for e-books and the web, with files that say so.',
      }),
    );
  const drawn = faces
    .filter(({ files }) => files.some(({ isPostScript }) => isPostScript))
    .map(({ family }) =>
      note('font-as-drawings', {
        file: null,
        reason: `the face ${family} is OpenType of the PostScript kind (CFF): the browser writes it into the PDF as drawings, sign by sign`,
        actual: 'a table CFF',
        todo: 'Name the same face as TrueType (TTF, or WOFF2 of it) under `fonts`, where its maker has one; web page and EPUB are right as they are.',
      }),
    );
  return [...thin, ...drawn, ...printed];
}

/** From this weight on a browser takes a face for bold (CSS Fonts 4, 5.2): below it, it makes one of its own. */
const bold = 600;

function hasBold({ files }: OwnFont): boolean {
  return files.some(({ weight, weights }) => (weights?.[1] ?? weight) >= bold);
}

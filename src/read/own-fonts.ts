import type { VFileMessage } from 'vfile-message';
import { diagnostic } from '../model/diagnostic.ts';
import { fontRoles, type OwnFont } from '../model/own-font.ts';
import type { Spot } from '../model/place.ts';
import { readInside } from '../model/read-inside.ts';
import type { FontSettings, OwnFontSettings, ProjectSettings } from '../model/settings.ts';
import type { Path } from '../text/schema-faults.ts';
import { readFontFile } from './font-file.ts';

/** Bytes that a font file may have, and a licence. */
const mostBytes = 20_000_000;
const mostLicence = 1_000_000;

/** A family is named in style sheets by these only. */
const unnameable = /[^\p{L}\p{N} ._-]/gu;

/** The faces that settings name, by `fontKey`, and a message for each that cannot be used, with its line. */
export async function namedFonts(
  folder: string,
  { fonts, editions }: Pick<ProjectSettings, 'fonts' | 'editions'>,
  file: string,
  place: (path: Path) => Spot,
): Promise<{ readonly fonts: ReadonlyMap<string, OwnFont>; readonly messages: readonly VFileMessage[] }> {
  const found = new Map<string, OwnFont>();
  const messages: VFileMessage[] = [];
  const named: [Path, FontSettings | undefined][] = [
    [['fonts'], fonts],
    ...Object.entries(editions).map(([name, own]): [Path, FontSettings | undefined] => [
      ['editions', name, 'fonts'],
      own.fonts,
    ]),
  ];
  for (const [path, wish] of named)
    for (const role of fontRoles) {
      const one = wish?.[role];
      if (!one || found.has(fontKey(one))) continue;
      const at = [...path, role];
      const tell = (fault: Fault, key: 'files' | 'licence') =>
        messages.push(unfit(file, place([...at, key]), `${at.join('.')}.${key}`, fault));
      const font = await readFont(folder, one, tell);
      if (font) found.set(fontKey(one), font);
    }
  return { fonts: found, messages };
}

/** What a face of the settings is known by. */
export function fontKey(font: OwnFontSettings): string {
  return JSON.stringify(font);
}

interface Fault {
  readonly reason: string;
  readonly actual: string;
  readonly todo: string;
}

async function readFont(
  folder: string,
  wish: OwnFontSettings,
  tell: (fault: Fault, key: 'files' | 'licence') => void,
): Promise<OwnFont | null> {
  const paths = typeof wish.files === 'string' ? [wish.files] : wish.files;
  const files = [];
  for (const path of paths) {
    const read = readInside(folder, path, mostBytes);
    if ('why' in read) {
      tell(
        {
          reason: whyNot[read.why],
          actual: path,
          todo: 'Put the font into this folder and name it by its path.',
        },
        'files',
      );
      continue;
    }
    const font = await readFontFile(read.bytes);
    if ('reason' in font) tell({ ...font, actual: path }, 'files');
    else files.push(font);
  }
  const licence = wish.licence === undefined ? null : readInside(folder, wish.licence, mostLicence);
  const first = files[0];
  if (licence === null || 'why' in licence) {
    const name = first ? `of the face ${first.family} ` : '';
    const reason =
      licence === null
        ? `the text of the licence ${name}is not named`
        : `the licence: ${whyNot[licence.why]}`;
    const todo =
      'A book carries its fonts: put the text of the licence that allows it into this folder, and name the file, as in `licence: fonts/LICENSE.txt`.';
    tell({ reason, actual: wish.licence ?? 'no `licence:`', todo }, 'licence');
    return null;
  }
  if (!first || files.length < paths.length) return null;
  return {
    family: (wish.family ?? first.family).replace(unnameable, ' ').replace(/\s+/g, ' ').trim() || 'Own face',
    files: files.map(({ family: _family, copyright: _copyright, printOnly: _printOnly, ...one }) => one),
    licenceText: new TextDecoder().decode(licence.bytes),
    copyright: first.copyright,
    printOnly: files.some((one) => one.printOnly),
  };
}

const whyNot = {
  missing: 'there is no such file',
  outside: 'the file is outside the project folder',
  folder: 'this is a folder',
  'no-file': 'this is no ordinary file',
  'too-large': 'the file is too large',
  unreadable: 'the file cannot be read',
} as const;

function unfit(file: string, place: Spot, name: string, { reason, actual, todo }: Fault): VFileMessage {
  return diagnostic({
    severity: 'error',
    file,
    place,
    rule: 'font',
    reason: `\`${name}\`: ${reason}${reason.includes(actual) || actual.startsWith('no ') ? '' : `: ${actual}`}`,
    actual,
    expected: ['a WOFF2, TTF or OTF file that may be embedded, and the text of its licence'],
    todo,
  });
}

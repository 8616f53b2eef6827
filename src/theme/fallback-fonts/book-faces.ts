import {
  emojiFamily,
  type Face,
  type FontCredit,
  fallbackFamily,
  wideQuotesFamily,
} from '../../model/face.ts';
import { joinedEmoji } from '../../text/joined-emoji.ts';
import { copyrightOf, facesFor, licenceOf, readFaces } from '../fonts.ts';
import { charactersOf, FallbackFonts, type OpenFont } from './fallback-fonts.ts';
import { familiesFor } from './families.ts';
import { isCommon, wantedCharacters } from './wanted-characters.ts';

/** Joiners and selectors. What they bind must come from one face, so that face must have them, too. */
const joiners = [0x200c, 0x200d, 0x20e3, 0xfe0e, 0xfe0f];

/** The face of formulas, which needs a table of its own for them: the style sheets name it. */
const mathFace = { family: 'STIX Two Math', package: '@fontsource/stix-two-math', styles: ['400'] };

/** Its style sheet names Latin letters alone; it has all characters of formulas. */
function mathFaces(): Face[] {
  return readFaces(mathFace).map((face) => ({ ...face, ranges: [], standsIn: creditOf(mathFace) }));
}

/** Of all of them; a test reads it in their packages. */
const openFontLicence = 'SIL Open Font License 1.1';

/** Credits by package: a package does not change while we run. */
const credits = new Map<string, FontCredit>();

function creditOf({
  family,
  package: name,
}: {
  readonly family: string;
  readonly package: string;
}): FontCredit {
  const known = credits.get(name);
  if (known) return known;
  const credit = {
    family,
    licence: openFontLicence,
    copyright: copyrightOf(name),
    licenceText: licenceOf(name),
  };
  credits.set(name, credit);
  return credit;
}

/**
 * An upright face serves for slanted text: these scripts have no italics, and a browser's slant looks wrong.
 */
const ordinary = { weight: '1 599', style: 'oblique 0deg 20deg' };
const bold = { weight: '600 1000', style: 'oblique 0deg 20deg' };

/**
 * The faces that a text is set in: those of the theme's that it needs, and for the characters that one of
 * these styles lacks the files of other families that have them, each for just those characters.
 */
export function bookFaces(faces: readonly Face[], text: string, language: string): Face[] {
  const own = [...facesFor(faces, text), ...(text.includes('<math') ? mathFaces() : []), ...emojiFaces(text)];
  const wanted = wantedCharacters(
    text,
    faces.some(({ isOwn }) => isOwn),
  );
  const quotes = wideQuotes(text, language);
  if (wanted.length === 0) return [...own, ...quotes];
  const keyOf = ({ family, weight, style }: Face) => `${family}/${weight}/${style}`;
  const sets = [...new Set(faces.map(keyOf))].map((key) => {
    const files = own.filter((face) => keyOf(face) === key);
    return { has: charactersOf(files), isOwn: files.some(({ isOwn }) => isOwn) };
  });
  const lacking = wanted.filter((character) =>
    sets.some(({ has, isOwn }) => (isOwn || !isCommon(character)) && !has.has(character)),
  );
  const fallbackFonts = new FallbackFonts(language);
  return [
    ...own,
    ...quotes,
    ...standIns(lacking, (character) => fallbackFonts.find(character, false), 400, ordinary),
    ...standIns(lacking, (character) => fallbackFonts.find(character, true), 700, bold),
  ];
}

/**
 * Quotation marks, dashes and dots of a Chinese text: simplified characters have those of Latin letters, as wide as a character. A theme's own are narrow,
 * and lean on what is quoted.
 */
function wideQuotes(text: string, language: string): Face[] {
  const marks = /^(?:zh|yue)(?:-|$)/i.test(language) ? (text.match(/[“”—…]/g) ?? []) : [];
  const characters = [...new Set(marks)].map((mark) => mark.codePointAt(0) ?? 0).sort((a, b) => a - b);
  if (characters.length === 0) return [];
  const fonts = new FallbackFonts(language);
  const first = familiesFor(language)[0];
  const find = (bold: boolean) => (character: number) => {
    const font = fonts.find(character, bold);
    return font?.family === first || font?.family.languages.includes('zh') ? font : null;
  };
  return [
    ...standIns(characters, find(false), 400, ordinary),
    ...standIns(characters, find(true), 700, bold),
  ].map((face) => ({ ...face, family: wideQuotesFamily }));
}

/** The face of emoji, for signs that it has and their characters by themselves do not show. */
const emojiFace = { family: 'Noto Emoji', package: '@fontsource/noto-emoji', styles: ['emoji-400'] };
/** Its one file serves for bold and slanted text, too. */
const anyText = { weight: '1 1000', style: 'oblique 0deg 20deg' };

function emojiFaces(text: string): Face[] {
  const signs = text.match(joinedEmoji);
  if (signs === null) return [];
  const characters = [...new Set([...signs.join('')].map((character) => character.codePointAt(0) ?? 0))];
  return readFaces(emojiFace).map((face) => ({
    ...face,
    family: emojiFamily,
    serves: anyText,
    ranges: characters.sort((a, b) => a - b).map((character) => [character, character] as const),
    standsIn: creditOf(emojiFace),
  }));
}

function standIns(
  characters: readonly number[],
  find: (character: number) => OpenFont | null,
  weight: number,
  serves: NonNullable<Face['serves']>,
): Face[] {
  const fonts = new Map<OpenFont, number[]>();
  for (const character of characters) {
    const font = find(character);
    if (font) fonts.set(font, [...(fonts.get(font) ?? []), character]);
  }
  return [...fonts].map(([{ asset, characters: has, family }, needed]) => ({
    family: fallbackFamily,
    standsIn: creditOf(family),
    weight,
    style: 'normal',
    serves,
    ranges: [...needed, ...joiners.filter((joiner) => has.has(joiner))].map(
      (character) => [character, character] as const,
    ),
    asset,
  }));
}

/**
 * A family that stands in where a theme's faces have no character, from an npm package of @fontsource's
 * shape.
 */
export interface FallbackFamily {
  readonly family: string;
  readonly package: string;
  /** Its style sheets for ordinary and for bold text; one face may serve both. */
  readonly styles: readonly [ordinary: string, bold: string];
  /** Languages in whose books it is asked first. */
  readonly languages: readonly string[];
  /** Not among what is installed: asked for these languages where somebody has added it. */
  readonly added?: true;
}

/** Languages that are written in traditional Chinese characters. */
const traditional = ['zh-Hant', 'zh-TW', 'zh-HK', 'zh-MO', 'yue-Hant', 'yue-HK'];

/**
 * In the order in which they are asked: letters, then symbols, then pictures. All are static TrueType, which
 * PDF embeds as text.
 */
export const families: readonly FallbackFamily[] = [
  // Its letters are whole glyphs; Noto's are put together of parts, which a PDF cannot tell the characters
  // of.
  family('Vazirmatn', 'vazirmatn', ['400', '700'], ['ar', 'fa', 'ur', 'ps', 'ckb']),
  family('Noto Naskh Arabic', 'noto-naskh-arabic', ['400', '700']),
  family('Noto Sans Hebrew', 'noto-sans-hebrew', ['400', '700'], ['he', 'yi']),
  family('Noto Sans Devanagari', 'noto-sans-devanagari', ['400', '700'], ['hi', 'mr', 'ne', 'sa']),
  family('Noto Sans Bengali', 'noto-sans-bengali', ['400', '700'], ['bn', 'as']),
  family('Noto Sans Tamil', 'noto-sans-tamil', ['400', '700'], ['ta']),
  family('Noto Sans Thai', 'noto-sans-thai', ['400', '700'], ['th']),
  family('Noto Sans', 'noto-sans', ['400', '700']),
  // Seventy megabytes more for one script: whoever prints in it adds it.
  { ...family('Noto Sans TC', 'noto-sans-tc', ['400', '700'], traditional), added: true },
  family('Noto Sans SC', 'noto-sans-sc', ['400', '700'], ['zh', 'yue']),
  family('BIZ UDPGothic', 'biz-udpgothic', ['400', '700'], ['ja']),
  family('Nanum Gothic', 'nanum-gothic', ['400', '700'], ['ko']),
  family('Noto Sans Symbols', 'noto-sans-symbols', ['400', '700']),
  family('Noto Sans Symbols 2', 'noto-sans-symbols-2', ['400', '400']),
  family('STIX Two Math', 'stix-two-math', ['400', '400']),
  family('Noto Emoji', 'noto-emoji', ['emoji-400', 'emoji-700']),
];

/**
 * The families in the order for a book of this language; a Japanese one has its characters in their Japanese
 * forms.
 */
export function familiesFor(language: string): readonly FallbackFamily[] {
  const first = families.filter((one) => isOf(one, language));
  return [...first, ...families.filter((one) => !one.added && !first.includes(one))];
}

/** The family in whose shapes a language is written and which is not installed with the rest; null where there is none. */
export function addedFamily(language: string): FallbackFamily | null {
  return families.find((one) => one.added && isOf(one, language)) ?? null;
}

function isOf({ languages }: FallbackFamily, language: string): boolean {
  return languages.some((one) => language === one || language.startsWith(`${one}-`));
}

function family(
  name: string,
  folder: string,
  styles: readonly [string, string],
  languages: readonly string[] = [],
): FallbackFamily {
  return { family: name, package: `@fontsource/${folder}`, styles, languages };
}

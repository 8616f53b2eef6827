import type { Asset } from '../../model/asset.ts';
import type { Face } from '../../model/face.ts';
import { listFaces, readFont, type UnreadFace } from '../fonts.ts';
import { type FallbackFamily, familiesFor } from './families.ts';
import { readCharacters } from './read-characters.ts';

/** The package whose face is made for Latin letters. */
const latin = '@fontsource/noto-sans';

/** A font file, opened. */
export interface OpenFont {
  readonly asset: Asset;
  readonly characters: ReadonlySet<number>;
  readonly family: FallbackFamily;
}

/** The fallback families on this machine; a file is read when a character of its range is asked for. */
export class FallbackFonts {
  readonly #families: readonly FallbackFamily[];
  readonly #faces = new Map<string, readonly UnreadFace[]>();
  readonly #fonts = new Map<string, OpenFont>();
  /** Packages that were looked into and are not installed. */
  readonly missing = new Set<string>();

  constructor(language: string) {
    this.#families = familiesFor(language);
  }

  /** The first file that has a character, ordinary or bold; null where none has. */
  find(character: number, bold: boolean): OpenFont | null {
    for (const family of this.#asked(character))
      for (const face of this.#facesOf(family, bold)) {
        if (!isMeantFor(face, character)) continue;
        const font = this.#open(face.file, family);
        if (font.characters.has(character)) return font;
      }
    return null;
  }

  /** Faces of other scripts have Latin letters, too, which go with those scripts: the face that is made for Latin letters is asked first for them. */
  #asked(character: number): readonly FallbackFamily[] {
    if (!/\p{sc=Latn}/u.test(String.fromCodePoint(character))) return this.#families;
    return [
      ...this.#families.filter((one) => one.package === latin),
      ...this.#families.filter((one) => one.package !== latin),
    ];
  }

  #facesOf(family: FallbackFamily, bold: boolean): readonly UnreadFace[] {
    const style = family.styles[bold ? 1 : 0];
    const key = `${family.package}/${style}`;
    const known = this.#faces.get(key);
    if (known) return known;
    const faces = this.#list(family, style);
    this.#faces.set(key, faces);
    return faces;
  }

  #list(family: FallbackFamily, style: string): readonly UnreadFace[] {
    try {
      const faces = listFaces({ package: family.package, styles: [style] });
      // A family in one file has more than the Latin letters that its style sheet names.
      return faces.length === 1 ? faces.map((face) => ({ ...face, ranges: [] })) : faces;
    } catch {
      // Large families are optional: an installation may have left them out.
      if (!family.added) this.missing.add(family.package);
      return [];
    }
  }

  #open(file: string, family: FallbackFamily): OpenFont {
    const known = this.#fonts.get(file);
    if (known) return known;
    const asset = readFont(file);
    const font = { asset, characters: readCharacters(asset.bytes), family };
    this.#fonts.set(file, font);
    return font;
  }
}

function isMeantFor({ ranges }: UnreadFace, character: number): boolean {
  return ranges.length === 0 || ranges.some(([from, to]) => character >= from && character <= to);
}

/** What the files of some faces have together. */
export function charactersOf(faces: readonly Face[]): ReadonlySet<number> {
  return new Set(faces.flatMap(({ asset }) => [...readCharacters(asset.bytes)]));
}

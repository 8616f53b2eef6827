import type { Face } from './fonts.ts';
import type { Templates } from './templates.ts';

/** The sheet of paper and what stands on it; lengths in mm unless they say otherwise. */
export interface PageGeometry {
  readonly width: number;
  readonly height: number;
  /** From the binding edge to the text. */
  readonly inner: number;
  /** Width of the text. */
  readonly measure: number;
  /** From the upper edge to the text. */
  readonly top: number;
  /** Lines of the text block. */
  readonly lines: number;
  /** Distance of two lines, pt. */
  readonly leading: number;
  /** Room beside the text, on both sides, that marks and numbers may use; less than `inner`. */
  readonly gutter: number;
  /** Factor on all sizes of the style sheets; the measures above are as they are on paper. */
  readonly scale: number;
}

/** One folder of style sheets; empty text where it has none for a purpose. */
export interface ThemeLayer {
  readonly name: string;
  /** Custom properties, without their hyphens. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly print: string;
  readonly furniture: string;
  /** Of cheat sheets and printed cards. */
  readonly sheet: string;
  /** Of the cards in Anki. */
  readonly anki: string;
  readonly workbook: string;
  readonly epub: string;
  readonly web: string;
}

/** A theme, read and checked: nothing of it is looked up later. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly pages: Readonly<Record<string, PageGeometry>>;
  /** Style sheets by where they serve, outermost layer last: `base`, then the theme. */
  readonly layers: readonly ThemeLayer[];
  readonly faces: readonly Face[];
  /** What is printed about the faces: family, licence, who made it. */
  readonly credits: readonly {
    readonly family: string;
    readonly licence: string;
    readonly copyright: string;
    /** The whole licence, for books that carry the font files. */
    readonly licenceText: string;
  }[];
  readonly templates: Templates;
}

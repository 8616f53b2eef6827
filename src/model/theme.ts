import type { Face, FontCredit } from './face.ts';

/** The compiled templates of a theme: name and view in, HTML out. Errors name the file and the line. */
export type Templates = (name: string, view: object) => string;

/** A sheet of paper that a theme knows, and what stands on it; lengths in mm unless they say otherwise. */
export interface ThemePage {
  readonly width: number;
  readonly height: number;
  /** From the binding edge to the text. */
  readonly inner: number;
  /** Width of the text. */
  readonly measure: number;
  /** Width of a text that has no notes beside it where its sheet has a column for them; a tenth more than `measure` where it is not given. */
  readonly alone?: number | undefined;
  /** From the upper edge to the text. */
  readonly top: number;
  /** Lines of the text block. */
  readonly lines: number;
  /** Distance of two lines, pt. */
  readonly leading: number;
  /**
   * Room beside the text, on both sides, that marks, numbers and notes may use. Less than `inner`, but for sheets with a
   * column for notes: of theirs the side of the binding is off the paper.
   */
  readonly gutter: number;
  /** Width of the column in the outer margin for what one source adds; 0 where that stands in the text. */
  readonly notes: number;
  /** Factor on all sizes of the style sheets; the measures above are as they are on paper. */
  readonly scale: number;
}

/** The sheet that an edition is printed on, its bleed included in all lengths. */
export interface PageGeometry extends ThemePage {
  /** Whether left-hand pages are the mirror of right-hand ones. */
  readonly mirrored: boolean;
  /** What is cut off on each side. */
  readonly bleed: number;
  /** True where a column for notes stands on either side of the text, the one for the first of two sources, the other for the second. */
  readonly flanked: boolean;
}

/** One folder of style sheets; empty text where it has none for a purpose. */
export interface ThemeLayer {
  /** Name of its folder, for messages. */
  readonly name: string;
  /** Its name as a cascade layer: a plain one that no other layer has. */
  readonly cascade: string;
  /** Custom properties, without their hyphens. */
  readonly tokens: Readonly<Record<string, string>>;
  readonly print: string;
  /** What makes things fit that would not, over every theme's own sizes. */
  readonly fit: string;
  /** What else holds where grounds of colour are left white. */
  readonly saver: string;
  /** What else holds where two sources flank what both say. */
  readonly consensus: string;
  readonly furniture: string;
  /** Of cheat sheets and printed cards. */
  readonly sheet: string;
  /** Of the cards in Anki. */
  readonly anki: string;
  readonly workbook: string;
  /** Of the sources in columns, in print and on the screen. */
  readonly sideBySide: string;
  readonly epub: string;
  readonly web: string;
  /** Of cheat sheets, cards and workbooks on a screen, beside `web`. */
  readonly pages: string;
}

/** A theme, read and checked: nothing of it is looked up later. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  /** Whether any of its layers is someone's own, and none of the program's. */
  readonly isOwn: boolean;
  readonly pages: Readonly<Record<string, ThemePage>>;
  /** Height of what stands on an opener over the list of questions, in the sheets' own scale, mm. */
  readonly opener: number;
  /** Style sheets by where they serve, outermost layer last: `base`, then the theme. */
  readonly layers: readonly ThemeLayer[];
  readonly faces: readonly Face[];
  /** What is printed about the faces: family, licence, who made it. */
  readonly credits: readonly FontCredit[];
  /**
   * The faces that a text is set in: those of the given ones that it needs, and for the characters that one of these
   * styles lacks the faces of other families that have them. `language` chooses among such families; where it is
   * null, none is asked.
   */
  readonly facesFor: (faces: readonly Face[], text: string, language: string | null) => readonly Face[];
  readonly templates: Templates;
}

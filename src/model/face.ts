import type { Asset } from './asset.ts';

/** What is printed about a family: whose it is, and by what right it is used. */
export interface FontCredit {
  readonly family: string;
  readonly licence: string;
  readonly copyright: string;
  /** True for a family of the project's own, whose licence may be any. */
  readonly isOwn?: true;
  /** The whole licence, for books that carry the font files. */
  readonly licenceText: string;
}

/** One font file: a style of a family for a range of characters. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /**
   * All weights and slopes that it is used for, as a style sheet writes them, where they are more than its
   * own.
   */
  readonly serves?: { readonly weight: string; readonly style: string };
  /** First and last code point of each range; empty for all characters. */
  readonly ranges: readonly (readonly [number, number])[];
  readonly asset: Asset;
  /** Where its letters are set in another size and on other lines than its own, as those of the face that it replaces. */
  readonly fit?: { readonly size: number; readonly ascent: number; readonly descent: number };
  /** True for a face of the project's own, of which nobody knows beforehand what characters it has. */
  readonly isOwn?: true;
  /** True where its maker allows it in print alone, and not in what is read on a screen. */
  readonly printOnly?: true;
  /** Of a face that stands in for what a theme's own lack: the family that it really is. */
  readonly standsIn?: FontCredit;
}

/** Name under which all fallback faces are one family. */
export const fallbackFamily = 'Stand-ins';
/** The family that goes before a theme's own: quotation marks of Chinese, which are as wide as its characters. */
export const wideQuotesFamily = 'Wide quotes';
/** The family of signs that are emoji of several characters: the press names it where they stand. */
export const emojiFamily = 'Variorum joined emoji';

import type { SheetBlock, SheetEntry } from './sheet.ts';

/** Sizes of cards, lying, mm: ISO 216, index card, ISO 7810 ID-1's usual paper size. */
export const cardSizes = { A7: [105, 74], A6: [148, 105], '3x5': [127, 76.2], business: [85, 55] } as const;

export type CardSize = keyof typeof cardSizes;

/** White edge within a card, mm; the points have what is left of its back. */
export const cardPadding = 4.5;
/** Height of the line over the points, mm. */
export const cardHead = 5;

/** One card to print: a question on its front, points on its back. */
export interface PrintedCard {
  readonly entry: SheetEntry;
  /** Which of its question's cards it is, and of how many: a long answer goes on on another card. */
  readonly part: number;
  readonly parts: number;
  readonly blocks: readonly SheetBlock[];
  /** Size of the type on its back, pt. */
  readonly size: number;
}

/** Where cards lie on a sheet of paper: lengths in mm from the upper left corner. */
export interface CardGrid {
  readonly paper: { readonly width: number; readonly height: number };
  readonly card: { readonly width: number; readonly height: number };
  readonly columns: number;
  readonly rows: number;
  readonly left: number;
  readonly top: number;
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

import { type CardGrid, type CardPlace, cardSizes } from '../../model/cards.ts';
import { paperSize } from '../../model/paper.ts';
import type { EditionSettings } from '../../model/settings.ts';
import { backPlace, cardGrid, frontPlace } from './card-grid.ts';

/** How cards lie on their paper. */
export interface CardForm {
  readonly grid: CardGrid;
  readonly front: (index: number) => CardPlace;
  readonly back: (index: number) => CardPlace;
  /** Whether two pages to adjust the printer with come first. */
  readonly calibration: boolean;
  readonly flip: EditionSettings['cards']['flip'];
  readonly offset: EditionSettings['cards']['offset'];
}

/** The form of an edition's cards. Where no card lies on the paper, each has a page of its own. */
export function cardForm({ cards, page }: EditionSettings): CardForm {
  const { size, sheet, flip, offset, calibration } = cards;
  const [width, height] = cardSizes[size];
  const card = { width, height };
  const onPaper = sheet === 'card' ? null : cardGrid(paperSize(page, 'portrait'), card);
  const grid = onPaper ?? cardGrid(card, card);
  if (grid === null) throw new Error(`no card of ${width} x ${height} mm`);
  return {
    grid,
    front: (index) => frontPlace(grid, index),
    back: (index) => backPlace(grid, index, flip, offset),
    calibration: calibration && onPaper !== null,
    flip,
    offset,
  };
}

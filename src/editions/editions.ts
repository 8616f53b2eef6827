import type { EditionKindName } from '../model/settings.ts';
import { cards } from './cards.ts';
import { cheatsheet } from './cheatsheet.ts';
import type { EditionKind } from './edition-kind.ts';
import { handbook } from './handbook.ts';
import { pocket } from './pocket.ts';
import { poster } from './poster.ts';
import { short } from './short.ts';
import { sideBySide } from './side-by-side.ts';
import { workbook } from './workbook.ts';

/** Every kind of edition by its name. */
export const editions: { readonly [Name in EditionKindName]: EditionKind & { readonly kind: Name } } = {
  handbook,
  cheatsheet,
  cards,
  workbook,
  short,
  pocket,
  poster,
  'side-by-side': sideBySide,
};

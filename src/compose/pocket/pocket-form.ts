import { paperSize } from '../../model/paper.ts';
import type { EditionSettings } from '../../model/settings.ts';
import type { PocketPlace } from '../../model/sheet.ts';
import type { SheetForm } from '../sheet/sheet-forms.ts';
import { pocketPlaces } from './pocket-places.ts';

/** White between two columns, mm. */
const gutter = 3;

/** A booklet of eight pages on one sheet: the cover, and seven pages that are solved as sides. */
export interface PocketForm extends SheetForm {
  /** Of the whole sheet, lying, mm. */
  readonly size: { readonly width: number; readonly height: number };
  readonly places: readonly PocketPlace[];
}

/** The form of a booklet on the paper of the settings. */
export function pocketForm({ sheet, page }: EditionSettings): PocketForm {
  const size = paperSize(sheet.paper ?? page, 'landscape');
  const { margin, floor, first, columns = 1 } = sheet;
  return {
    size,
    places: pocketPlaces(size.width, size.height),
    paper: { width: size.width / 4, height: size.height / 2, margin, gutter, sides: 7, bare: true },
    limits: { columns, even: true, floor, first },
  };
}

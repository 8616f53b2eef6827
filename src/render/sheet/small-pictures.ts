import type { SheetPoint } from '../../model/sheet.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The pictures of a point as they stand under its words where it is put in brief: small, whatever their size; a card has more room. */
export function smallPictures({ pictures = [] }: SheetPoint, large = false): string {
  return pictures
    .map(
      ({ picture, alt }) =>
        `<img class="small-picture${large ? ' large' : ''}" src="${picture.path}" alt="${escapeXml(alt)}"/>`,
    )
    .join('');
}

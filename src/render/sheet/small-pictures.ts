import type { SheetPoint } from '../../model/sheet.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The pictures of a question or of a point in brief as they stand under its words: small, whatever their size; a card has more room. */
export function smallPictures({ pictures = [] }: Pick<SheetPoint, 'pictures'>, large = false): string {
  return pictures
    .map(
      ({ picture, alt }) =>
        `<img class="small-picture${large ? ' large' : ''}" src="${picture.path}" alt="${escapeXml(alt)}"/>`,
    )
    .join('');
}

import type { PageGeometry } from '../../model/theme.ts';
import { lineLengths } from './line-lengths.ts';

/** A sign of a script that is written in squares is as wide as so many characters. */
const square = 2.2;

/** Lines up to which a paragraph is short: three, and what an estimate may be wrong by; what is set in has smaller type. */
const lines = 3.8;

/** Lines from which a paragraph is long: kept whole, it would leave as much of a page empty. */
const many = 9;

/**
 * Names the paragraphs of answers that are about three lines or fewer, `data-short="full"`, and those that are so on half of the
 * text's width, `data-short="half"`: Chromium leaves the last line of three alone on the next page where two fit on this one,
 * whatever `widows` says. Notes beside the text are named so by their own width. Those that are long, which no rule is to keep whole, are named `data-long`.
 * Estimated, for it must be known before anything is laid out.
 */
export function markShort(html: string, page: PageGeometry): string {
  const { text, note } = lineLengths(page);
  const [room, beside] = [lines * text, lines * note];
  const named = html.replace(/<div class="beside [^>]*(?=>([\s\S]*?)<\/div>)/g, (whole, inside: string) =>
    lengthOf(inside) > beside ? whole : `${whole} data-short="full"`,
  );
  return named.replace(/<p dir="auto"(?=[^>]*>([\s\S]*?)<\/p>)/g, (whole, inside: string) => {
    const length = lengthOf(inside);
    if (length > many * text) return `${whole} data-long`;
    if (length > room) return whole;
    return `${whole} data-short="${length > room / 2 ? 'full' : 'half'}"`;
  });
}

function lengthOf(html: string): number {
  const text = html.replace(/<svg[\s\S]*?<\/svg>|<[^>]*>|\u00ad/g, '').replace(/&[#\w]+;/g, ' ');
  const squares = text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uF900-\uFAFF]/g)?.length ?? 0;
  return text.length + squares * (square - 1);
}

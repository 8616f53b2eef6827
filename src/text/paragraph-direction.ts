import { direction } from './direction.ts';

/** Markup, and what stands by itself in a line from the other side (in-row.ts). */
const tags = /<[^>]*>|&[#\w]+;|\u2068[^\u2069]*\u2069/g;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;

/**
 * Which way a paragraph runs, by its markup or text: from the right where at least a third of its letters do. Its first
 * letter alone tells too little: a sentence in Arabic may begin with `DNA`. Null where none of its letters does.
 */
export function paragraphDirection(html: string): 'ltr' | 'rtl' | null {
  const text = html.replace(tags, '');
  const turned = text.match(rightToLeft)?.length ?? 0;
  if (turned === 0) return null;
  return 3 * turned >= (text.match(/\p{L}/gu)?.length ?? 0) ? 'rtl' : 'ltr';
}

/** The direction of a line that stands in a book of a language, where it is not the book's own; empty where it is, and where it has no letters. */
export function directionWithin(language: string, html: string): 'ltr' | 'rtl' | '' {
  const own = paragraphDirection(html) ?? (/\p{L}/u.test(html.replace(tags, '')) ? 'ltr' : null);
  return own === null || own === direction(language) ? '' : own;
}

/** Gives each paragraph of a document whose direction is left to its first letter the one of its letters as a whole. */
export function settleDirections(html: string): string {
  return html.replace(/<p dir="auto"([^>]*)>([\s\S]*?)(?=<\/p>)/g, (whole, rest: string, inside: string) => {
    const direction = paragraphDirection(inside);
    return direction === null ? whole : `<p dir="${direction}"${rest}>${inside}`;
  });
}

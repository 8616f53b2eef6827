import { pageNumberElement } from './browser/page-numbers.ts';
import type { PlacedLink } from './read-outline.ts';

/** The page number that a link to an id has in its text; undefined where it has none that could be put in later. */
export type NumberOf = (id: string) => string | undefined;

/** A stretch of a source that is another one. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/**
 * The edits that take the number out of the text of each link and leave noughts in a `page-number`, as many as it has digits: what is printed
 * then depends on how long a number is and not on which. Where its digits stand several times the last ones are taken; the same number is put
 * there again, so that a wrong guess does no harm.
 */
export function maskNumbers(html: string, links: readonly PlacedLink[], numberOf: NumberOf): Edit[] {
  return links.flatMap(({ id, texts }) => {
    const digits = numberOf(id);
    if (digits === undefined || !/^\d+$/.test(digits)) return [];
    for (const { from, to } of texts.toReversed()) {
      const at = lastPlace(html.slice(from, to), digits);
      if (at < 0) continue;
      const text = `<${pageNumberElement}>${'0'.repeat(digits.length)}</${pageNumberElement}>`;
      return [{ from: from + at, to: from + at + digits.length, text }];
    }
    return [];
  });
}

/** Where these digits stand last as a number of their own; -1 where they do not. */
function lastPlace(text: string, digits: string): number {
  for (let at = text.lastIndexOf(digits); at >= 0; at = at === 0 ? -1 : text.lastIndexOf(digits, at - 1))
    if (
      !/\d[.,]?$/.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[.,]?\d/.test(text.slice(at + digits.length))
    )
      return at;
  return -1;
}

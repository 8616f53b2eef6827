import type { RenderedBook } from '../model/rendered.ts';
import type { Press } from './browser/press.ts';

/** Sets the formulas of a book, and of each later version of it, as small as their columns ask for. */
export interface FormulaFitter {
  readonly fitted: (book: RenderedBook) => RenderedBook;
  /** Share of its size at which each formula is set that was wider than its column. */
  readonly narrowed: readonly number[];
}

/** Measures the formulas of a book in the press; one without any is left alone. */
export async function fitterFor(press: Press, book: RenderedBook): Promise<FormulaFitter> {
  const shares = book.html.includes('<math') ? await press.formulas(book) : [];
  const narrowed = shares.filter((share) => share < 1);
  return {
    fitted: (one) => (narrowed.length > 0 ? { ...one, html: scaleFormulas(one.html, shares) } : one),
    narrowed,
  };
}

/** HTML in which the formulas are set at these shares of their size, in order; 1 leaves one as it is. */
function scaleFormulas(html: string, shares: readonly number[]): string {
  let at = 0;
  return html.replace(/<math\b([^>]*)>/g, (whole, attributes: string) => {
    const share = shares[at++] ?? 1;
    if (share === 1) return whole;
    const [, style = ''] = /\bstyle="([^"]*)"/.exec(attributes) ?? [];
    const rest = attributes.replace(/\s*\bstyle="[^"]*"/, '');
    return `<math${rest} style="font-size:${Math.round(share * 100)}%;${style}">`;
  });
}

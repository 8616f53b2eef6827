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
  const narrow = book.html.includes('<math') ? await press.formulas(book) : [];
  const sizes = new Map(narrow.map(({ at, size }) => [at, size]));
  return {
    fitted: (one) => (narrow.length > 0 ? { ...one, html: scaleFormulas(one.html, sizes) } : one),
    narrowed: narrow.map(({ share }) => share),
  };
}

/** HTML in which the formulas of these places are set in these sizes, px. */
function scaleFormulas(html: string, sizes: ReadonlyMap<number, number>): string {
  let at = 0;
  return html.replace(/<math\b([^>]*)>/g, (whole, attributes: string) => {
    const size = sizes.get(at++);
    if (size === undefined) return whole;
    const [, style = ''] = /\bstyle="([^"]*)"/.exec(attributes) ?? [];
    const rest = attributes.replace(/\s*\bstyle="[^"]*"/, '');
    return `<math${rest} style="font-size:${Math.round(size * 100) / 100}px;${style}">`;
  });
}

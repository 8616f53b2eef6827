import { folio, type Layout } from '../../model/layout.ts';
import type { PublicationPage } from '../../model/publication.ts';
import { Markup, markup } from '../../text/markup.ts';

/**
 * Hands out the markers of the printed pages (EPUB Accessibility 1.1, page navigation): each page's once, in
 * order, at the first place in reading order that the print has on that page. A page on which nothing starts
 * (a blank one, or one in the middle of a long listing) has its marker beside the next one's.
 */
export class PageMarkers {
  readonly pages: PublicationPage[] = [];
  readonly #layout: Layout | null;
  #next = 0;

  constructor(layout: Layout | null) {
    this.#layout = layout;
  }

  /** Printed number of the page on which an element starts; null where nobody knows. */
  folioOf(id: string): string | null {
    const page = this.#layout?.pageOf.get(id);
    return page === undefined || this.#layout === null ? null : folio(this.#layout, page);
  }

  /** The markers due before the element with this id, which stands in this file. */
  before(id: string, file: string): Markup {
    const page = this.#layout?.pageOf.get(id);
    return page === undefined ? new Markup('') : this.#upTo(page, file);
  }

  /** The marker of the first page, where the book begins. */
  first(file: string): Markup {
    return this.#layout === null ? new Markup('') : this.#upTo(0, file);
  }

  /** The markers that are left when the last printed element is behind us. */
  rest(file: string): Markup {
    return this.#layout === null ? new Markup('') : this.#upTo(this.#layout.pages - 1, file);
  }

  #upTo(page: number, file: string): Markup {
    const due: Markup[] = [];
    for (; this.#layout !== null && this.#next <= page; this.#next++) {
      const label = folio(this.#layout, this.#next);
      const id = `page-${label}`;
      this.pages.push({ label, href: `${file}#${id}` });
      due.push(
        markup`<span epub:type="pagebreak" role="doc-pagebreak" id="${id}" aria-label="${label}"></span>`,
      );
    }
    return markup`${due}`;
  }
}

import type { pageClasses } from '../../model/page-contract.ts';
import type { PageArea } from '../../model/rendered.ts';

/**
 * Runs in the browser: contents and colophon end no page with a few lines, for what is left of a list on a page of its own is hard to
 * see as a part of it. They are set a little smaller where that saves the page; where it does not, the last page takes more from the one
 * before it. Each is measured alone, in columns as wide and as high as a page: Chromium ends these as it ends pages.
 */
export function fitFront({ width, block }: PageArea, names: typeof pageClasses): void {
  /** Share of a page that its last one holds at the least. */
  const least = 0.36;
  /** Sizes that are tried, the largest first. */
  const sizes = [1, 0.97, 0.94, 0.91, 0.88, 0.85];
  const settle = (name: string, most: number): void => {
    const section = document.querySelector<HTMLElement>(`.${name}`);
    if (!section) return;
    const alone = document.createElement('style');
    alone.textContent = `body > :not(.${name}) { display: none !important }
body { width: ${width} !important; height: ${block} !important; margin: 0 !important; columns: 1 !important; column-gap: 0 !important; column-fill: auto !important }
.${name} { display: block !important; min-height: 0 !important }`;
    document.head.append(alone);
    const sheet = document.body.getBoundingClientRect().height;
    const children = [...section.children] as HTMLElement[];
    const lists = children.filter(({ localName }) => localName !== 'h1');
    const sized = name === names.contents ? lists : children;
    /** Where a page may begin. */
    const places = [
      ...lists.slice(1),
      ...section.querySelectorAll<HTMLElement>(':scope > :is(dl, ol) > :not(:first-child)'),
    ].sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1));
    const setAt = (size: number): void => {
      for (const { style } of sized) style.zoom = size === 1 ? '' : String(size);
    };
    /** Pages, and the share of the last that is filled. */
    const measure = (): { readonly count: number; readonly rest: number } => {
      const pages = [...section.getClientRects()];
      return { count: pages.length, rest: (pages.at(-1)?.height ?? 0) / sheet };
    };
    const breakEarlier = (count: number): void => {
      // Those on the last page itself make one page more; a page has fewer than so many.
      for (const place of places.slice(-60).toReversed()) {
        place.style.breakBefore = 'column';
        const earlier = measure();
        if (earlier.count === count && earlier.rest >= least) {
          place.style.breakBefore = 'page';
          // A box that places its parts itself has no say in where they begin a page.
          section.style.display = 'block';
          return;
        }
        place.style.breakBefore = '';
      }
    };
    section.style.display = '';
    for (const { style } of places) style.breakBefore = '';
    setAt(1);
    const { count, rest } = measure();
    if (count > 1 && rest < most) {
      const found = sizes.find((size) => {
        setAt(size);
        return measure().count < count;
      });
      setAt(found ?? 1);
      const fitted = measure();
      if (fitted.count > 1 && fitted.rest < least) breakEarlier(fitted.count);
    }
    alone.remove();
  };
  // A colophon is read once, where it is read at all: it is one page wherever it can be.
  settle(names.colophon, 1);
  settle(names.contents, least);
}

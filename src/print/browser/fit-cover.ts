import type { pageClasses } from '../../model/page-contract.ts';
import type { PageArea } from '../../model/rendered.ts';

/**
 * Runs in the browser: a title is set so large that none of its words is cut and that, on the cover, it stands clear of the drawing and
 * of the paper's edge. A word is parted at its syllables where that keeps the title much larger; where a title is very long the drawing
 * gives way, too.
 */
export function fitCover({ width }: PageArea, names: typeof pageClasses): void {
  /** Shares of a theme's sizes that are tried. */
  const sizes = [1, 0.94, 0.88, 0.82, 0.76, 0.7, 0.64, 0.58, 0.52, 0.46, 0.4];
  const drawings = [1, 0.9, 0.8, 0.7, 0.6, 0.5];
  /** What a drawing as much smaller, and a hyphen, are beside a title as much smaller. */
  const [ofDrawing, ofHyphen] = [0.7, 0.2];
  /** What stays free at the edge of the cover and around its drawing, shares of its height. */
  const [edge, gap] = [0.03, 0.02];
  const wishes = sizes
    .flatMap((size) =>
      drawings.flatMap((drawing) => [false, true].map((parted) => ({ size, drawing, parted }))),
    )
    .map((wish) => ({
      ...wish,
      cost: 1 - wish.size + ofDrawing * (1 - wish.drawing) + (wish.parted ? ofHyphen : 0),
    }))
    .sort((one, other) => one.cost - other.cost);
  const settle = (title: HTMLElement, drawing: SVGElement | null, isFree: () => boolean): void => {
    title.style.zoom = '';
    if (drawing) drawing.style.height = '';
    const zoom = Number(getComputedStyle(title).zoom) || 1;
    const height = drawing ? Number.parseFloat(getComputedStyle(drawing).height) : 0;
    const set = (wish: {
      readonly size: number;
      readonly drawing: number;
      readonly parted: boolean;
    }): void => {
      title.style.zoom = wish.size === 1 ? '' : String(zoom * wish.size);
      title.style.hyphens = wish.parted ? 'manual' : 'none';
      if (drawing) drawing.style.height = wish.drawing === 1 ? '' : `${height * wish.drawing}px`;
    };
    title.style.overflowWrap = 'normal';
    for (const wish of wishes) {
      if (!drawing && wish.drawing < 1) continue;
      set({ ...wish, parted: false });
      // A word has one hyphen.
      if (title.scrollWidth > title.clientWidth * (wish.parted ? 1.8 : 1) + 1) continue;
      set(wish);
      if (title.scrollWidth <= title.clientWidth + 1 && isFree()) return;
    }
    // Nothing is wide enough for such a word: it goes on wherever a line is full, as large as there is room for that.
    title.style.overflowWrap = '';
    for (const wish of wishes) {
      if (!wish.parted || (!drawing && wish.drawing < 1)) continue;
      set(wish);
      if (title.scrollWidth <= title.clientWidth + 1 && isFree()) return;
    }
    set({ size: 0.4, drawing: 0.5, parted: true });
  };
  const cover = document.querySelector<HTMLElement>(`.${names.cover}`);
  const words = cover?.querySelector<HTMLElement>(`.${names.coverText}`);
  const title = cover?.querySelector<HTMLElement>(`.${names.coverTitle}`);
  if (cover && words && title) {
    const drawing = cover.querySelector<SVGElement>(`.${names.ornament} > svg`);
    const shapes = drawing
      ? [...drawing.querySelectorAll('*')].filter(({ children }) => children.length === 0)
      : [];
    const isFree = (): boolean => {
      const [paper, text] = [cover.getBoundingClientRect(), words.getBoundingClientRect()];
      if (text.top < paper.top + edge * paper.height || text.bottom > paper.bottom - edge * paper.height)
        return false;
      const room = gap * paper.height;
      return shapes.every((shape) => {
        const box = shape.getBoundingClientRect();
        return (
          box.bottom + room < text.top ||
          box.top - room > text.bottom ||
          box.right + room < text.left ||
          box.left - room > text.right
        );
      });
    };
    settle(title, drawing, isFree);
  }
  const inside = document.querySelector<HTMLElement>(`.${names.bookTitle}`);
  const sheet = inside?.closest<HTMLElement>(`.${names.titlePage}`);
  if (inside && sheet) {
    // A page is as wide as the window here.
    sheet.style.width = `calc(${width} - 2 * var(--gutter))`;
    settle(inside, null, () => true);
    sheet.style.width = '';
  }
}

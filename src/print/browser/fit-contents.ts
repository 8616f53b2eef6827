import type { pageClasses } from '../../model/page-contract.ts';
import type { PageArea } from '../../model/rendered.ts';

/**
 * Runs in the browser: sets contents a little smaller that would need a page more for a few lines, for what is left of a list on a
 * page of its own is hard to see as a part of it. They are measured as one long page.
 */
export function fitContents({ width, block }: PageArea, names: typeof pageClasses): void {
  const contents = document.querySelector<HTMLElement>(`.${names.contents}`);
  if (!contents) return;
  /** Share of a page that is more than a few lines. */
  const much = 0.25;
  /** Sizes at which contents are tried, the largest first. */
  const sizes = [1, 0.97, 0.94, 0.91, 0.88];
  const alone = document.createElement('style');
  alone.textContent = `body > :not(.${names.contents}) { display: none !important } body { width: ${width} !important; margin: 0 !important }`;
  document.head.append(alone);
  const probe = document.createElement('div');
  probe.style.cssText = `position:absolute;visibility:hidden;height:${block}`;
  contents.append(probe);
  const sheet = probe.getBoundingClientRect().height;
  probe.remove();
  const lists = ([...contents.children] as HTMLElement[]).filter(({ localName }) => localName !== 'h1');
  const setAt = (size: number): void => {
    for (const { style } of lists) style.zoom = size === 1 ? '' : String(size);
  };
  /** Pages, and the share of the last that is filled: parts that must not be parted go to the next page whole. */
  const pagesAt = (size: number): { readonly count: number; readonly rest: number } => {
    setAt(size);
    let start = contents.getBoundingClientRect().top;
    let [count, bottom] = [1, start];
    for (const child of [...contents.children]) {
      const box = child.getBoundingClientRect();
      const whole = getComputedStyle(child).breakInside === 'avoid' && box.height <= sheet;
      while (box.bottom - start > sheet) {
        start = whole ? box.top : start + sheet;
        count++;
      }
      bottom = Math.max(bottom, box.bottom);
    }
    return { count, rest: (bottom - start) / sheet };
  };
  const { count, rest } = pagesAt(1);
  const over = count > 1 && rest < much;
  const found = over ? sizes.find((size) => pagesAt(size).count < count) : undefined;
  setAt(found ?? 1);
  alone.remove();
}

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
  const pagesAt = (size: number): number => {
    setAt(size);
    return contents.getBoundingClientRect().height / sheet;
  };
  const pages = pagesAt(1);
  const over = pages > 1 && pages % 1 < much;
  const found = over ? sizes.find((size) => pagesAt(size) <= Math.floor(pages)) : undefined;
  setAt(found ?? 1);
  alone.remove();
}

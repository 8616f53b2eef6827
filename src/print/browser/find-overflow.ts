import type { Browser } from 'puppeteer';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** An element that sticks out of its page, or whose text is cut off. */
export interface Overflow {
  /** `li.point > p`. */
  readonly element: string;
  /** The beginning of its words. */
  readonly text: string;
  /** By how much, mm. */
  readonly by: number;
  readonly kind: 'sticks-out' | 'cut-off';
}

const millimetresPerPixel = 25.4 / 96;

/**
 * Lays a book out as for print, in one long page as wide as the page area, and finds what sticks out of it or is cut off.
 * @param width of the page area, as a length of CSS.
 */
export async function findOverflow(
  browser: Browser,
  sheet: Sheet,
  width: string,
  timeout: number,
): Promise<readonly Overflow[]> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 3000, height: 2000 });
    await page.goto(address, { waitUntil: 'load', timeout });
    const found = await page.evaluate(measure, width);
    return found.map((one) => ({ ...one, by: Math.round(one.by * millimetresPerPixel * 10) / 10 }));
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the browser, from outside: the page's own scripts are off. */
async function measure(width: string): Promise<Overflow[]> {
  const { document, getComputedStyle } = globalThis as unknown as MeasuredGlobal;
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
  document.body.style.width = width;
  // Leaders stick out on purpose: their box is cut off where the line ends.
  for (const leader of document.querySelectorAll('.leader')) leader.remove();
  const area = document.body.getBoundingClientRect();
  const found: Overflow[] = [];
  const told = new Set<MeasuredElement>();
  const name = (element: MeasuredElement | null): string =>
    element ? [element.localName, ...element.classList].join('.') : '';
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || element.closest('svg, math, [hidden]')) continue;
    const bleeds = element.closest('.cover, .opener');
    const bounds =
      bleeds && getComputedStyle(bleeds).page === 'bleed' ? bleeds.getBoundingClientRect() : area;
    const out = Math.max(bounds.left - box.left, box.right - bounds.right);
    const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
    const cut = hides ? element.scrollWidth - element.clientWidth : 0;
    const by = Math.max(out, cut);
    if (by <= 1) continue;
    told.add(element);
    // What is inside of it sticks out with it.
    if (element.parentElement && told.has(element.parentElement)) continue;
    found.push({
      element: `${name(element.parentElement)} > ${name(element)}`,
      text: element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40),
      by,
      kind: out >= cut ? 'sticks-out' : 'cut-off',
    });
  }
  return found;
}

interface MeasuredBox {
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly height: number;
}

interface MeasuredElement {
  readonly localName: string;
  readonly classList: Iterable<string>;
  readonly parentElement: MeasuredElement | null;
  readonly textContent: string;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly style: { width: string };
  closest(selector: string): MeasuredElement | null;
  getBoundingClientRect(): MeasuredBox;
  remove(): void;
}

interface MeasuredGlobal {
  readonly document: {
    readonly fonts: Iterable<{ load(): Promise<unknown> }>;
    readonly body: MeasuredElement;
    querySelectorAll(selector: string): Iterable<MeasuredElement>;
  };
  getComputedStyle(element: MeasuredElement): { readonly page: string; readonly overflowX: string };
}

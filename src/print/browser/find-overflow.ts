import type { Browser } from 'puppeteer-core';
import { bleedPage, pageClasses } from '../../model/page-contract.ts';
import type { Overflow } from './overflow.ts';
import { pastColumns } from './past-columns.ts';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

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
    const out = await page.evaluate(measure, width, {
      leaders: `.${pageClasses.leader}`,
      bleeding: `.${pageClasses.cover}, .${pageClasses.opener}`,
      bleedPage,
    });
    return [...out, ...(await page.evaluate(pastColumns))].map((one) => ({
      ...one,
      by: Math.round(one.by * millimetresPerPixel * 10) / 10,
    }));
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the browser, from outside: the page's own scripts are off. */
async function measure(
  width: string,
  look: { readonly leaders: string; readonly bleeding: string; readonly bleedPage: string },
): Promise<Overflow[]> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
  document.body.style.width = width;
  // Leaders stick out on purpose: their box is cut off where the line ends.
  for (const leader of document.querySelectorAll(look.leaders)) leader.remove();
  const area = document.body.getBoundingClientRect();
  const found: Overflow[] = [];
  const told = new Set<Element>();
  const name = (element: Element | null): string =>
    element ? [element.localName, ...element.classList].join('.') : '';
  const tell = (element: Element, by: number, kind: Overflow['kind']): void => {
    told.add(element);
    // What is inside of it sticks out with it.
    for (let outer = element.parentElement; outer; outer = outer.parentElement) if (told.has(outer)) return;
    found.push({
      element: `${name(element.parentElement)} > ${name(element)}`,
      text: element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40),
      by,
      kind,
    });
  };
  for (const element of document.querySelectorAll('body *')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0 || element.closest('svg, [hidden]')) continue;
    const page = element.closest(look.bleeding);
    const bleeds =
      page && getComputedStyle(page).page === look.bleedPage ? page.getBoundingClientRect() : null;
    const bounds = bleeds ?? area;
    const below = bleeds && element !== page ? box.bottom - bleeds.bottom : 0;
    const out = Math.max(bounds.left - box.left, box.right - bounds.right, below);
    const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
    const cut = hides ? element.scrollWidth - element.clientWidth : 0;
    const by = Math.max(out, cut);
    if (by > 1) tell(element, by, out >= cut ? 'sticks-out' : 'cut-off');
  }
  return found;
}

import type { Browser } from 'puppeteer-core';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** Lays a document out as on a screen so many pixels wide, and gives the pieces of text that can be seen there, what unfolds unfolded. */
export async function seenText(
  browser: Browser,
  sheet: Sheet,
  width: number,
  timeout: number,
): Promise<readonly string[]> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.setViewport({ width, height: 900 });
    await page.goto(address, { waitUntil: 'load', timeout });
    return await page.evaluate(seen);
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the browser, from outside: the page's own scripts are off. */
function seen(): string[] {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  const texts: string[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isShown = text.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isShown || text.data.trim() === '') continue;
    range.selectNodeContents(text);
    const { width, height, right, bottom } = range.getBoundingClientRect();
    // Nobody can scroll to what is left of the page or above it.
    if (width > 1 && height > 2 && right > 0 && bottom + scrollY > 0) texts.push(text.data);
  }
  return texts;
}

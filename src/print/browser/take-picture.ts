import type { Browser } from 'puppeteer-core';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/**
 * Lays a document out as on a screen so many pixels wide, and takes a picture of all of it, as PNG; the same sheet
 * gives the same bytes.
 */
export async function takePicture(
  browser: Browser,
  sheet: Sheet,
  width: number,
  timeout: number,
): Promise<Uint8Array> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    // As low as can be: the picture is as high as the document is.
    await page.setViewport({ width, height: 1 });
    await page.goto(address, { waitUntil: 'load', timeout });
    return await page.screenshot({ type: 'png', fullPage: true });
  } finally {
    await page.close().catch(() => {});
  }
}

import type { Browser } from 'puppeteer-core';
import { measuredAttribute } from '../../model/page-contract.ts';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** A sealed page that stands open to lay out one text after another and say how high its pieces are. */
export interface Proof {
  /**
   * Sets the page's body and custom properties, and gives the height of each element that has `data-measure`, in order, in mm.
   * @param properties of the root element: `--size` -> `7.5pt`.
   */
  measure(body: string, properties: Readonly<Record<string, string>>): Promise<readonly number[]>;
  close(): Promise<void>;
}

const millimetresPerPixel = 25.4 / 96;

/** Opens a proof in a sheet's styles: as sealed as the press, laid out as for print. */
export async function openProof(browser: Browser, sheet: Sheet, timeout: number): Promise<Proof> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.emulateMediaType('print');
    await page.goto(address, { waitUntil: 'load', timeout });
    await page.evaluate(loadFonts);
    return {
      measure: async (body, properties) =>
        (await page.evaluate(setAndMeasure, body, properties, `[${measuredAttribute}]`)).map(
          (pixels) => pixels * millimetresPerPixel,
        ),
      close: () => page.close().catch(() => {}),
    };
  } catch (error) {
    await page.close().catch(() => {});
    throw error;
  }
}

// These run in the browser, from outside: the page's own scripts are off.

async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
}

function setAndMeasure(
  body: string,
  properties: Readonly<Record<string, string>>,
  measured: string,
): number[] {
  for (const [name, value] of Object.entries(properties))
    document.documentElement.style.setProperty(name, value);
  document.body.innerHTML = body;
  return [...document.querySelectorAll(measured)].map((element) => element.getBoundingClientRect().height);
}

import type { Browser } from 'puppeteer-core';
import { pageAreaWidth } from '../../model/page-contract.ts';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** A formula that is wider than the block that it stands in, and the size at which it is not. */
export interface NarrowFormula {
  /** Its place among the formulas of the document, from 0. */
  readonly at: number;
  /** Pixels of CSS: a browser draws nothing below 6 px where the size is relative. */
  readonly size: number;
  /** The same as a share of the size of its text. */
  readonly share: number;
}

/**
 * Lays a document out as for print and gives the formulas that are wider than the block that they stand in. Browsers break no
 * line within a formula.
 */
export async function fitFormulas(
  browser: Browser,
  sheet: Sheet,
  timeout: number,
): Promise<readonly NarrowFormula[]> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 3000, height: 2000 });
    await page.goto(address, { waitUntil: 'load', timeout });
    return await page.evaluate(measure, pageAreaWidth);
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the browser, from outside: the page's own scripts are off. */
async function measure(area: string): Promise<NarrowFormula[]> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
  document.body.style.width = area;
  const blockOf = (element: Element | null): Element | null => {
    for (let at = element; at; at = at.parentElement)
      if (!/^(inline|contents|math)/.test(getComputedStyle(at).display)) return at;
    return null;
  };
  return [...document.querySelectorAll<MathMLElement>('math')].flatMap((formula, at) => {
    const block = blockOf(formula.parentElement);
    // A block that goes on in the next column has a box in each, all of one width.
    const [column] = block ? [...block.getClientRects()] : [];
    if (!block || !column) return [];
    const { paddingLeft, paddingRight } = getComputedStyle(block);
    const room = column.width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const whole = Number.parseFloat(getComputedStyle(formula).fontSize);
    let share = 1;
    // Letters of a few pixels do not shrink in step with their size.
    for (let round = 0; round < 6; round++) {
      const parts = [...formula.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
      const drawn = Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left));
      if (!(drawn > room)) break;
      share = Math.max(0.02, Math.floor(((share * room) / drawn) * 98) / 100);
      formula.style.fontSize = `${share * whole}px`;
    }
    return share < 1 ? [{ at, size: share * whole, share }] : [];
  });
}

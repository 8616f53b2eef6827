import type { Browser } from 'puppeteer';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** Width of a book's page area, which holds the marks beside the text; what has no such measures sets its own widths. */
const width = 'calc(var(--measure) + 2 * var(--gutter))';

/**
 * Lays a document out as for print and gives for each formula, in order, the share of its size at which it is no wider than the
 * block that it stands in: 1 where it fits. Browsers break no line within a formula.
 */
export async function fitFormulas(
  browser: Browser,
  sheet: Sheet,
  timeout: number,
): Promise<readonly number[]> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.emulateMediaType('print');
    await page.setViewport({ width: 3000, height: 2000 });
    await page.goto(address, { waitUntil: 'load', timeout });
    return await page.evaluate(measure, width);
  } finally {
    await page.close().catch(() => {});
  }
}

/** Runs in the browser, from outside: the page's own scripts are off. */
async function measure(area: string): Promise<number[]> {
  const { document, getComputedStyle } = globalThis as unknown as FormulaGlobal;
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
  document.body.style.width = area;
  const blockOf = (element: FormulaElement | null): FormulaElement | null => {
    for (let at = element; at; at = at.parentElement)
      if (!/^(inline|contents|math)/.test(getComputedStyle(at).display)) return at;
    return null;
  };
  return [...document.querySelectorAll('math')].map((formula) => {
    const block = blockOf(formula.parentElement);
    const parts = [...formula.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
    const drawn = Math.max(...parts.map(({ right }) => right)) - Math.min(...parts.map(({ left }) => left));
    // A block that goes on in the next column has a box in each, all of one width.
    const [column] = block ? [...block.getClientRects()] : [];
    if (!block || !column || !(drawn > 0)) return 1;
    const { paddingLeft, paddingRight } = getComputedStyle(block);
    const room = column.width - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    // Lines between letters do not shrink in step with them.
    return drawn <= room ? 1 : Math.max(0.1, Math.floor((room / drawn) * 98) / 100);
  });
}

interface FormulaBox {
  readonly left: number;
  readonly right: number;
  readonly width: number;
}

interface FormulaElement {
  readonly parentElement: FormulaElement | null;
  querySelectorAll(selector: string): Iterable<FormulaElement>;
  getBoundingClientRect(): FormulaBox;
  getClientRects(): Iterable<FormulaBox>;
}

interface FormulaGlobal {
  readonly document: {
    readonly fonts: Iterable<{ load(): Promise<unknown> }>;
    readonly body: { readonly style: { width: string } };
    querySelectorAll(selector: string): Iterable<FormulaElement>;
  };
  getComputedStyle(element: FormulaElement): {
    readonly display: string;
    readonly paddingLeft: string;
    readonly paddingRight: string;
  };
}

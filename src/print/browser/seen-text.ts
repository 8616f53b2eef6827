import type { Browser, Page } from 'puppeteer-core';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

/** What of a document can be seen on a screen. */
export interface SeenText {
  /** Its pieces of text that have a size and a place there. */
  readonly texts: readonly string[];
  /**
   * How far light and dark are apart, 0 to 1, in the places of some of them in a picture of its first screens: nothing is where letters
   * have the colour of their ground, or something lies over them.
   */
  readonly contrasts: readonly number[];
}

/** Height of what is drawn, in pixels: five screens. */
const drawn = 4500;
/** Pieces of text that are looked at in the picture. */
const samples = 150;

/** Lays a document out as on a screen so many pixels wide, and gives what can be seen there of its text, what unfolds unfolded. */
export async function seenText(
  browser: Browser,
  sheet: Sheet,
  width: number,
  timeout: number,
): Promise<SeenText> {
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, () => sheet);
    await page.setViewport({ width, height: drawn });
    await page.goto(address, { waitUntil: 'load', timeout });
    await page.evaluate(unfold);
    const pieces = await page.evaluate(piecesSeen);
    return { texts: pieces.map(({ text }) => text), contrasts: await contrastsOf(page, pieces, width) };
  } finally {
    await page.close().catch(() => {});
  }
}

/** A piece of text, and where the first line of it stands, in pixels. */
interface Piece {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Runs in the browser: unfolds what is folded, and waits for the faces of its letters, until which they would look empty. */
async function unfold(): Promise<void> {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  // A face is asked for when the text that needs it is laid out.
  document.body.getBoundingClientRect();
  await document.fonts.ready;
}

/** Runs in the browser, from outside: the page's own scripts are off. */
function piecesSeen(): Piece[] {
  const pieces: Piece[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode as Text;
    const isShown = text.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!isShown || text.data.trim() === '') continue;
    range.selectNodeContents(text);
    const { width, height, right, bottom } = range.getBoundingClientRect();
    // Nobody can scroll to what is left of the page or above it.
    if (!(width > 1 && height > 2 && right > 0 && bottom + scrollY > 0)) continue;
    const line = [...range.getClientRects()].find((one) => one.width > 1) ?? range.getBoundingClientRect();
    pieces.push({ text: text.data, left: line.left, top: line.top, right: line.right, bottom: line.bottom });
  }
  return pieces;
}

async function contrastsOf(page: Page, pieces: readonly Piece[], width: number): Promise<number[]> {
  const inside = pieces.filter(
    ({ left, top, right, bottom }) => left < width && right > 0 && top >= 0 && bottom <= drawn,
  );
  const step = Math.max(1, Math.ceil(inside.length / samples));
  const looked = inside.filter((_, at) => at % step === 0);
  if (looked.length === 0) return [];
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(await page.screenshot({ type: 'png' }))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return looked.map(({ left, top, right, bottom }) => {
    let least = 255;
    let most = 0;
    for (let y = Math.floor(top); y < Math.min(bottom, info.height); y++)
      for (let x = Math.max(0, Math.floor(left)); x < Math.min(right, info.width); x++) {
        const light = data[(y * info.width + x) * info.channels] ?? 0;
        least = Math.min(least, light);
        most = Math.max(most, light);
      }
    return Math.max(0, most - least) / 255;
  });
}

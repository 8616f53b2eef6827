import type { Browser, JSHandle } from 'puppeteer-core';
import { pageClasses } from '../../model/page-contract.ts';
import { fitCover } from './fit-cover.ts';
import { fitFront } from './fit-front.ts';
import { type LaidNotes, layFootNotes } from './foot-notes.ts';
import { headingsOf } from './headings-of.ts';
import { layColumns } from './lay-columns.ts';
import { preparePage, showDigits } from './prepare-page.ts';
import { printPage } from './print-page.ts';
import { sealPage } from './seal-page.ts';
import { setLines } from './set-lines.ts';
import type { Sheet } from './sheet.ts';
import { spliceText } from './splice-text.ts';
import { type KeptSource, updatePage } from './update-page.ts';

/** What came off the press: Chromium's own PDF, not yet finished. */
export interface Impression {
  readonly pdf: Uint8Array;
  /** Id of each linked element -> its words, at most 120 characters: what a screen reader says of a link to it. */
  readonly titles: ReadonlyMap<string, string>;
  /** The words of its headings, in order: what its bookmarks say. */
  readonly headings: readonly string[];
  /** Ids of the notes that were to stand at a page's foot, and stand where the document has them. */
  readonly notesKept: readonly string[];
  /** Styles in which a page behind all others shows the digits that its page numbers wait for; there is none for none. */
  readonly digits: number;
}

/** A document that lies in the press, to be measured, corrected and printed. */
export interface Typesetting {
  /** An untagged PDF in which nothing is painted: pages and destinations as in print, at a quarter of the cost. */
  measure(destinations: readonly string[]): Promise<Impression>;
  print(destinations: readonly string[], tagged: boolean): Promise<Impression>;
  /** Brings the document to another version of itself. */
  correct(sheet: Sheet): Promise<void>;
  /** Prints another document, untagged; this one need not be there afterwards. */
  beside(sheet: Sheet): Promise<Impression>;
  /** The same while this one is printed, where there is another process for it. */
  besideAtOnce?(sheet: Sheet): Promise<Impression>;
  close(): Promise<void>;
}

/** Not laid out for the screen, where nobody looks. */
const unseen = '@media screen { html { display: none !important } }';
const unpainted = ':root { visibility: hidden !important }';

/** Loads a document into a page of the browser. */
export async function setType(
  browser: Browser,
  sheet: Sheet,
  timeout: number,
  site?: string,
): Promise<Typesetting> {
  const page = await browser.newPage();
  let current = sheet;
  /** The HTML as the page keeps it; null while it was only loaded. */
  let kept: JSHandle<KeptSource> | null = null;
  let screen = '';
  let notes: LaidNotes = { atFoot: [], kept: [] };
  const address = await sealPage(page, () => ({ ...current, html: withStyle(current.html, screen) }), site);
  const setStyle = (css: string) =>
    page.evaluate((text) => {
      const style = document.querySelector('style[data-press]');
      if (style) style.textContent = text;
    }, css);
  const loadFonts = () =>
    page.evaluate(async () => {
      await Promise.all([...document.fonts].map((face) => face.load().catch(() => {})));
    });
  const impress = async (destinations: readonly string[], tagged: boolean): Promise<Impression> => {
    const titles = await preparePage(page, destinations);
    const headings = tagged ? ((await page.evaluate(`(${headingsOf})(document)`)) as string[]) : [];
    const digits = tagged ? await showDigits(page) : 0;
    const pdf = await printPage(page, { scale: current.scale ?? 1, tagged, timeout });
    return { pdf, titles, headings, notesKept: notes.kept, digits };
  };
  const set = async ({ even, foot, front, columns }: Sheet) => {
    if (even) await setLines(page, even);
    if (!foot && !front && !columns) return;
    await page.emulateMediaType('print');
    if (foot) notes = await page.evaluate(layFootNotes, foot);
    if (front) {
      await page.evaluate(fitCover, front, pageClasses);
      await page.evaluate(fitFront, front, pageClasses);
    }
    if (columns) await page.evaluate(layColumns, columns, pageClasses);
    await page.emulateMediaType();
  };
  const load = async (next: Sheet) => {
    current = next;
    kept = null;
    screen = paintsPictures(next) ? '' : unseen;
    await page.goto(address, { waitUntil: 'load', timeout });
    await loadFonts();
    await set(next);
  };
  try {
    await load(sheet);
  } catch (error) {
    await page.close().catch(() => {});
    throw error;
  }
  return {
    async beside(next) {
      // Cheaper than a new page, for the renderer is warm.
      await load(next);
      return impress([], false);
    },
    async measure(destinations) {
      await setStyle(screen + unpainted);
      const impression = await impress(destinations, false);
      await setStyle(screen);
      return impression;
    },
    print: impress,
    async correct(next) {
      // Notes that were moved are not where the next version has them.
      if (current.foot || next.foot) return load(next);
      const splices = kept ? spliceText(current.html, next.html) : [next.html];
      const older: JSHandle<KeptSource> | null = kept;
      current = next;
      kept = await updatePage(page, older, splices);
      await older?.dispose();
      await loadFonts();
      await set(next);
    },
    close: () => page.close().catch(() => {}),
  };
}

/** Puts a style element of ours before everything else but the doctype; the parser opens html and head around it. */
function withStyle(html: string, css: string): string {
  const doctype = /^\s*<!doctype[^>]*>/i.exec(html)?.[0] ?? '';
  return `${doctype}<style data-press>${css}</style>${html.slice(doctype.length)}`;
}

/** Whether style sheets name pictures: these are fetched only when they are laid out, and the press does not wait for them. */
export function paintsPictures({ html, assets }: Sheet): boolean {
  const fonts = new Set(assets.filter(({ type }) => type.startsWith('font/')).map(({ path }) => path));
  return (
    assets.some(({ type }) => type.startsWith('text/css')) ||
    [...html.matchAll(/(?:url|image-set)\(\s{0,9}['"]?([^'")]*)/g)].some(([, path = '']) => !fonts.has(path))
  );
}

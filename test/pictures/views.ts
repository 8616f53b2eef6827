import type { Page } from 'puppeteer';
import type { EntryRow, QueueItem } from '../../src/studio/api.ts';
import type { OpenStudio } from '../helpers/open-studio.ts';

/** How a view is looked at. */
export interface Screen {
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
  /** BCP 47 tag of the browser's language. */
  readonly language: string;
}

/** Opens the studio as it is seen so. */
export async function openScreen(page: Page, studio: OpenStudio, screen: Screen): Promise<void> {
  await page.setViewport({ width: screen.width, height: screen.height });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: screen.dark ? 'dark' : 'light' },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
  await page.evaluateOnNewDocument((tag: string) => {
    Object.defineProperty(navigator, 'languages', { get: () => [tag] });
  }, screen.language);
  await page.setExtraHTTPHeaders({ 'accept-language': screen.language });
  await page.goto(studio.address);
  await page.waitForSelector('.view');
}

/** Goes to a view, and waits until all of it is drawn. */
export async function show(page: Page, hash: string, ...selectors: readonly string[]): Promise<void> {
  await page.evaluate((to: string) => {
    window.location.hash = `#/${to}`;
  }, hash);
  for (const selector of selectors) await page.waitForSelector(selector, { timeout: 180_000 });
  await page.waitForFunction(
    () => [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    { timeout: 180_000 },
  );
  await page.evaluate(() => document.fonts.ready);
  // What is chosen comes into view a moment later.
  await new Promise((done) => setTimeout(done, 300));
}

/** All themes are drawn with the book. */
export const themesDrawn = '.themes label:last-child .theme-page img';

/** The first thing to be looked at of a kind, as the address of the desk has it. */
export async function deskAt(studio: OpenStudio, kind: QueueItem['kind']): Promise<string> {
  const queue = (await (await studio.ask('/api/queue')).json()) as readonly QueueItem[];
  const item = queue.find((one) => one.kind === kind && one.entry !== null) ?? queue[0];
  const [first] = (await (await studio.ask('/api/entries')).json()) as readonly EntryRow[];
  const entry = item?.entry ?? first?.id ?? '';
  return `desk/${encodeURIComponent(entry)}/${encodeURIComponent(item?.point ?? item?.id ?? '')}`;
}

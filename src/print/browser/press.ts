import type { FoundBrowser } from './find-browser.ts';
import { defaultTimeLimit, type LaunchedBrowser, type LaunchOptions, launch } from './launch.ts';
import { preparePage } from './prepare-page.ts';
import { PressError } from './press-error.ts';
import { sealPage } from './seal-page.ts';
import type { Sheet } from './sheet.ts';

export interface PrintRequest extends Sheet {
  /** Whether the PDF gets structure tags and an outline. Untagged printing is cheaper: for measuring. */
  readonly tagged: boolean;
  /** Ids that become named destinations even where no link leads to them. */
  readonly destinations?: readonly string[];
}

/** What came off the press: Chromium's own PDF, not yet finished. */
export interface Impression {
  readonly pdf: Uint8Array;
  /** Id of each linked element -> its words, at most 120 characters: what a screen reader says of a link to it. */
  readonly titles: ReadonlyMap<string, string>;
}

/** A browser that stands ready to print. */
export interface Press {
  readonly browser: {
    readonly source: FoundBrowser['source'];
    readonly path: string;
    /** `HeadlessChrome/147.0.7727.0` */
    readonly version: string;
    /** Why Chromium's own sandbox is off; null where it is on. */
    readonly unsandboxed: string | null;
  };
  /** Prints one document. Rejects with `PressError` on a time limit or a browser that died, with the signal's reason when aborted. */
  print(request: PrintRequest): Promise<Impression>;
  /** Ends the browser and every process of it. */
  close(): Promise<void>;
}

/** Starts the sealed browser: no network, no files, no scripts, whatever the HTML holds. Close it in the end. */
export async function openPress(options: LaunchOptions = {}): Promise<Press> {
  const launched = await launch(options);
  try {
    const version = await launched.browser.version();
    const { source, path } = launched.found;
    return {
      browser: { source, path, version, unsandboxed: launched.unsandboxed },
      print: (request) => guarded(launched, options, () => printSheet(launched, options, request)),
      close: launched.end,
    };
  } catch (error) {
    await launched.end();
    throw error;
  }
}

async function printSheet(
  { browser }: LaunchedBrowser,
  options: LaunchOptions,
  request: PrintRequest,
): Promise<Impression> {
  const timeout = options.timeLimit ?? defaultTimeLimit;
  const page = await browser.newPage();
  try {
    const address = await sealPage(page, request);
    await page.goto(address, { waitUntil: 'load', timeout });
    const titles = await preparePage(page, request.destinations ?? []);
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: request.tagged,
      outline: request.tagged,
      timeout,
    });
    return { pdf, titles };
  } finally {
    await page.close().catch(() => {});
  }
}

/** Says in the user's terms why a print failed, and lets nothing run on after the signal or a crash. */
async function guarded<T>(
  { browser }: LaunchedBrowser,
  options: LaunchOptions,
  work: () => Promise<T>,
): Promise<T> {
  options.signal?.throwIfAborted();
  try {
    return await work();
  } catch (error) {
    options.signal?.throwIfAborted();
    const text = error instanceof Error ? error.message : String(error);
    if (/timed? ?out/i.test(text))
      throw new PressError(
        `Printing took longer than ${(options.timeLimit ?? defaultTimeLimit) / 1000} s and was stopped. Print fewer questions, or allow more time.`,
        { cause: error },
      );
    if (!browser.connected || /Target closed|Session closed|detached|crash/i.test(text))
      throw new PressError(
        'The browser ended while it was printing (out of memory, or killed). Run again; with less memory, print fewer questions at once.',
        { cause: error },
      );
    throw error;
  }
}

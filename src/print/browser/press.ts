import { setTimeout } from 'node:timers/promises';
import { ProtocolError } from 'puppeteer-core';
import type { FoundBrowser } from './find-browser.ts';
import { findOverflow } from './find-overflow.ts';
import { fitFormulas, type NarrowFormula } from './fit-formulas.ts';
import { defaultTimeLimit, type LaunchedBrowser, type LaunchOptions, launch } from './launch.ts';
import type { Overflow } from './overflow.ts';
import { endedByItself, PressError } from './press-error.ts';
import { openProof, type Proof } from './proof.ts';
import { type SeenText, seenText } from './seen-text.ts';
import type { Sheet } from './sheet.ts';
import { takePicture } from './take-picture.ts';
import { type Impression, setType, type Typesetting } from './typesetting.ts';

export interface PrintRequest extends Sheet {
  /** Whether the PDF gets structure tags and an outline. Untagged printing is cheaper: for measuring. */
  readonly tagged: boolean;
  /** Ids that become named destinations even where no link leads to them. */
  readonly destinations?: readonly string[];
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
  /**
   * Loads a document, to be measured, corrected and printed; close it in the end. Rejects as `print` does.
   * @param site documents of another site are printed by another process, at the same time. Default: `book`.
   */
  set(sheet: Sheet, site?: string): Promise<Typesetting>;
  /** Prints one document. Rejects with `PressError` on a time limit or a browser that died, with the signal's reason when aborted. */
  print(request: PrintRequest): Promise<Impression>;
  /** Opens a page on which texts are laid out and measured one after another. Rejects as `print` does. */
  proof(sheet: Sheet): Promise<Proof>;
  /** Finds what sticks out of a page area of this width (a length of CSS), or is cut off. */
  overflow(sheet: Sheet, width: string): Promise<readonly Overflow[]>;
  /** Finds the formulas that are wider than their column, and the size at which each is not. */
  formulas(sheet: Sheet): Promise<readonly NarrowFormula[]>;
  /** Takes a picture of a document as on a screen so many pixels wide: PNG. Rejects as `print` does. */
  picture(sheet: Sheet, width: number): Promise<Uint8Array>;
  /** What can be seen of a document's text on a screen so many pixels wide. Rejects as `print` does. */
  seen(sheet: Sheet, width: number): Promise<SeenText>;
  /** Begins another print: what was used before does not count towards its limits. */
  anew(): void;
  /** Starts another browser process with the same options; it ends with this one at the latest. */
  another(): Promise<Press>;
  /** Ends the browser and every process of it. */
  close(): Promise<void>;
}

/** Starts the sealed browser: no network, no files, no scripts, whatever the HTML holds. Close it in the end. */
export async function openPress(options: LaunchOptions = {}): Promise<Press> {
  const launched = await launch(options);
  try {
    const version = await launched.watch.start(() => launched.browser.version());
    const { source, path } = launched.found;
    const others: Press[] = [];
    let closed = false;
    const guard = <T>(what: string, sheet: Sheet, work: () => Promise<T>) =>
      guarded(launched, options, () => launched.watch.step(what, sheet, work));
    const set = async (sheet: Sheet, site?: string): Promise<Typesetting> => {
      const { measure, print, correct, beside, close } = await guard('Loading the pages', sheet, () =>
        setType(launched.browser, sheet, options.timeLimit ?? defaultTimeLimit, site),
      );
      return {
        measure: (destinations) => guard('Laying out the pages', sheet, () => measure(destinations)),
        print: (destinations, tagged) =>
          guard('Printing the pages', sheet, () => print(destinations, tagged)),
        correct: (next) => guard('Laying out the pages', next, () => correct(next)),
        beside: (next) => guard('Printing the running heads', next, () => beside(next)),
        close,
      };
    };
    return {
      browser: { source, path, version, unsandboxed: launched.unsandboxed },
      set,
      async print(request) {
        const typesetting = await set(request);
        try {
          return await typesetting.print(request.destinations ?? [], request.tagged);
        } finally {
          await typesetting.close();
        }
      },
      async proof(sheet) {
        const { measure, close } = await guard('Loading the pages', sheet, () =>
          openProof(launched.browser, sheet, options.timeLimit ?? defaultTimeLimit),
        );
        return { measure: (...text) => guard('Measuring texts', sheet, () => measure(...text)), close };
      },
      overflow: (sheet, width) =>
        guard('Laying out the pages', sheet, () =>
          findOverflow(launched.browser, sheet, width, options.timeLimit ?? defaultTimeLimit),
        ),
      formulas: (sheet) =>
        guard('Measuring formulas', sheet, () =>
          fitFormulas(launched.browser, sheet, options.timeLimit ?? defaultTimeLimit),
        ),
      picture: (sheet, width) =>
        guard('Drawing a page', sheet, () =>
          takePicture(launched.browser, sheet, width, options.timeLimit ?? defaultTimeLimit),
        ),
      seen: (sheet, width) =>
        guard('Laying out the page', sheet, () =>
          seenText(launched.browser, sheet, width, options.timeLimit ?? defaultTimeLimit),
        ),
      anew() {
        launched.watch.anew();
        for (const other of others) other.anew();
      },
      async another() {
        const press = await openPress(options);
        others.push(press);
        if (closed) await press.close();
        return press;
      },
      async close() {
        closed = true;
        await Promise.all([launched.end(), ...others.map((press) => press.close())]);
      },
    };
  } catch (error) {
    await launched.end();
    throw error;
  }
}

/** Milliseconds. */
const toHear = 200;

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
    if (error instanceof PressError) throw error;
    const text = error instanceof Error ? error.message : String(error);
    // That the process of a page has ended is heard a moment after the command to it failed.
    if (error instanceof ProtocolError) await setTimeout(toHear);
    if (!browser.connected || /Target closed|Session closed|detached|crash/i.test(text))
      throw new PressError(endedByItself, { cause: error, ended: true });
    if (/timed? ?out/i.test(text))
      throw new PressError(
        `Printing took longer than ${(options.timeLimit ?? defaultTimeLimit) / 1000} s and was stopped. Print fewer questions, or allow more time.`,
        { cause: error },
      );
    if (error instanceof ProtocolError)
      throw new PressError(
        `The browser could not print the pages (${text}). A style sheet may ask for pages that cannot be; if the theme is sound, run again.`,
        { cause: error },
      );
    throw error;
  }
}

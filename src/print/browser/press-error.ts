import { MachineFault } from '../../model/machine-fault.ts';

/** The machine is at fault, not the document: no browser, no sandbox, out of time. The message says what to do (exit code 3). */
export class PressError extends MachineFault {
  override readonly name = 'PressError';
  /** Whether the browser ended by itself: another one may do better. */
  readonly ended: boolean;

  constructor(
    message: string,
    options: ErrorOptions & { readonly ended?: boolean; readonly passesLimit?: boolean } = {},
  ) {
    super(message, options);
    this.ended = options.ended ?? false;
  }
}

/** What is said of a browser that is no more. */
export const endedByItself =
  'The browser ended while it was printing (out of memory, or killed). Run again; with less memory, print fewer questions at once.';

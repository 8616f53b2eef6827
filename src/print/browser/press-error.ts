import { MachineFault } from '../../model/machine-fault.ts';

/** The machine is at fault, not the document: no browser, no sandbox, out of time. The message says what to do (exit code 3). */
export class PressError extends MachineFault {
  override readonly name = 'PressError';
  /** Whether the browser ended by itself: another one may do better. */
  readonly ended: boolean;

  constructor(message: string, options: { readonly cause?: unknown; readonly ended?: boolean } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.ended = options.ended ?? false;
  }
}

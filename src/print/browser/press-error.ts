import { MachineFault } from '../../model/machine-fault.ts';

/** The machine is at fault, not the document: no browser, no sandbox, out of time. The message says what to do (exit code 3). */
export class PressError extends MachineFault {
  override readonly name = 'PressError';
}

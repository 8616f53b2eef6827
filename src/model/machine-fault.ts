/**
 * The machine, not the user's text, is at fault: no browser, a full disk, a time limit. The message says what to do
 * (exit code 3).
 */
export class MachineFault extends Error {
  override readonly name: string = 'MachineFault';
}

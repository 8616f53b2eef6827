/**
 * The machine, not the user's text, is at fault: no browser, a full disk, a time limit. The message says what to do
 * (exit code 3).
 */
export class MachineFault extends Error {
  override readonly name: string = 'MachineFault';
  /** Whether the documents or the theme ask for more than a limit allows: they would again. */
  readonly passesLimit: boolean;

  constructor(message: string, options: ErrorOptions & { readonly passesLimit?: boolean } = {}) {
    super(message, options);
    this.passesLimit = options.passesLimit ?? false;
  }
}

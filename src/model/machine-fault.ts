/** The machine, not the user's text, is at fault: no browser, a full disk, a time limit. Ends the run with exit code 3. */
export class MachineFault extends Error {
  override readonly name = 'MachineFault';
  /** What the user can do about it, a sentence. */
  readonly todo: string;

  constructor(reason: string, todo: string, options?: ErrorOptions) {
    super(reason, options);
    this.todo = todo;
  }
}

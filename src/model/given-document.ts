/** A document that comes from no file: standard input. */
export interface GivenDocument {
  /**
   * What it is called in messages, as if it stood in the project's folder; its ending, where it has one, names its
   * format.
   */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A row of a table. */
export interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

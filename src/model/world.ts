/** The machine as a run of the program sees it: what is not in here is not asked for. */
export interface World {
  /** Absolute path of the current folder; relative paths are taken from here. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

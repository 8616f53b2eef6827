/** Where projects wait for their job, and results to be fetched. */
export interface JobStore {
  readonly put: (id: string, path: string, bytes: Uint8Array) => Promise<void>;
  /** Null where there is no such file. */
  readonly get: (id: string, path: string) => Promise<Uint8Array | null>;
  readonly remove: (id: string, path: string) => Promise<void>;
  /** Removes what jobs left that ended so many seconds ago. */
  readonly sweep: (seconds: number) => Promise<void>;
}

/** The file that a job's project waits in. */
export const projectFile = 'project.zip';

/** The path of a result in the store. */
export const resultFile = (path: string): string => `files/${path}`;

import type { StudioBuild } from './api/downloads.ts';
import type { StudioState } from './api/project.ts';

// What the studio's server and its page say to one another, as JSON. Nothing in here is of Node.js or of a browser.

export { placeInFile } from '../model/has-lines.ts';
export type { Finding } from '../report.ts';
export * from './api/acts.ts';
export * from './api/documents.ts';
export * from './api/downloads.ts';
export * from './api/languages.ts';
export * from './api/project.ts';
export * from './api/questions.ts';

/** What the server tells by itself. */
export type StudioEvent =
  | { readonly kind: 'state'; readonly state: StudioState }
  | { readonly kind: 'build'; readonly build: StudioBuild };

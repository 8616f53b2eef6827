import type { PagesDone } from '../../model/progress.ts';
import type { Finding } from '../../report.ts';

export type { PagesDone };

/** What a download is for. */
export const purposes = [
  'print',
  'booklet',
  'sheet',
  'anki',
  'cards',
  'workbook',
  'phone',
  'web',
  'everything',
] as const;
export type Purpose = (typeof purposes)[number];

export interface BuildWish {
  readonly purpose: Purpose;
  /** Titles of topics; empty for all. */
  readonly topics: readonly string[];
}

export interface StudioBuild {
  readonly id: string;
  readonly purpose: Purpose;
  readonly topics: readonly string[];
  readonly status: 'running' | 'done' | 'failed' | 'cancelled';
  /** The stage that it is at, and what of it. */
  readonly stage: string;
  readonly detail: string;
  /** How many pages of the file that is being printed are done; null where none is. */
  readonly pages: PagesDone | null;
  /** ISO 8601, of its start. */
  readonly date: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly pages?: number }[];
  /** True where its files are no longer there: a later one has replaced them. */
  readonly gone?: boolean;
  readonly findings: readonly Finding[];
  /** SHA-256 of the first file, hexadecimal. */
  readonly fingerprint: string | null;
}

/** Pages of a preview, drawn when they are asked for. */
/** Where something on pages of a preview does not stand as it should. */
export interface PageRemark {
  /** `text-inside`: words are cut off at an edge. `text-apart`: words stand on others. `printed-to-scale`: something is wider than its page. */
  readonly rule: 'text-inside' | 'text-apart' | 'printed-to-scale';
  /** Counted from 1; null where it is about all. */
  readonly page: number | null;
  /** As the check of finished files tells it, in English. */
  readonly reason: string;
}

export interface PreviewPages {
  readonly key: string;
  readonly pages: number;
  /** Place among them of the page on which the first question begins that was asked for. */
  readonly first: number;
  /** Height by width of each page. */
  readonly shapes: readonly number[];
  readonly findings: readonly Finding[];
}

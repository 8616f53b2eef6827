import type { FaceMetrics } from './face-metrics.ts';

/** For what a book uses a face: its text, what stands beside it, and code. */
export const fontRoles = ['text', 'sans', 'code'] as const;
export type FontRole = (typeof fontRoles)[number];

/** A font file of a project's own, read and found to be one that may be embedded. */
export interface OwnFontFile {
  /** As WOFF2, TrueType or OpenType. */
  readonly bytes: Uint8Array;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** For one with a range of weights, the least and the greatest. */
  readonly weights?: readonly [number, number];
  readonly metrics: FaceMetrics | null;
  /** True where its letters are drawn as PostScript draws them (OpenType with CFF), which the browser writes into a PDF sign by sign. */
  readonly isPostScript?: true;
  /** False where its maker forbids to take characters out. */
  readonly maySubset: boolean;
}

/** A family of a project's own. */
export interface OwnFont {
  readonly family: string;
  readonly files: readonly OwnFontFile[];
  readonly licenceText: string;
  /** What the files say of whose they are; empty where they do not. */
  readonly copyright: string;
  /** True where a file may be embedded for printing alone, and not in what is read on a screen. */
  readonly printOnly: boolean;
}

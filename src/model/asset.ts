/** A file that a rendered book needs beside its HTML: a font, an image, a style sheet. */
export interface Asset {
  /** Relative, with forward slashes, `[a-z0-9./-]+`: `fonts/alegreya-400.woff2`. */
  readonly path: string;
  /** Media type: `font/woff2`. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

import type { Asset } from './asset.ts';

/** Something that the search finds: a point, or a question with the text around its points. */
export interface SearchDocument {
  /** Id of its element. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

/**
 * A book as one web page, before its style, fonts, scripts and search index are put inside: what `theme` hands to
 * `print`.
 */
export interface WebPage {
  /** BCP 47 tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** One sentence, for search engines and previews. */
  readonly description: string;
  readonly authors: readonly string[];
  /** Content of `<body>`. */
  readonly body: string;
  /** Names its fonts by their paths: `url(fonts/x.woff2)`. */
  readonly css: string;
  /** What the page does beyond being read; it works without. */
  readonly script: string;
  readonly assets: readonly Asset[];
  readonly search: readonly SearchDocument[];
}

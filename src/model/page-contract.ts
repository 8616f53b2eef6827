/**
 * What the press looks for in the pages that renderers and templates make: names that both sides must mean
 * the same by. Templates write them as they are; a test reads them there.
 */
export const pageClasses = {
  /** What stands in a column or before a line and names a point. */
  label: 'label',
  /** The signs of the sources before a text: drawings, and no words of its lines. */
  signs: 'signs',
  /** The box of a task, ticked or not. */
  tick: 'tick',
  /** Dots to a page number: they stick out of their line on purpose. */
  leader: 'leader',
  /** Pages that may reach to the edge of the paper, on the CSS page `bleed`. */
  cover: 'cover',
  /** Its words, the title in them, and what holds its drawing. */
  coverText: 'cover-text',
  coverTitle: 'cover-title',
  ornament: 'ornament',
  opener: 'opener',
  /** The title page, and the title on it. */
  titlePage: 'title-page',
  bookTitle: 'book-title',
  /** The contents, each list of which the press may set smaller, and what the book says of itself, all of which it may. */
  contents: 'contents',
  colophon: 'colophon',
  /** The columns of the index, what stands under one letter in them, that letter, a line with its term. */
  indexColumns: 'index-columns',
  indexGroup: 'index-group',
  indexLetter: 'index-letter',
  indexLine: 'index-line',
  term: 'term',
  /** A head of the index that the press says again where its terms go on in another column. */
  continued: 'continued',
} as const;

/** The CSS page without margins, that of covers and openers. */
export const bleedPage = 'bleed';

/** The CSS page of what is as wide as text and notes together: contents, index. */
export const widePage = 'wide';

/** On elements whose height is to be measured in a proof, in order. */
export const measuredAttribute = 'data-measure';

/**
 * Custom properties that a page is given by its geometry: lengths, those of paper in mm, `leading` and `half`
 * in pt.
 */
export const pageProperties = {
  pageWidth: '--page-width',
  pageHeight: '--page-height',
  inner: '--inner',
  outer: '--outer',
  top: '--top',
  bottom: '--bottom',
  measure: '--measure',
  block: '--block',
  gutter: '--gutter',
  notes: '--notes',
  wide: '--wide',
  edge: '--edge',
  bleed: '--bleed',
  leading: '--leading',
  half: '--half',
} as const;

/** Id of what first calls a note at the foot of its page. */
export function callOf(note: string): string {
  return `${note}-ref`;
}

/** Width of the page area, the text and the gutters in which marks hang, as a length of CSS. */
export const pageAreaWidth = `calc(var(${pageProperties.measure}) + 2 * var(${pageProperties.gutter}))`;

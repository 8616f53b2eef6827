/** A custom property that style sheets may read, and who sets it. */
export interface ThemeToken {
  /** Without its two hyphens. */
  readonly name: string;
  /**
   * `theme`: theme.yml sets it, under `tokens`; `page`: follows from the sheet of paper, and cannot be set;
   * `sheet`: a style sheet may set it, on `:root` where nothing else is said.
   */
  readonly from: 'theme' | 'page' | 'sheet';
  readonly unit: 'colour' | 'face' | 'length' | 'number' | 'font' | 'position';
  readonly meaning: string;
}

const of =
  (from: ThemeToken['from'], unit: ThemeToken['unit']) =>
  ([name, meaning]: readonly [name: string, meaning: string]): ThemeToken => ({ name, from, unit, meaning });

/**
 * The custom properties of themes. The reference in templates/README.md and the starter theme are made from
 * them.
 */
export const themeTokens: readonly ThemeToken[] = [
  ...(
    [
      ['text-face', 'text'],
      ['caps-face', 'text in small capitals'],
      ['sans-face', 'what stands beside the text: marks, tables, captions'],
      ['sans-caps-face', 'the same in small capitals'],
      ['code-face', 'code'],
    ] as const
  ).map(of('theme', 'face')),
  ...(
    [
      ['ink', 'text'],
      ['soft', 'secondary text'],
      ['hair', 'thin rules'],
      ['wash', 'pale grounds'],
      ['accent', 'marks, numbers and tabs'],
      ['on-accent', 'text on `accent`'],
      ['night', 'ground of the cover'],
      ['paper', 'text on `night`'],
      ['spark', 'ornaments on `night`'],
      ['code-keyword', 'keywords of code'],
      ['code-string', 'strings in code'],
      ['code-comment', 'comments in code'],
      ['code-number', 'numbers in code'],
      ['code-name', 'names that code defines'],
    ] as const
  ).map(of('theme', 'colour')),
  ...(
    [
      ['aside-gap', 'between the text and what hangs beside it'],
      ['mark', 'height of discs and rings'],
      ['mark-line', 'their stroke'],
      ['entry-gap', 'over a question that follows another on its page'],
      ['tab-width', 'thumb index, in `furniture.css`'],
      ['tab-height', 'the same, of one tab'],
    ] as const
  ).map(of('sheet', 'length')),
  ...(
    [
      ['display-weight', 'weight of titles: of the book, its parts, its sections'],
      ['question-weight', 'weight of questions'],
    ] as const
  ).map(of('sheet', 'number')),
  of('sheet', 'font')(['tab-font', 'thumb index, in `furniture.css`: the shorthand `font`']),
  of(
    'sheet',
    'number',
  )(['cover-image-order', 'picture of the cover, on `.cover.with-image`: `1` is below the words']),
  ...(
    [
      ['cover-image-margin', 'room around that picture'],
      ['cover-image-inset', 'where it lies, if it does not stand in the flow'],
      ['cover-words-margin', "room around the cover's words"],
    ] as const
  ).map(of('sheet', 'length')),
  of('sheet', 'position')(['cover-image-position', '`relative` or `absolute`']),
  ...(
    [
      ['page-width', 'the sheet, with what is cut off'],
      ['page-height', 'the same'],
      ['inner', 'from the binding edge to the text'],
      ['outer', 'from the text to the outer edge'],
      ['top', 'from the upper edge to the text'],
      ['bottom', 'from the text to the lower edge'],
      ['measure', 'width of the text'],
      ['block', 'height of the text'],
      ['gutter', 'room beside the text, on either side, in which marks and notes hang'],
      ['notes', 'width of the column for notes in the outer margin; 0 where there is none'],
      ['wide', 'beside what is as wide as text and notes, on the page `wide`'],
      ['edge', 'from the outer edge of the sheet to what stands outermost: the notes, or the text'],
      ['bleed', 'what is cut off on each side'],
      ['leading', 'from one line to the next'],
      ['half', 'half of it: the step of the baseline grid'],
    ] as const
  ).map(of('page', 'length')),
  ...(
    [
      ['digits', 'of the highest question number'],
      ['rows', 'kinds of points that an entry counts, on its head'],
      ['step', "0-based place of the page's topic, on its tab"],
      ['steps', 'number of topics, on the tab'],
    ] as const
  ).map(of('page', 'number')),
];

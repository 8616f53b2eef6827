/** Ids of the book's own sections; a content id cannot begin with `book-` as it would then be ours. */
export const sectionIds = {
  cover: 'book-cover',
  titlePage: 'book-title',
  colophon: 'book-colophon',
  preface: 'book-preface',
  contents: 'book-contents',
  marks: 'book-marks',
  changes: 'book-changes',
  opening: 'book-opening',
  closing: 'book-closing',
  differences: 'book-differences',
  agreement: 'book-agreement',
  index: 'book-index',
} as const;

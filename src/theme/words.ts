/** The words that the book itself adds, in its own language; the sources' words are never translated. */
export interface Words {
  readonly contents: string;
  readonly marks: string;
  readonly index: string;
  readonly agreement: string;
  readonly differences: string;
  readonly credits: string;
  readonly opening: string;
  readonly closing: string;
  readonly questions: string;
  readonly colophon: string;
  readonly whoSaysSo: string;
  /** Behind what the editor wrote instead of the sources. */
  readonly byEditor: string;
  readonly seeAlso: string;
  readonly see: string;
  readonly page: string;
}

export const english: Words = {
  contents: 'Contents',
  marks: 'How to read the marks',
  index: 'Index of terms',
  agreement: 'Where the sources agree',
  differences: 'Where the sources differ',
  credits: 'Sources and credits',
  opening: 'Before you begin',
  closing: 'A last word',
  questions: 'Questions',
  colophon: 'About this edition',
  whoSaysSo: 'Who says so, and in which lines',
  byEditor: 'Ed.',
  seeAlso: 'See also',
  see: 'see',
  page: 'page',
};

/**
 * What an edition can be beside a PDF, in the order in which it is made; its kind's record says which of them it has.
 */
export const dataFormats = ['epub', 'apkg', 'txt', 'csv', 'tsv', 'html', 'md'] as const;
export type DataFormat = (typeof dataFormats)[number];
export type EditionFormat = 'pdf' | DataFormat;

/** What is made where nothing is said: of each edition what it can be, and `json` of the project. */
export const standardFormats = ['pdf', 'epub', 'html', 'md', 'json', 'apkg', 'txt', 'csv', 'tsv'] as const;

/** What can be made: `site` is a folder with all of it, ready for a web server. */
export const formats = [...standardFormats, 'site'] as const;
export type Format = (typeof formats)[number];

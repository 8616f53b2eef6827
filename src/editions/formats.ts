import type { formats } from '../model/settings.ts';

export { formats, standardFormats } from '../model/settings.ts';

/**
 * What an edition can be beside a PDF, in the order in which it is made; its kind's record says which of them it has.
 */
export const dataFormats = ['epub', 'apkg', 'txt', 'csv', 'tsv', 'html', 'md'] as const;
export type DataFormat = (typeof dataFormats)[number];
export type EditionFormat = 'pdf' | DataFormat;

export type Format = (typeof formats)[number];

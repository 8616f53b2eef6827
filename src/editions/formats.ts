/** What is made where nothing is said: of each edition what it can be, and `json` of the project. */
export const standardFormats = ['pdf', 'epub', 'html', 'md', 'json', 'apkg', 'txt', 'csv', 'tsv'] as const;
/** What can be made: `site` is a folder with all of it, ready for a web server. */
export const formats = [...standardFormats, 'site'] as const;
export type Format = (typeof formats)[number];

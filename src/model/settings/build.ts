import { z } from 'zod';

/** What is made where nothing is said: of each edition what it can be, and `json` of the project. */
export const standardFormats = ['pdf', 'epub', 'html', 'md', 'json', 'apkg', 'txt', 'csv', 'tsv'] as const;

/** What can be made: `site` is a folder with all of it, ready for a web server. */
export const formats = [...standardFormats, 'site'] as const;

/** What a build makes where the command line does not say it. */
export const buildSettings = z.strictObject({
  editions: z
    .array(z.string().min(1))
    .min(1)
    .optional()
    .describe(
      'Names of the editions that a plain build makes: `[handbook]`. Default: handbook, cheatsheet, cards, workbook, short and your own; `--all` makes every one.',
    ),
  formats: z
    .array(z.enum(formats))
    .min(1)
    .optional()
    .describe('Formats of a plain build: `[pdf, epub, html]`. Default: all but site.'),
});

import { z } from 'zod';

const path = z.string().min(1);

/** A face of the project's own. */
const ownFont = z.strictObject({
  files: z
    .union([path, z.array(path).min(1).max(12)])
    .describe(
      'Its file or files inside this folder, WOFF2, TTF or OTF, a style each: `[fonts/Corp-Regular.woff2, fonts/Corp-Bold.woff2]`. What style it is stands in the file.',
    ),
  licence: path
    .optional()
    .describe(
      'Text file inside this folder with the licence of the face; it goes with every EPUB that carries it. Must be there.',
    ),
  family: z.string().min(1).max(60).optional().describe('Its name. Default: as the file says.'),
});

/** The faces of an edition that are not its theme's. */
export const fonts = z.strictObject({
  text: ownFont.optional().describe('For the text, in place of the theme’s: `{ files: ..., licence: ... }`.'),
  sans: ownFont.optional().describe('For what stands beside the text: marks, tables, captions.'),
  code: ownFont.optional().describe('For code.'),
});

export type FontSettings = z.output<typeof fonts>;
export type OwnFontSettings = NonNullable<FontSettings['text']>;

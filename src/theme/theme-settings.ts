import { z } from 'zod';
import { cssValueFault } from './css/read-style-sheet.ts';
import { themeTokens } from './theme-tokens.ts';

// A theme's own settings file, theme.yml. As in the project's settings, the schema is the documentation.

const millimetres = z.number().min(0).max(2000);

/** What is said of a value that YAML took for a comment or a number. */
const unquoted = "write it in quotes, as '#7a1f3d': a sharp sign without them begins a comment";

/** What a family may be called. */
const faceName = /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u;

const page = z
  .strictObject({
    width: millimetres.describe('Width of the sheet, mm.'),
    height: millimetres.describe('Height of the sheet, mm.'),
    inner: millimetres.describe('From the binding edge to the text, mm.'),
    measure: millimetres.describe('Width of the text, mm.'),
    alone: millimetres
      .optional()
      .describe(
        'Width of a text that has no notes beside it, as that of one source, mm. Default: a tenth more than `measure`.',
      ),
    top: millimetres.describe('From the upper edge to the text, mm.'),
    lines: z.int().min(5).max(200).describe('Lines of the text block.'),
    leading: z.number().min(4).max(60).describe('Distance of two lines, pt.'),
    gutter: millimetres.describe(
      'Room for marks and numbers beside the text, mm; less than `inner`, or `notes` and the gap before them.',
    ),
    notes: millimetres
      .default(0)
      .describe(
        'Width of a column in the outer margin for what one source adds, mm; 0: it stands in the text.',
      ),
    scale: z
      .number()
      .min(0.5)
      .max(2)
      .default(1)
      .describe('By how much all sizes of the style sheets are made larger or smaller on this sheet.'),
  })
  .refine(({ width, inner, measure }) => inner + measure < width, {
    path: ['measure'],
    message: 'inner and measure together are as wide as the sheet: nothing is left for the outer margin',
  })
  .refine(({ width, inner, measure, gutter, notes }) => notes === 0 || inner + measure + gutter < width, {
    path: ['notes'],
    message: 'inner, measure and gutter together are as wide as the sheet: the column of notes has no room',
  })
  .refine(({ gutter, notes }) => notes === 0 || notes < gutter, {
    path: ['notes'],
    message: 'the column of notes is as wide as the gutter: nothing is left between it and the text',
  });

const font = z.strictObject({
  family: z
    .string()
    .regex(faceName, 'a name of letters, digits, spaces and hyphens')
    .describe('Name that the style sheets use.'),
  package: z
    .string()
    .regex(/^(@[a-z0-9-]+\/)?[a-z0-9-]+$/, 'the name of an npm package, as @fontsource/lora')
    .describe("An npm package of @fontsource's shape that is installed."),
  styles: z
    .array(z.string().regex(/^\d00(-italic)?$/, 'a style, as 400 or 700-italic'))
    .describe('`400`, `400-italic`, ...'),
  licence: z.string().describe('Licence of the face, printed in the colophon.'),
});

const colours = new Set(
  themeTokens.filter(({ from, unit }) => from === 'theme' && unit === 'colour').map(({ name }) => name),
);

const tokens = z
  .record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens'),
    z.string(unquoted).regex(/^[^;{}<>\\]*$/, 'a value without ; { } < > \\'),
  )
  .superRefine((values, context) => {
    for (const [name, value] of Object.entries(values))
      if (colours.has(name) && !/^(#[0-9a-f]{6}|var\(--[a-z-]+\))$/i.test(value))
        context.addIssue({ code: 'custom', path: [name], message: `${value} is no colour; write '#rrggbb'` });
      else {
        const why = tokenFault(name, value);
        if (why) context.addIssue({ code: 'custom', path: [name], message: why });
      }
  });

/** Tokens go into style sheets as they are: each must be a value, and a face a name. */
function tokenFault(name: string, value: string): string | null {
  if (name.endsWith('-face'))
    return faceName.test(value) ? null : 'a face is named by letters, digits, spaces and hyphens';
  return plainValue.test(value) ? null : cssValueFault(value);
}

/** Colours, numbers and words, which need no parser to be known as harmless. */
const plainValue = /^[#\w .,%/-]*$/;

/** Schema of theme.yml. */
export const themeSettings = z.strictObject({
  title: z.string().optional().describe('What the theme is called in lists.'),
  description: z.string().optional().describe('One sentence for lists.'),
  extends: z
    .string()
    .nullable()
    .default('base')
    .describe('Theme that this one changes; `null` only for base.'),
  fonts: z
    .array(font)
    .default([])
    .describe('Faces; a theme that names some replaces all of the one it extends.'),
  tokens: tokens
    .default({})
    .describe('Custom properties for style sheets, without their two hyphens: colours, faces, lengths.'),
  opener: millimetres
    .optional()
    .describe(
      'Height of what stands on a topic’s opener over the list of its questions, in the sheets’ own scale, mm.',
    ),
  pages: z.record(z.string(), page).default({}).describe('Sheets that the theme knows, by name.'),
});

export type ThemeSettings = z.output<typeof themeSettings>;

import { z } from 'zod';
import { paperNames, readPaper } from '../paper.ts';

// How an edition lies on paper. Each field has a default; the project may say it for all editions, and an edition for
// itself.

/** Fields of the settings that say how a book is printed. */
export const paperFields = {
  page: z
    .string()
    .refine((text) => readPaper(text) !== null, {
      message: `${paperNames.join(', ')}, or a size like 170x240mm or 5.5x8.5in between 70 and 900 mm`,
    })
    .default('A4')
    .describe(
      `Paper: ${paperNames.map((name) => `\`${name}\``).join(', ')}, or a size like \`170x240mm\` or \`5.5x8.5in\`.`,
    ),
  sides: z
    .enum(['two', 'one'])
    .default('two')
    .describe(
      'Sides of the paper that are printed on. `two`: mirrored margins. `one`: all pages alike, none left blank.',
    ),
  openers: z
    .enum(['none', 'recto', 'any'])
    .default('none')
    .describe(
      'How topics begin. `none`: with a band where the text before them ends. With a page of their own: `recto`, on a right-hand page, after a blank one if need be; `any`, on the next page.',
    ),
  layout: z
    .enum(['margin', 'consensus'])
    .default('margin')
    .describe(
      'Where the printed pages put what one source says. `margin`: what it adds in the outer margin, its own points in their place. `consensus`, for two sources on A4, Letter or wider paper: what both say in the middle, what the first adds before it, what the second adds behind it, the points of each alone below. Else as `margin`, which is said.',
    ),
  largePrint: z
    .boolean()
    .default(false)
    .describe(
      "Whether the handbook is set for weak eyes: 18 pt, in the theme's face without serifs and its colours, no italics, on any paper.",
    ),
  textSize: z
    .int()
    .min(80)
    .max(140)
    .default(100)
    .describe(
      "Size of the handbook's type in percent of the theme's, with the distance of its lines, its margins and marks: `115`. Notes that stand beside the text go into it where they would be too narrow. Never in large print.",
    ),
  hyphenate: z
    .boolean()
    .default(false)
    .describe(
      "Whether words of the handbook's answers are parted at ends of lines, by the patterns of its language; copied text has no soft hyphens.",
    ),
  justify: z
    .boolean()
    .default(false)
    .describe(
      'Whether lines of the answers end on one edge, with word spaces as even as each paragraph allows; words are parted then, too. Lines without room for about eight words stay ragged, and so does large print.',
    ),
  keepPoints: z
    .boolean()
    .default(false)
    .describe('Whether a point that goes on one page is never cut by the end of a page.'),
  notes: z
    .enum(['end', 'foot'])
    .default('end')
    .describe(
      "Where the notes of the handbook's PDF stand, and the addresses of its links. `end`: at the end of their question. `foot`: at the foot of the page that calls them, numbered through a topic.",
    ),
  greyscale: z
    .boolean()
    .default(false)
    .describe('Whether the PDF has no colour, only greys as light as the colours were.'),
  inkSaver: z
    .boolean()
    .default(false)
    .describe('Whether grounds of colour (cover, openers, code, tabs) are left white.'),
  bleed: z
    .number()
    .min(0)
    .max(20)
    .default(0)
    .describe(
      'By how many mm grounds that end at the edge of the page go on beyond it, to be cut off; presses ask for 3.',
    ),
  cropMarks: z
    .boolean()
    .default(false)
    .describe(
      'Whether lines outside of the page say where it is cut; the sheet is larger by 7 mm on each side.',
    ),
  imposition: z
    .enum(['none', 'booklet', '2-up', '4-up'])
    .default('none')
    .describe(
      'Whether print sheets are made as a second PDF. `booklet`: two pages on a sheet to be folded and stitched. `2-up`, `4-up`: pages side by side.',
    ),
  signature: z
    .union([z.literal(0), z.int().min(4).max(128).multipleOf(4)])
    .default(0)
    .describe(
      'Pages of one folded gathering of a booklet, a multiple of 4, as 8, 16 or 32. `0`: all in one, stitched through the fold.',
    ),
  creep: z
    .number()
    .min(0)
    .max(10)
    .default(0)
    .describe(
      'By how many mm the innermost pages of a gathering are moved to the fold, because folded paper pushes them out: its thickness.',
    ),
  binding: z
    .enum(['auto', 'left', 'right'])
    .default('auto')
    .describe(
      'Edge at which print sheets are bound. `auto`: the right one for a language written from right to left.',
    ),
  archive: z
    .enum(['none', 'a-2u', 'a-3u'])
    .default('none')
    .describe(
      "Whether the handbook's PDF follows PDF/A. `a-2u`: for archives. `a-3u`: with the documents and `ledger.json` attached.",
    ),
} as const;

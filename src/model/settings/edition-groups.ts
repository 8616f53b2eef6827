import { z } from 'zod';

/** What a workbook may look like. */
export const workbook = z.strictObject({
  style: z
    .enum(['lines', 'quiz'])
    .default('lines')
    .describe('`lines`: room to write. `quiz`: the points in an order drawn by lot, to be named.'),
  answers: z
    .enum(['brief', 'full'])
    .default('brief')
    .describe(
      '`full`: the answers in the back are whole, in plain words, without what is struck out. `brief`: each point in a clause.',
    ),
  seed: z.int().min(0).default(1).describe('Another number draws another order of a quiz.'),
});

/** How short a short edition is. */
export const short = z.strictObject({
  length: z.int().min(1).max(5000).default(120).describe('Most that an answer may have.'),
  unit: z.enum(['words', 'sentences']).default('words').describe('What is counted.'),
});

/** What an EPUB is made of. */
export const epub = z.strictObject({
  split: z
    .enum(['topic', 'entry'])
    .default('topic')
    .describe(
      '`topic`: a file for each topic. `entry`: a file for each question, which old readers open faster.',
    ),
  fonts: z
    .boolean()
    .default(true)
    .describe(
      "Whether the theme's fonts are inside, with their licences; without them the reader's own are used.",
    ),
});

/** What stands on a cover beside title, subtitle and authors. */
export const cover = z.strictObject({
  kind: z
    .enum(['pattern', 'type', 'image'])
    .optional()
    .describe(
      '`pattern`: a drawing of the book itself, of which no two are alike. `type`: words alone. `image`: a picture of your own. Default: `image` where one is named, else `pattern`.',
    ),
  image: z
    .string()
    .min(1)
    .optional()
    .describe('Picture of the cover: a PNG, JPEG, WebP or SVG file inside this folder. Default: none.'),
  logo: z
    .string()
    .min(1)
    .optional()
    .describe('Logo below the title, a file of the same formats. Default: none.'),
  text: z
    .string()
    .min(1)
    .max(280)
    .optional()
    .describe('A sentence or two below the title, as of a course or an event. Default: none.'),
});

/** What an edition says of changes. */
export const changes = z.strictObject({
  since: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]*$/, 'the name of a release in small letters, digits, dots and hyphens')
    .optional()
    .describe(
      'Name of the release that the edition is compared with, as `spring`, or `last` for the one published last (`variorum publish`). Default: it is compared with none.',
    ),
  list: z.boolean().default(true).describe('Whether a page before the questions lists what has changed.'),
  bars: z.boolean().default(true).describe('Whether a bar stands beside what has changed.'),
});

import { z } from 'zod';
import { credits, running, show } from './apparatus.ts';
import { cards } from './cards.ts';
import { changes, cover, epub, short, workbook } from './edition-groups.ts';
import { editionKinds } from './edition-kinds.ts';
import { fonts } from './fonts.ts';
import { paperFields } from './paper-fields.ts';
import { sheet } from './sheet.ts';
import { withoutDefaults } from './without-defaults.ts';

/** What can be said of every kind of edition. */
const looks = {
  kind: z.enum(editionKinds).default('handbook').describe('Which book is composed.'),
  theme: z
    .string()
    .min(1)
    .default('classic')
    .describe('Name of a theme under templates/, or a folder of your own.'),
  orientation: z
    .enum(['portrait', 'landscape'])
    .optional()
    .describe('How the paper is turned. Default: as its size says, that is upright where it has a name.'),
  ...paperFields,
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'a colour like #7a1f3d')
    .optional()
    .describe(
      "Colour that the theme's palette is made from, like `#7a1f3d`. Default: the theme's own colours.",
    ),
  title: z.string().trim().min(1).optional().describe("Title of this edition. Default: the project's."),
  subtitle: z.string().trim().min(1).optional().describe("Subtitle of this edition. Default: the project's."),
  sources: z
    .enum(['none', 'marks', 'notes', 'full'])
    .default('marks')
    .describe(
      "How the book says who holds what. `none`: not at all; no output but `ledger.json` and `report.html`, which are yours, names one. `marks`: by small marks. `notes`: by marks, and at each question's end the lines of the sources. `full`: by these, and the wordings that were not chosen.",
    ),
  questions: z
    .array(z.union([z.int().min(1), z.string().min(1)]))
    .optional()
    .describe(
      'Numbers or ids of the questions that the edition has, as the whole book numbers them. Default: all.',
    ),
  topics: z
    .array(z.string().min(1))
    .optional()
    .describe('Titles or ids of the topics that the edition has. Default: all.'),
  order: z
    .enum(['book', 'listed'])
    .default('book')
    .describe(
      'Order of what `questions` and `topics` name. `book`: as in the whole book. `listed`: as they name it, questions within their topics.',
    ),
  number: z
    .enum(['book', 'edition'])
    .default('book')
    .describe(
      'How questions are numbered. `book`: as in the whole book, whatever the edition leaves out. `edition`: from 1 on, in its own order; references follow.',
    ),
  breaks: z
    .record(z.string(), z.enum(['before', 'avoid', 'after']))
    .optional()
    .describe(
      'Where pages end, by number or id of a question, or by title or id of a topic for each of its questions. `before`, `after`: a new page. `avoid`: it stays whole where it goes on one page. Default: where the page is full.',
    ),
  credits,
  preface: z
    .string()
    .min(1)
    .optional()
    .describe(
      'A Markdown file inside this folder that is printed before the contents, in the handbook and the short edition; its first heading is its title. Default: none.',
    ),
};

/** How one edition looks, with every default filled in. */
export const editionSettings = z.strictObject({
  ...looks,
  cover: cover.prefault({}).describe('The cover of a handbook or short edition.'),
  fonts: fonts.prefault({}).describe('Faces of your own in place of the theme’s.'),
  running: running.prefault({}).describe('Head and foot of the printed pages.'),
  show: show.prefault({}).describe('Which of its own pages the book has.'),
  sheet: sheet.prefault({}).describe('Of a cheat sheet, a pocket booklet or a poster.'),
  cards: cards.prefault({}).describe('Of printed cards.'),
  workbook: workbook.prefault({}).describe('Of a workbook.'),
  short: short.prefault({}).describe('Of a short edition.'),
  epub: epub.prefault({}).describe('Of an EPUB.'),
  changes: changes.prefault({}).describe('What has changed since a release, in a handbook.'),
});

export type EditionSettings = z.output<typeof editionSettings>;

/** The same as they are written: without defaults, so that the edition can override the project. */
export const writtenEdition = z.strictObject({
  ...withoutDefaults(looks),
  cover: cover.optional().describe('The cover of a handbook or short edition.'),
  fonts: fonts.optional().describe('Faces of your own in place of the theme’s.'),
  running: running.optional().describe('Head and foot of the printed pages.'),
  show: z
    .strictObject(withoutDefaults(show.shape))
    .optional()
    .describe('Which of its own pages the book has.'),
  sheet: z
    .strictObject(withoutDefaults(sheet.shape))
    .optional()
    .describe('Of a cheat sheet, a pocket booklet or a poster.'),
  cards: cards.partial().optional().describe('Of printed cards.'),
  workbook: workbook.partial().optional().describe('Of a workbook.'),
  short: short.partial().optional().describe('Of a short edition.'),
  epub: z.strictObject(withoutDefaults(epub.shape)).optional().describe('Of an EPUB.'),
  changes: z
    .strictObject(withoutDefaults(changes.shape))
    .optional()
    .describe('What has changed since a release, in a handbook.'),
});

import { z } from 'zod';

// The project's settings file, handbook.yml. The schema is the documentation: every field has its meaning and default here,
// and messages about unknown keys, the manual's table and the JSON Schema for editors are made from it.

const answerSet = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Short name, lower case, unique: `a`.'),
  mark: z
    .string()
    .min(1)
    .max(3)
    .optional()
    .describe('What is printed beside a point. Default: the next letter, A, B, C ...'),
  title: z
    .string()
    .optional()
    .describe("What the set is called in the book. Default: its first file's name."),
  author: z.string().optional().describe('Who wrote it.'),
  licence: z.string().optional().describe('Under which terms it may be printed.'),
  date: z.iso.date().optional().describe('When it was written, YYYY-MM-DD.'),
  files: z
    .union([z.string(), z.array(z.string()).min(1)])
    .describe('Its file or files, relative to this folder; globs allowed.'),
});

const page = z.enum(['A4', 'Letter']);

/** How one edition looks; every field has a default, and an edition overrides the project. */
export const editionSettings = z.strictObject({
  kind: z.enum(['handbook']).default('handbook').describe('Which book is composed.'),
  theme: z.string().default('classic').describe('Name of a theme under templates/, or a folder of your own.'),
  page: page.default('A4').describe('Paper.'),
  title: z.string().optional().describe("Title of this edition. Default: the project's."),
  subtitle: z.string().optional().describe("Subtitle of this edition. Default: the project's."),
  sources: z.enum(['none', 'marks']).default('marks').describe('Whether each point says who holds it.'),
});

/** Schema of handbook.yml. */
export const projectSettings = z.strictObject({
  title: z.string().optional().describe('Title of the book. Default: the name of the folder.'),
  subtitle: z.string().optional().describe('Second line of the title.'),
  authors: z.array(z.string()).default([]).describe('Editors named on the title page and in the metadata.'),
  language: z.string().default('en').describe('BCP 47 tag of the language that the answers are in.'),
  subject: z.string().optional().describe('One sentence for the metadata.'),
  keywords: z.array(z.string()).default([]).describe('Words for the metadata.'),
  date: z.iso.date().optional().describe('Date of the edition, YYYY-MM-DD. Default: none is printed.'),
  answers: z
    .array(answerSet)
    .min(1)
    .max(20)
    .describe('The answer sets, in the order in which they are named.'),
  editions: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/), editionSettings.partial())
    .default({})
    .describe('Editions of your own, by name.'),
  index: z
    .strictObject({
      add: z.array(z.string()).default([]).describe('Terms that the index must have.'),
      hide: z.array(z.string()).default([]).describe('Terms that it must not have.'),
    })
    .prefault({})
    .describe('The index of terms.'),
});

export type ProjectSettings = z.output<typeof projectSettings>;
export type EditionSettings = z.output<typeof editionSettings>;

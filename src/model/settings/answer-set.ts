import { z } from 'zod';

/** A column by its name, or by its place from 1. */
const column = z.union([z.string().min(1), z.int().min(1)]);

/** Which columns of a table, or fields of data, hold what. */
const columns = z.strictObject({
  question: column.optional().describe('Column of the questions, by its name, or by its place from 1.'),
  answer: z
    .union([column, z.array(column).min(1)])
    .optional()
    .describe('Column of the answers; of several (`[Answer, Explanation]`) one is printed below the other.'),
  topic: column.optional().describe('Column of the topics.'),
  number: column.optional().describe("Column of the questions' numbers."),
  respondent: column
    .optional()
    .describe(
      'Of what a form collected, a row a person: which of those who answered, by the time stamp or address in its row (never printed), which stays true when rows come in between, or counted from 1.',
    ),
});

/** One of `answers`: who wrote it, and in which files it is. */
export const answerSet = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/, 'lower-case letters, digits and hyphens, a letter first')
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
    .union([z.string().min(1), z.array(z.string().min(1)).min(1)])
    .describe(
      'Its file or files, relative to this folder; a folder (`notes`) and globs (`notes/*.md`) are allowed.',
    ),
  columns: columns
    .optional()
    .describe(
      'Which columns of its tables (CSV, TSV), or fields of its data (JSON, YAML), hold what. Default: guessed by their names.',
    ),
  outputs: z
    .boolean()
    .default(false)
    .describe("Whether the outputs of its notebooks' code cells are printed: text, tables, pictures."),
  lines: z
    .array(
      z.strictObject({
        text: z.string().min(1).describe('The words of the line, as they stand in the file.'),
        file: z.string().min(1).optional().describe('Its file, where the set has several.'),
        is: z
          .enum(['question', 'topic', 'answer', 'out'])
          .describe('What it is: `answer` is a part of the answer it stands in, `out` is not printed.'),
      }),
    )
    .default([])
    .describe(
      'Lines of its files that are read wrongly, each with what it is: `- { text: Error handling, is: question }`.',
    ),
  reading: z
    .union([z.string().min(1), z.record(z.string().min(1), z.string().min(1))])
    .optional()
    .describe(
      'What the questions of its files look like, where the reading that was taken is wrong: a name that `variorum check` gives, such as `headings of level 3`; several are parted by a semicolon. Where the files are not alike, a name for each: `{ notes/a.md: headings of level 3 }`; those not named are weighed.',
    ),
  partly: z
    .boolean()
    .default(false)
    .describe(
      'Whether most of the text of its files may belong to no question: what is not used is then a note, not an error.',
    ),
});

import { z } from 'zod';

const shown = (what: string) => z.boolean().default(true).describe(what);

/** Which of a book's own pages and marks it has. */
export const show = z.strictObject({
  key: shown('How to read the marks.'),
  agreement: shown('The chart of where the sources agree.'),
  differences: shown('The list of where the sources differ.'),
  index: shown('The index of terms.'),
  seeAlso: shown('References from a question to those that are near it.'),
  fingerprint: shown('The digits by which an edition is told from others.'),
});

/** What may be told of whom a book is from. */
export const credits = z
  .enum(['all', 'fonts', 'none'])
  .default('all')
  .describe(
    'What the credits name. `all`: sources (where they are not hidden), faces and press. `fonts`: faces with their licences alone. `none`: nothing; an EPUB that carries fonts carries their licences all the same.',
  );

/** What a line at the head or foot of pages may be filled with. */
export const runningNames = [
  'title',
  'subtitle',
  'authors',
  'date',
  'edition',
  'topic',
  'question',
  'number',
  'page',
  'pages',
] as const;

const line = z
  .string()
  .min(1)
  .max(200)
  .superRefine((text, context) => {
    for (const [, name = ''] of text.matchAll(/\{([^{}]*)\}/g))
      if (!(runningNames as readonly string[]).includes(name))
        context.addIssue({
          code: 'custom',
          message: `{${name}} stands for nothing; there are ${runningNames.map((one) => `{${one}}`).join(', ')}`,
        });
  });

/** What stands at head and foot of the printed pages. */
export const running = z.strictObject({
  head: line
    .optional()
    .describe(
      'Text at the head of pages, in place of topic and question: `{title} · {topic}`. There are `{title}`, `{subtitle}`, `{authors}`, `{date}`, `{edition}`, `{topic}`, `{question}`, `{number}`, `{page}`, `{pages}`. Default: the topic on left-hand pages, the question on right-hand ones.',
    ),
  foot: line.optional().describe('Text at the foot of pages, with the same names in braces. Default: none.'),
  logo: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Picture at the foot of pages: a PNG, JPEG, WebP or SVG file inside this folder. Default: none.',
    ),
});

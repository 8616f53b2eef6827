import { z } from 'zod';

/** Pages that any printed edition may have, whatever its size, where no limit is set. */
export const usualPages = 5000;

/** What a run may cost: documents and themes may be a stranger's. */
export const limitSettings = z
  .strictObject({
    seconds: z
      .number()
      .min(0.1)
      .max(86_400)
      .default(4)
      .describe(
        'Seconds of processor time that the reading of one document may take, and that understanding, matching and merging may take each, besides a little for each answer and each megabyte of the documents.',
      ),
    memory: z
      .int()
      .min(64)
      .max(1_000_000)
      .default(500)
      .describe(
        'Megabytes that reading and merging may need, besides 40 for each megabyte of the documents.',
      ),
    pages: z
      .int()
      .min(1)
      .max(1_000_000)
      .optional()
      .describe(
        'Pages that one printed edition may have. Left out: 5,000, besides two for each question and one for each 500 characters of its text.',
      ),
    printing: z
      .number()
      .min(1)
      .max(86_400)
      .default(4)
      .describe(
        'Seconds of processor time that the browser may take to load, to measure and to print a book, besides half a second for each step and what its size allows.',
      ),
    browserMemory: z
      .int()
      .min(100)
      .max(1_000_000)
      .default(700)
      .describe('Megabytes that the browser may need, besides what the size of a book allows.'),
  })
  .prefault({})
  .describe('What a build may cost at most. `handbook.yml` may lower these; they are raised with `--set`.');

/** What a run may cost. */
export type Limits = z.output<typeof limitSettings>;

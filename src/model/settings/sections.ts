import { z } from 'zod';

const own = {
  title: z.string().trim().min(1).describe('Its title.'),
  topics: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Titles or ids of the topics whose questions it has, one after the other: a topic gets another name so, or two become one. Default: the topic of the same title, if there is one; none where it has sections of its own.',
    ),
  questions: z
    .array(z.string().min(1))
    .optional()
    .describe('Ids or wordings of questions that it has as well, wherever they stand in the sources.'),
};

/** Sections of the editor's own, in their order. */
export const sections = z.array(
  z.strictObject({
    ...own,
    sections: z
      .array(z.strictObject(own))
      .min(1)
      .optional()
      .describe(
        'Sections within it, in their order, behind the questions of its own. They have none within them.',
      ),
  }),
);

export type SectionSettings = z.output<typeof sections>[number];

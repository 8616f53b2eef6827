import { z } from 'zod';
import { paperNames } from '../paper.ts';
import type { EditionKindName } from './edition-kinds.ts';

/** What a cheat sheet may look like. */
export const sheet = z.strictObject({
  sides: z
    .int()
    .min(1)
    .max(40)
    .default(2)
    .describe('Printed sides to fill; fewer are printed where fewer hold it all in large type.'),
  paper: z.enum(paperNames).optional().describe("Paper of the sheet. Default: the edition's `page`."),
  orientation: z.enum(['landscape', 'portrait']).default('landscape').describe('How the paper is turned.'),
  columns: z
    .int()
    .min(1)
    .max(12)
    .optional()
    .describe('Columns on a side. Default: as many, up to 6, as give lines of a good length.'),
  floor: z.number().min(4).max(20).default(6.5).describe('Smallest size of type, pt.'),
  margin: z.number().min(0).max(40).default(7).describe('White edge of the paper, mm.'),
  first: z
    .array(z.union([z.int().min(1), z.string().min(1)]))
    .default([])
    .describe(
      'Numbers or ids of questions, or ids of points, that matter most, the most important first; after them come shared points, then single ones.',
    ),
  per: z
    .enum(['book', 'topic'])
    .default('book')
    .describe('`topic`: a sheet for each topic, one behind the other, each of so many sides.'),
});

/** What a sheet of a kind is like where nothing else is said. */
export const sheetOfKind: Readonly<Partial<Record<EditionKindName, Partial<z.input<typeof sheet>>>>> = {
  pocket: { margin: 5 },
  poster: { paper: 'A2', orientation: 'portrait', sides: 1, floor: 14, margin: 18 },
};

import { z } from 'zod';

/** What printed cards may look like. */
export const cards = z.strictObject({
  size: z
    .enum(['A7', 'A6', '3x5', 'business'])
    .default('A7')
    .describe('Of a card, lying: 105 x 74 mm, 148 x 105 mm, 5 x 3 in, 85 x 55 mm.'),
  sheet: z
    .enum(['paper', 'card'])
    .default('paper')
    .describe('`paper`: several on a sheet, to be cut. `card`: each on a page of its own size.'),
  flip: z
    .enum(['long-edge', 'short-edge'])
    .default('long-edge')
    .describe('Over which edge the printer turns the sheet for its second side.'),
  offset: z
    .tuple([z.number().min(-20).max(20), z.number().min(-20).max(20)])
    .default([0, 0])
    .describe('By how many mm the second side is moved to the right and down, to lie behind the first.'),
  address: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe(
      'Address of the web edition; each card has a QR code that leads to its question there. Default: where `site.url` stands, the handbook of that site.',
    ),
  calibration: z.boolean().default(true).describe('Whether two pages to find that offset with come first.'),
});

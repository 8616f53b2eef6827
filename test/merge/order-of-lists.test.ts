import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTexts } from '../helpers/merge-texts.ts';

/** Things that have nothing in common, so that each is joined with itself alone. */
const things = [
  'Heavy smoking in the family',
  'Salted butter at breakfast',
  'Long nights without sleep',
  'Dust from the quarry',
  'Old pipes of lead',
  'Noise of the motorway',
  'Winter without sunlight',
];

const list = fc.shuffledSubarray(things, { minLength: 2 });

it('joined or whole, what is printed of numbered lists has the order of each author', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(list, { minLength: 2, maxLength: 3 }),
      fc.constantFrom('A headache in winter?', 'What should I do?', 'Kopfschmerzen im Winter?'),
      async (lists, question) => {
        const texts = lists.map((items, at) => [
          `${'abc'[at]}.md`,
          `## ${question}\n\n${items.map((item, place) => `${place + 1}. ${item}\n`).join('')}`,
        ]);
        const { handbook } = await mergeTexts(Object.fromEntries(texts));
        const points = handbook.entries[0]?.points ?? [];
        for (const [at, items] of lists.entries()) {
          const set = 'abc'[at];
          const own = points.flatMap(({ members }) =>
            members.filter(({ answerSet }) => answerSet === set).map(({ text }) => text),
          );
          expect(own).toEqual(items);
        }
      },
    ),
    { numRuns: 60 },
  );
});

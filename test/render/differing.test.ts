import { describe, expect, it } from 'vitest';
import { composeEdition } from '../../src/compose/compose.ts';
import { differingPoints } from '../../src/render/entry/differing.ts';
import { smallHandbook, smallSettings } from './small-book.ts';

describe('the chapter on differences', () => {
  const [first] = smallHandbook().entries;
  const sentences = [
    { answerSet: 'a', text: 'Always sort the rows first.' },
    { answerSet: 'b', text: 'Never sort the rows first.' },
  ];

  it('has what the sources say otherwise before or after the points, under the question', () => {
    const book = smallHandbook();
    const entries = book.entries.map((entry, at) =>
      at === 0 ? { ...entry, differences: [{ kind: 'denial' as const, sentences }] } : entry,
    );
    const edition = composeEdition({ ...book, entries }, smallSettings(), 'handbook');
    const entry = edition.parts[0]?.entries[0];
    expect(entry && differingPoints(entry, edition)[0]).toEqual({
      id: first?.id,
      // The question stands above, and not once more.
      title: 'One says not',
      kind: '',
      wordings: [
        { answerSets: ['a'], text: 'Always sort the rows first.' },
        { answerSets: ['b'], text: 'Never sort the rows first.' },
      ],
    });
  });

  it('has a sentence that several say in the same words once, with all of them', () => {
    const book = smallHandbook();
    const same = [...sentences, { answerSet: 'b', text: 'Always sort the rows first.' }];
    const entries = book.entries.map((entry, at) =>
      at === 0 ? { ...entry, differences: [{ kind: 'denial' as const, sentences: same }] } : entry,
    );
    const edition = composeEdition({ ...book, entries }, smallSettings(), 'handbook');
    const entry = edition.parts[0]?.entries[0];
    expect(entry && differingPoints(entry, edition)[0]?.wordings).toEqual([
      { answerSets: ['a', 'b'], text: 'Always sort the rows first.' },
      { answerSets: ['b'], text: 'Never sort the rows first.' },
    ]);
  });
});

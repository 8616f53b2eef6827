import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digest } from '../../src/compose/digest.ts';
import { words } from '../../src/text/terms.ts';

const said = [
  { source: 'a', text: 'Rest and self-care heal a mild tear of the meniscus.' },
  { source: 'a', text: 'The waiting room has blue chairs.' },
  { source: 'a', text: 'Surgery repairs a severe tear of the meniscus.' },
  { source: 'b', text: 'A mild tear of the meniscus heals with rest and self-care.' },
  { source: 'b', text: 'A severe meniscus tear may need surgery.' },
];
const texts = (places: readonly number[]) => places.map((place) => said[place]?.text);

describe('a digest', () => {
  it('takes what is central and asked for, and does not say it twice', () => {
    const short = texts(digest(said, 'How is a torn meniscus treated?', 20));
    expect(short).toHaveLength(2);
    expect(short.filter((text) => /mild/.test(text ?? ''))).toHaveLength(1);
    expect(short.filter((text) => /severe/.test(text ?? ''))).toHaveLength(1);
  });

  it('keeps to its length and to the order of the sources, whatever it is given', () => {
    const sentence = fc.record({ source: fc.constantFrom('a', 'b', 'c'), text: fc.lorem({ maxCount: 12 }) });
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 30 }), fc.nat(80), (sentences, length) => {
        const places = digest(sentences, 'lorem ipsum', length);
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
        const size = places.reduce((sum, place) => sum + words(sentences[place]?.text ?? '').length, 0);
        expect(size).toBeLessThanOrEqual(length);
      }),
      { numRuns: 60 },
    );
  });

  it('takes nothing from nothing, and takes all where all fits', () => {
    expect(digest([], 'Why?', 100)).toEqual([]);
    expect(digest(said, 'How?', 0)).toEqual([]);
    expect(digest(said, 'How?', 1000)).toEqual([0, 1, 2, 3, 4]);
  });

  it('takes an enormous answer without comparing each sentence with each', () => {
    const enormous = Array.from({ length: 6000 }, (_, n) => ({
      source: 'a',
      text: `Remark ${n} on subject ${n % 7}.`,
    }));
    expect(digest(enormous, 'What of the subject?', 50).length).toBeGreaterThan(5);
  });
});

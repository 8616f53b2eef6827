import { describe, expect, it } from 'vitest';
import { countHolders, idf, rarityAmong } from '../../src/text/idf.ts';
import { cosine, weigher } from '../../src/text/tf-idf.ts';

describe('how telling a term is', () => {
  it('counts a text once for each of its terms', () => {
    expect(countHolders([['a', 'a', 'b'], ['b']])).toEqual(
      new Map([
        ['a', 1],
        ['b', 2],
      ]),
    );
  });

  it('falls from what nobody holds to what all hold, which counts as much as is said', () => {
    const [nobody, one, all] = [0, 1, 3].map((holders) => idf(3, holders));
    expect(nobody).toBeGreaterThan(one ?? 0);
    expect(one).toBeGreaterThan(all ?? 0);
    expect(all).toBe(1);
    expect(idf(3, 3, 0)).toBe(0);
  });

  it('is the same for a term that is asked for again, and finite for a stranger', () => {
    const rarity = rarityAmong([['a', 'b'], ['a']]);
    expect(rarity('a')).toBe(idf(2, 2));
    expect(rarity('a')).toBe(rarity('a'));
    expect(rarity('c')).toBe(idf(2, 0));
  });
});

describe('texts as vectors', () => {
  const texts = ['Prune the old models', 'Prune the roses', 'Water the roses'];

  it('have length 1, so that each is wholly like itself', () => {
    const weigh = weigher(texts);
    for (const text of texts) expect(cosine(weigh(text), weigh(text))).toBeCloseTo(1, 12);
  });

  it('are as like one way as the other, and unlike where they share nothing', () => {
    const [models, prune, water] = texts.map(weigher(texts));
    if (!models || !prune || !water) throw new Error('three texts');
    expect(cosine(models, prune)).toBeCloseTo(cosine(prune, models), 12);
    expect(cosine(models, prune)).toBeGreaterThan(0);
    expect(cosine(models, water)).toBe(0);
  });

  it('find a rare word in common more telling than one that most have', () => {
    const many = [...texts, 'Old roses', 'Roses are red'];
    const [models = new Map(), , water = new Map()] = many.map(weigher(many));
    const rare = cosine(models, weigher(many)('models'));
    const usual = cosine(water, weigher(many)('roses'));
    expect(rare).toBeGreaterThan(usual);
  });

  it('of nothing are like nothing', () => {
    const weigh = weigher(texts);
    expect(cosine(weigh(''), weigh('Prune'))).toBe(0);
    expect(cosine(weigh('the of'), weigh(''))).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import { match } from '../../../src/match/match.ts';
import { saysBoth, secondCheck } from '../../../src/merge/facts/second-check.ts';
import { merge } from '../../../src/merge/merge.ts';
import { mainJob } from '../../helpers/main-job.ts';

describe('the second check', () => {
  it('agrees with every sentence and stretch that is folded in the main job', async () => {
    const sets = await mainJob();
    const { handbook } = await merge(match(sets), sets, { title: 'Main', language: 'en' });
    const about = (point: string | null) =>
      handbook.entries
        .filter(({ points }) => points.some(({ id }) => id === point))
        .map(({ question, points }) => `${question} ${points.find(({ id }) => id === point)?.label ?? ''}`)
        .join();
    const folds = handbook.ledger.sentences.flatMap(({ text, fate, point, coveredBy, ranges }) => [
      ...(fate === 'folded' && point !== null && coveredBy && !ranges ? [{ text, point, coveredBy }] : []),
      ...(ranges ?? []).flatMap(({ from, to, coveredBy: by }) =>
        by ? [{ text: text.slice(from, to), point, coveredBy: by }] : [],
      ),
    ]);
    expect(folds.length).toBeGreaterThan(2);
    const doubtful = folds.filter(
      ({ text, point, coveredBy }) =>
        !secondCheck(text.replace(/^[^:]{1,60}: /, ''), coveredBy, about(point)),
    );
    expect(doubtful).toEqual([]);
  });

  it.each([
    ['a number', 'Wait 5 minutes.', 'Wait 50 minutes.'],
    ['a sign', 'Keep it at -5 °C.', 'Keep it at 5 °C.'],
    ['a word', 'Store it in the refrigerator door.', 'Store it in the refrigerator.'],
    ['a weighty word more', 'The pool is heated in winter.', 'The pool is heated only in winter.'],
    ['a weighty word less', 'Never open the box.', 'Open the box.'],
  ])('does not agree with %s', (_, folded, printed) => {
    expect(secondCheck(folded, printed)).toBe(false);
  });
});

describe('a sentence that was made of two', () => {
  const [one, other] = ['The gate is closed to cars.', 'The old gate is closed while the road is mended.'];

  it('has all words of both', () => {
    expect(saysBoth('The old gate is closed to cars while the road is mended.', one, other)).toBe(true);
  });

  it.each([
    ['leaves a word out', 'The gate is closed to cars while the road is mended.'],
    ['has a word that none has', 'The old gate is closed to all cars while the road is mended.'],
    ['has them in another order', 'The old cars are closed to gate while the road is mended.'],
    ['denies', 'The old gate is not closed to cars while the road is mended.'],
  ])('is not one that %s', (_, made) => {
    expect(saysBoth(made, one, other)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { ledgerAddsUp } from '../../src/check/ledger-adds-up.ts';
import { seenBy } from '../../src/model/seen.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { press } from '../helpers/press.ts';

const sets = [
  answerSet('a', '? 1. How is tea made?\n- Water: Boil the water.\n- Leaves: Take two spoons.'),
  answerSet('b', '? 1. How is tea made?\n- Water: Boil the water.\n- Cup: Warm the cup.'),
];

async function faults(spoil: (ledger: Awaited<ReturnType<typeof press>>['handbook']['ledger']) => object) {
  const { handbook } = await press(sets);
  const ledger = { ...handbook.ledger, ...spoil(handbook.ledger) };
  return [
    ...ledgerAddsUp({
      documents: [],
      sets,
      handbook: { ...handbook, ledger },
      groups: [],
      seen: seenBy([]),
      match: {} as never,
    }),
  ];
}

it('a ledger that has all sentences is passed', async () => {
  expect(await faults(() => ({}))).toEqual([]);
});

it('a sentence that is missing from the ledger is told', async () => {
  const [fault, ...others] = await faults(({ sentences }) => ({ sentences: sentences.slice(1) }));
  expect(others).toEqual([]);
  expect(fault).toMatchObject({ severity: 'error', reason: expect.stringMatching(/does not add up/) });
});

it('a total that says less than there is is told', async () => {
  const [fault] = await faults(({ totals }) => ({ totals: { ...totals, a: { ...totals.a, printed: 0 } } }));
  expect(fault).toMatchObject({ severity: 'error', expected: '3 sentences' });
});

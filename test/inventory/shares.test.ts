import { VFile } from 'vfile';
import { expect, it } from 'vitest';
import { accountFor, takeInventory } from '../../src/inventory/inventory.ts';
import type { Ledger, LedgerSentence } from '../../src/model/handbook.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { parseAnswerSets } from '../../src/parse/parse.ts';
import { interpret } from '../../src/read/read.ts';

it('a sentence of which a part is printed and a part is said by another has a stretch for each', async () => {
  const text = '1. Why rest dough?\n\n   The **gluten** relaxes, and the flour takes up water.\n';
  const document = await interpret(Buffer.from(text), new VFile({ path: 'a.md' }), 'a');
  const sets = parseAnswerSets(
    {
      folder: '/',
      name: 'a',
      settings: projectSettings.parse({ answers: [{ id: 'a', files: 'a.md' }] }),
      answerSets: [{ id: 'a', mark: 'A', title: 'A', files: ['a.md'] }],
    },
    [document],
  );
  const line = (sentence: string, more: Partial<LedgerSentence> = {}): LedgerSentence => ({
    answerSet: 'a',
    file: 'a.md',
    line: 1,
    text: sentence,
    fate: 'printed',
    entry: 'e',
    point: 'p',
    ...more,
  });
  const [question, answer] = sets[0]?.units.map((unit) => unit.text) ?? [];
  const ledger: Ledger = {
    sentences: [
      line(question ?? ''),
      line(answer ?? '', {
        ranges: [
          { from: 0, to: 20, fate: 'folded', coveredBy: 'Gluten relaxes.' },
          { from: 20, to: 52, fate: 'printed' },
        ],
      }),
    ],
    totals: {},
  };
  const [account] = accountFor([document], [takeInventory(document)], sets, ledger);
  expect(account?.ranges.slice(2).map(({ fate, text: seen, coveredBy }) => [fate, seen, coveredBy])).toEqual([
    ['folded', 'The **gluten** relaxes,', 'Gluten relaxes.'],
    ['printed', 'and the flour takes up water.', undefined],
  ]);
  expect(account?.totals.characters).toMatchObject({ folded: 16 });
});

import { describe, expect, it } from 'vitest';
import { relatedEntries } from '../../src/compose/related.ts';
import { handbook } from '../helpers/handbook.ts';

const subjects = [
  'How do locks keep threads apart?\n- Mutex: A mutex lets one thread in, others queue at the gate.',
  'What are colours?\n- Light: Waves of light have lengths that eyes tell apart.',
  'How is bread baked?\n- Oven: Dough with yeast rises and goes into an oven.',
  'How do sails work?\n- Wind: Wind pulls a sail sideways, a keel holds against it.',
  'What is a fugue?\n- Voices: Voices enter one after another with one theme.',
  'How do bees find home?\n- Sun: Bees steer by the sun and by landmarks.',
  'What is a mutex for, and which threads wait?\n- Gate: Threads queue at the gate of a mutex lock.',
  'How old are glaciers?\n- Ice: Snow is pressed to ice in a thousand winters.',
  'What is a sonnet?\n- Lines: Fourteen lines, and a turn near the end.',
  'How do kilns fire clay?\n- Heat: Clay loses water, then its grains melt together.',
  'What does a notary do?\n- Seal: A notary seals deeds and keeps a register.',
  'How are maps drawn?\n- Grid: A surveyor measures angles between hills.',
  'What is a comet?\n- Tail: A comet loses dust that the star blows away.',
  'How does rust form?\n- Iron: Iron and water and air make an oxide.',
];

async function related(questions: readonly string[]): Promise<string[]> {
  const { entries } = await handbook(questions.map((text, at) => `? ${at + 1}. ${text}`).join('\n'));
  const numbers = new Map(entries.map(({ id, number }) => [id, number]));
  const found = relatedEntries(entries);
  return entries.flatMap(({ id, number }) =>
    (found.get(id) ?? []).map((other) => `${number}-${numbers.get(other)}`),
  );
}

describe('related questions', () => {
  it('are those that are far nearer than all others, each to the other', async () => {
    expect(await related(subjects)).toEqual(['1-7', '7-1']);
  });

  it('are not named where they stand side by side', async () => {
    const [lock = '', , , , , , mutex = ''] = subjects;
    const others = subjects.filter((one) => one !== lock && one !== mutex);
    expect(await related([lock, mutex, ...others])).toEqual([]);
  });

  it('are not named for one word that both have, however rare', async () => {
    const chance = [
      'How do I get on the tunnel?\n- Desk: Open a ticket of the kind Tunnel and wait two days.',
      'How do I refund a ticket?\n- Till: Open the ticket in the till and press Back within two days.',
    ];
    const [one = '', other = ''] = chance;
    expect(await related([one, ...subjects.slice(1), other])).toEqual([]);
  });

  it('are not named in a book of a few questions', async () => {
    expect(await related(subjects.slice(0, 8))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { valueApart } from '../../src/merge/facts/compare-wording.ts';
import { readWords } from '../../src/merge/facts/read-words.ts';
import { sayersOf } from '../../src/model/marks.ts';
import { answerSet } from '../helpers/answer-set.ts';
import { mergeTexts } from '../helpers/merge-texts.ts';
import { press } from '../helpers/press.ts';

/** What is printed of each point: its standing, label and texts, each behind those who say it. */
async function points(question: string, ...answers: string[]) {
  const sets = answers.map((text, at) => answerSet('abc'.charAt(at), `? 1. ${question}\n${text}`));
  const { handbook } = await press(sets);
  return (handbook.entries[0]?.points ?? []).map(
    ({ standing, label, passages }) =>
      `${standing} ${label ?? ''}: ${passages.map((one) => `${[...sayersOf(one)].sort().join('+')} ${one.text}`).join(' | ')}`,
  );
}

describe('what contradicts', () => {
  it.each([
    ['What happens to my data?', 'Your data is deleted after 30 days.', 'Your data is never deleted.'],
    ['Was passiert damit?', 'Ihre Daten werden nach 30 Tagen gelöscht.', 'Ihre Daten werden nie gelöscht.'],
    [
      'Que deviennent-elles ?',
      'Vos données sont supprimées après 30 jours.',
      'Vos données ne sont jamais supprimées.',
    ],
    ['¿Qué pasa?', 'Sus datos se borran después de 30 días.', 'Sus datos nunca se borran.'],
  ])('stands side by side where one has prose and the other a list: %s', async (question, prose, item) => {
    const [first, ...others] = await points(question, `- ${prose}`, `- ${item}\n- X17.`);
    expect(first).toBe(`differs : a ${prose} | b ${item}`);
    expect(others).toEqual(['single : b X17.']);
  });

  it('is no other thing that is done to the same, nor what a denial leaves out', () => {
    expect(valueApart('Write to your lead before nine.', 'Tell your lead before nine.')).toBeNull();
    expect(valueApart('The pool is not heated.', 'The pool is heated only in winter.')).not.toBe('denial');
  });

  it('is not sought between figures of lists', async () => {
    expect((await points('Which numbers?', '- 2\n- 7', '- 7\n- 4')).sort()).toEqual([
      'shared : a+b 7',
      'single : a 2',
      'single : b 4',
    ]);
    expect(await points('How many legs?', '- 2', '- 7')).toEqual(['differs : a 2 | b 7']);
  });
});

describe('labels', () => {
  it.each(['Rule', 'Note', 'Example', 'Tip', 'Hinweis', 'Exemple'])(
    'like %s join nothing by themselves',
    async (label) => {
      const all = await points(
        'What must I know?',
        `- ${label}: Wear a helmet on the ramp.`,
        `- ${label}: Dogs stay outside the hall.`,
      );
      expect(all).toEqual([
        `single ${label}: a Wear a helmet on the ramp.`,
        `single ${label}: b Dogs stay outside the hall.`,
      ]);
    },
  );

  it('that are equal join what is alike', async () => {
    const [point] = await points(
      'What must I know?',
      '- Rule: Wear a helmet on the ramp.',
      '- Rule: On the ramp a helmet is worn by all.',
    );
    expect(point).toMatch(/^shared Rule:/);
  });

  it('of two of a kind, or beside a paragraph of more, leave it to the editor', async () => {
    const kinds = await points(
      'What is chosen?',
      '- Algorithm Selection: Choose algorithms of low complexity, as they save computation in the cloud.',
      '- Hardware Selection: Choose accelerators that fit the computation of the workload.',
    );
    expect(kinds.every((one) => one.startsWith('single'))).toBe(true);
    const prose = await points(
      'How does photosynthesis work?',
      '- The light reaction takes place at the membranes. In the Calvin cycle carbon dioxide is fixed in the stroma.',
      '- Light reaction: at the membrane, water is split there.\n- Dark reaction (Calvin cycle): in the stroma, RuBisCO fixes carbon dioxide.',
    );
    expect(prose.every((one) => one.startsWith('single'))).toBe(true);
    // A paragraph that names all points of a list hangs under none of them, and the list stays whole.
    const list = await points(
      'What does ACID stand for?',
      "- Atomicity: all or nothing\n- Consistency: constraints hold\n- Isolation: transactions do not see each other's half work\n- Durability: what is committed survives a crash",
      '- Atomicity, consistency, isolation, durability. Durability means a committed change survives a crash, thanks to the write-ahead log.',
    );
    expect(list.map((one) => one.slice(0, 20))).toEqual([
      'single Atomicity: a ',
      'single Consistency: ',
      'single Isolation: a ',
      'single Durability: a',
      'single : b Atomicity',
    ]);
  });
});

describe('a sentence that stands in two points', () => {
  it('is printed once, marked with both, where something is left of the other', async () => {
    const all = await points(
      'How is the cache filled?',
      '- The cache is filled at night from the main store. Ask the desk for a copy.',
      '- The cache is filled at noon from the main store.\n- Ask the desk for a copy.',
    );
    expect(all.join('\n').match(/Ask the desk/g)).toHaveLength(1);
    expect(all.join('\n')).toContain('a+b Ask the desk for a copy.');
  });

  it('is as good as code that does, unless a colon announces it', async () => {
    const printed = async (end: string, other: string) => {
      const text = (sentence: string) =>
        `# How is a branch moved?\n\n${sentence}\n\n\`\`\`sh\ngit rebase main\n\`\`\`\n`;
      const { handbook } = await mergeTexts({
        'a.md': text(`Moving a branch puts your work on top of the newest commit${end}`),
        'b.md': text(
          `Fetch all news first, for ten friends work on it day and night; the old hashes are of no use from then on${other}`,
        ),
      });
      const passages = handbook.entries[0]?.points.flatMap((point) => point.passages) ?? [];
      return passages
        .filter(({ text }) => text.includes('git rebase main'))
        .map(({ answerSet, also = [] }) => [answerSet, ...also]);
    };
    expect(await printed('.', '.')).toEqual([['b', 'a']]);
    expect(await printed('. Run this:', '. At the prompt type:')).toEqual([['b'], ['a']]);
  });

  it('is in the ledger as folded into that which is printed', async () => {
    const sets = [
      answerSet(
        'a',
        '? 1. How is it filled?\n- It is filled at night from the main store. Ask the desk for a copy.',
      ),
      answerSet(
        'b',
        '? 1. How is it filled?\n- It is filled at noon from the main store.\n- Ask the desk for a copy.',
      ),
    ];
    const { handbook } = await press(sets);
    const line = handbook.ledger.sentences.find(
      ({ answerSet, text }) => answerSet === 'a' && /desk/.test(text),
    );
    expect(line).toMatchObject({ fate: 'folded', coveredBy: 'Ask the desk for a copy.' });
  });
});

describe('words read', () => {
  it('are the same whatever was read before', () => {
    const first = JSON.stringify(readWords('The well-known pH is not few, but a few cost €5.').words);
    for (let at = 0; at < 3_100; at++) readWords(`Sentence number ${at}.`);
    expect(JSON.stringify(readWords('The well-known pH is not few, but a few cost €5.').words)).toBe(first);
  });
});

import { describe, expect, it } from 'vitest';
import { brief } from '../../src/compose/brief.ts';
import { composeEdition } from '../../src/compose/compose.ts';
import { tellingAt } from '../../src/compose/telling.ts';
import { isAdviceWord, isVague } from '../../src/compose/vocabulary.ts';
import type { Edition } from '../../src/model/edition.ts';
import { projectSettings } from '../../src/model/settings.ts';
import { isStopWord } from '../../src/text/stop-words.ts';
import { stem, terms, words } from '../../src/text/terms.ts';
import { handbook } from '../helpers/handbook.ts';
import { mainHandbook } from '../helpers/press-sheet.ts';

const settings = projectSettings.parse({
  title: 'Streams',
  answers: [
    { id: 'a', files: 'a.txt' },
    { id: 'b', files: 'b.txt' },
  ],
});
const allOf = ({ parts }: Edition) =>
  parts.flatMap((part) => part.entries.flatMap((entry) => entry.points.map((point) => ({ entry, point }))));

describe('what a word tells beside what stands over its point', () => {
  it('is less in the label and the question, in words that only announce, and in words that many points have', async () => {
    const book = await handbook(
      '? 1. How are streams read?\n- Windows: Ensure that windows of streams have watermarks in Flink.\n- Joins: Joins need watermarks.\n- State: State needs checkpoints.',
    );
    const edition = composeEdition(book, settings, 'cards');
    const [{ point } = { point: { id: '' } }] = allOf(edition);
    const telling = tellingAt(point, edition);
    expect(telling('flink')).toBe(1);
    for (const word of ['windows', 'streams', 'ensure']) expect(telling(word), word).toBeLessThan(0.25);
    expect(telling('watermarks')).toBeGreaterThan(0.5);
    expect(telling('watermarks')).toBeLessThan(1);
  });

  it('makes the gists of the main handbook say what their labels and questions do not', async () => {
    const edition = composeEdition(await mainHandbook(), settings, 'cheatsheet');
    const points = allOf(edition);
    // Of the gists as they were chosen before 62 of 254 told nothing new, and 122 not two words.
    for (const [brevity, none, few] of [
      ['usual', 0, 0.05],
      ['terse', 0.03, 0.25],
    ] as const) {
      const told = points.map(({ entry, point }) => {
        const over = new Set(
          [entry.question, ...point.members.map(({ label }) => label ?? '')].flatMap(terms),
        );
        const own = words(brief(point, edition, brevity)).filter(
          (word) => !isStopWord(word) && !isAdviceWord(word) && !isVague(word),
        );
        return new Set(own.map(stem).filter((term) => !over.has(term))).size;
      });
      const share = (most: number) => told.filter((count) => count <= most).length / told.length;
      expect(share(0), brevity).toBeLessThanOrEqual(none);
      expect(share(1), brevity).toBeLessThanOrEqual(few);
    }
  });
});

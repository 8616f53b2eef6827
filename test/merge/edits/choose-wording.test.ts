import { describe, expect, it } from 'vitest';
import { unsaidByChoice } from '../../../src/merge/merge.ts';
import { holdersOf, makersOf } from '../../../src/model/marks.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { press } from '../../helpers/press.ts';

const ask = (said: string) => `? 1. How do you answer a page?\n- Page: ${said}`;
const chosen = async (set: string, ...said: readonly string[]) => {
  const sets = said.map((text, at) => answerSet('abc'.charAt(at), ask(text)));
  const [before] = (await press(sets)).handbook.entries[0]?.points ?? [];
  const point = before?.id ?? '';
  const decisions = [{ line: 1, verb: 'choose' as const, point, set }];
  const { handbook } = await press(sets, { edits: { file: 'edits.yml', decisions } });
  const [after] = handbook.entries[0]?.points ?? [];
  return {
    before,
    after,
    texts: after?.passages.map(({ answerSet: of, text }) => `${of}: ${text}`),
    unsaid: handbook.entries.flatMap((entry) => unsaidByChoice(entry, point, sets).map(({ text }) => text)),
  };
};

describe('the choice of one wording where the sources differ', () => {
  it('leaves out what is against it, and keeps what nobody contested', async () => {
    const { before, after, texts, unsaid } = await chosen(
      'b',
      'Answer within 5 minutes. Mobile data is fine for a first look. Write the time into the ticket.',
      'Answer within 15 minutes. Write the time into the ticket.',
    );
    expect(before?.standing).toBe('differs');
    expect(texts).toEqual([
      'b: Answer within 15 minutes.',
      'b: Write the time into the ticket.',
      'a: Mobile data is fine for a first look.',
    ]);
    expect(after?.standing).toBe('shared');
    expect(after?.differences).toBeUndefined();
    // Who denied it is not named for it, and silence does not say that all agree.
    expect(after && [holdersOf(after), makersOf(after)]).toEqual([['b'], ['b']]);
    expect(unsaid).toEqual(['Answer within 5 minutes.']);
  });

  it('takes along what leans on a sentence that goes, and names it', async () => {
    const { texts, unsaid } = await chosen(
      'b',
      'Answer within 5 minutes. It is written into the contract.',
      'Answer within 15 minutes.',
    );
    expect(texts).toEqual(['b: Answer within 15 minutes.']);
    expect(unsaid).toEqual(['Answer within 5 minutes.', 'It is written into the contract.']);
  });

  it('keeps who says the same as the one whose words are taken, and settles the others', async () => {
    const { texts } = await chosen(
      'c',
      'Answer within 5 minutes. Call the second engineer.',
      'Answer within 10 minutes. Open a bridge.',
      'Answer within 15 minutes.',
    );
    expect(texts?.[0]).toBe('c: Answer within 15 minutes.');
    expect(texts?.join(' ')).not.toMatch(/within (?:5|10)/);
    expect(texts?.join(' ')).toMatch(/second engineer.*Open a bridge|Open a bridge.*second engineer/);
  });

  it('keeps the words that were taken though another says more', async () => {
    const { texts } = await chosen(
      'b',
      'Answer within 5 minutes. Write the time and the cause into the ticket.',
      'Answer within 15 minutes. Write the time into the ticket.',
    );
    expect(texts?.slice(0, 2).join(' ')).toMatch(
      /^b: Answer within 15 minutes\. (?:b: )?Write the time into the ticket\./,
    );
  });
});

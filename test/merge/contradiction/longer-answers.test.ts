import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { merge } from '../../../src/merge/merge.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import type { AnswerPair } from '../../helpers/contradictions.ts';
import { root } from '../../helpers/root.ts';

const pairs = JSON.parse(
  readFileSync(join(root, 'test/merge/contradiction/longer-answers.json'), 'utf8'),
) as Pick<AnswerPair, 'question' | 'a' | 'b' | 'differs'>[];

/** What a book of two answers tells to differ. */
async function told({ question, a, b }: Pick<AnswerPair, 'question' | 'a' | 'b'>): Promise<string[][]> {
  const sets = [answerSet('a', `? 1. ${question}\n${a}`), answerSet('b', `? 1. ${question}\n${b}`)];
  const members = sets.flatMap(({ id, answers: [answer] }) => (answer ? [{ answerSet: id, answer }] : []));
  const { handbook } = await merge([{ members, confidence: 1, review: false }], sets, {
    title: 'Pair',
    language: 'en',
  });
  return handbook.entries
    .flatMap(({ differences = [], points }) => [
      ...differences,
      ...points.flatMap((point) => point.differences ?? []),
    ])
    .map(({ sentences }) => sentences.map(({ text }) => text));
}

describe('single sentences of longer answers', () => {
  it.each(pairs.filter(({ differs }) => differs))('differ: $question $a <> $b', async (pair) => {
    expect(await told(pair)).not.toEqual([]);
  });

  it.each(pairs.filter(({ differs }) => !differs))('agree: $question $a <> $b', async (pair) => {
    expect(await told(pair)).toEqual([]);
  });

  it('are told by the sentences that differ, and by no other', async () => {
    const [pair] = pairs.filter(({ question }) => question.startsWith('The VPN'));
    expect(pair && (await told(pair))).toEqual([
      [
        'If both fail, phone the data centre: extension 4400.',
        'Phone the data centre, extension 4410, if nothing works.',
      ],
    ]);
  });

  it('are not looked for in a heap of words without points, nor across languages', async () => {
    const heap = 'in the shed kann '.repeat(12_000);
    expect(
      await told({
        question: 'Where is the key?',
        a: `In the shed ${heap}.`,
        b: 'It hangs in the hall. Nobody takes it.',
      }),
    ).toEqual([]);
    const [german] = pairs.filter(({ question }) => question.startsWith('Sind Hunde'));
    expect(
      await told({ question: 'Hunde', a: german?.a ?? '', b: 'Yes, dogs are allowed on a lead.' }),
    ).toEqual([]);
  });

  it('are the same whichever answer comes first', async () => {
    for (const pair of pairs) {
      const [one, other] = [await told(pair), await told({ ...pair, a: pair.b, b: pair.a })];
      expect([pair.question, other.length > 0]).toEqual([pair.question, one.length > 0]);
    }
  });
});

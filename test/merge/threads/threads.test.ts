import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { match } from '../../../src/match/match.ts';
import { type MergeOptions, merge } from '../../../src/merge/merge.ts';
import type { Decision } from '../../../src/model/decision.ts';
import { answerSet } from '../../helpers/answer-set.ts';
import { root } from '../../helpers/root.ts';

const subjects = 'bread soup tea jam cake rice beans fish salad pasta cheese butter plums pears figs'.split(
  ' ',
);
const question = (at: number) => `? ${at + 1}. How is ${subjects[at % subjects.length]} number ${at} made?`;
const sets = [
  answerSet(
    'a',
    Array.from({ length: 220 }, (_, at) =>
      [
        question(at),
        'These are the steps:',
        `- Heat: Cook it at ${100 + at} degrees. Stir it now and then.`,
        '- Handles: Keeps the kitchen clean.',
        `- Wash your hands for ${at} seconds.`,
        `+ code(${at})`,
        `Serve it ${at % 2 ? 'hot' : 'cold'}.`,
      ].join('\n'),
    ).join('\n'),
  ),
  answerSet(
    'b',
    Array.from({ length: 220 }, (_, at) =>
      [
        question(at),
        'Do this:',
        `- Heat: Cook it at ${100 + at + (at % 3)} degrees. A lid helps.`,
        '- Cleaning: Keeps the kitchen clean and dry.',
        '- Taste it before you serve it.',
        `Serve it ${at % 3 ? 'hot' : 'cold'}.`,
      ].join('\n'),
    ).join('\n'),
  ),
];
const decisions: Decision[] = [
  { verb: 'rewrite', point: 'bread-number-0-made-heat', text: 'Cook it gently.', line: 1 },
  { verb: 'drop', point: 'soup-number-1-made-heat', reason: 'wrong', line: 2 },
  { verb: 'keep', point: 'nowhere', line: 3 },
];
const groups = match(sets);
const merged = async (by: typeof merge, more: Partial<MergeOptions>) => {
  const edits = { file: 'edits.yml', decisions };
  // A list of its own each time: what is known of one that was merged before is not made again.
  const { handbook, messages } = await by(groups, [...sets], { title: 'T', language: 'en', edits, ...more });
  return JSON.stringify([handbook, messages.map(({ reason }) => reason)]);
};

describe('several threads', () => {
  let compiled: typeof merge;
  beforeAll(async () => {
    ({ merge: compiled } = await import(join(root, '.build/merge/merge.js')));
  });

  it('make the same as one, sentence for sentence, edits and messages included', async () => {
    const one = await merged(compiled, { threads: 1 });
    expect(one).toContain('Cook it gently.');
    expect(one).toContain('there is no point nowhere');
    expect(await merged(compiled, { threads: 3 })).toBe(one);
  });

  it('that cannot be started are done without', async () => {
    // Beside the source there is no compiled worker.
    expect(await merged(merge, { threads: 2 })).toBe(await merged(merge, { threads: 1 }));
  });

  it('end with the signal', async () => {
    const abort = new AbortController();
    const work = merged(compiled, { threads: 2, signal: abort.signal });
    setImmediate(() => abort.abort(new Error('enough')));
    await expect(work).rejects.toThrow('enough');
  });
});

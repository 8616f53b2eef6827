import { match } from '../../src/match/match.ts';
import { type MergeOptions, merge } from '../../src/merge/merge.ts';
import type { AnswerSet } from '../../src/model/answer-set.ts';

/** Matches and merges sets. */
export function press(sets: readonly AnswerSet[], options: Partial<MergeOptions> = {}) {
  return merge(match(sets), sets, { title: 'Test', language: 'en', ...options });
}

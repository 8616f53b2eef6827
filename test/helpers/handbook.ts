import { match } from '../../src/match/match.ts';
import { merge } from '../../src/merge/merge.ts';
import type { Handbook } from '../../src/model/handbook.ts';
import { answerSet } from './answer-set.ts';

/** Merges answer sets in the notation of `answerSet` into a handbook; the first is set `a`, the next `b`. */
export async function handbook(...notations: readonly string[]): Promise<Handbook> {
  const sets = notations.map((notation, place) => answerSet(String.fromCharCode(97 + place), notation));
  const { handbook } = await merge(match(sets), sets, { title: 'A test', language: 'en' });
  return handbook;
}

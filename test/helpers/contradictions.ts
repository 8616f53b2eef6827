import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerSet } from './answer-set.ts';
import { press } from './press.ts';
import { root } from './root.ts';

/** Two answers to one question, and whether a reader must be told that they contradict one another. */
export interface AnswerPair {
  readonly domain: string;
  readonly question: string;
  readonly a: string;
  readonly b: string;
  readonly differs: boolean;
}

/** A pair, and what the merge made of it. */
export interface JudgedPair extends AnswerPair {
  readonly found: boolean;
  /** Sentences that were not printed, without the questions. */
  readonly folded: readonly string[];
}

/** Merges the labelled pairs as two answer sets, each pair a question. */
export async function judgePairs(): Promise<JudgedPair[]> {
  const pairs = JSON.parse(
    readFileSync(join(root, 'test/merge/contradictions.json'), 'utf8'),
  ) as AnswerPair[];
  const set = (id: 'a' | 'b') =>
    answerSet(id, pairs.map((pair, at) => `? ${at + 1}. ${pair.question}\n- ${pair[id]}`).join('\n'));
  const { handbook } = await press([set('a'), set('b')]);
  return pairs.map((pair, at) => {
    const entry = handbook.entries.find(({ number }) => number === at + 1);
    const folded = handbook.ledger.sentences.filter(
      (line) => line.entry === entry?.id && line.fate === 'folded' && line.point !== null,
    );
    return {
      ...pair,
      found: entry?.points.some(({ standing }) => standing === 'differs') ?? false,
      folded: folded.map(({ text }) => text),
    };
  });
}

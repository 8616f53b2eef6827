import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge } from '../../src/merge/merge.ts';
import type { SetAnswer } from '../../src/model/question-group.ts';
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
    readFileSync(join(root, 'test/merge/contradiction/contradictions.json'), 'utf8'),
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

/** A pair of short answers, none of which was looked at before it was first judged, in lots as they were written. */
export interface ShortPair extends AnswerPair {
  readonly lot: string;
}

/** A pair of short answers, and what the merge made of it. */
export interface JudgedShortPair extends ShortPair {
  /** What both are printed as; `apart` where they are two points. */
  readonly standing: 'differs' | 'shared' | 'single' | 'apart';
  /** True where one is not printed, though the two are not told to differ. */
  readonly folded: boolean;
}

/**
 * Merges pairs of short answers, each the whole answer to its question, or (`among`) a point among others on the same field.
 * Questions are matched by their place.
 */
export async function judgeShortPairs(among: boolean): Promise<JudgedShortPair[]> {
  const pairs = JSON.parse(
    readFileSync(join(root, 'test/merge/contradiction/short-answers.json'), 'utf8'),
  ) as ShortPair[];
  const other = (pair: ShortPair, id: 'a' | 'b', at: number) => {
    const field = pairs.filter(
      ({ domain, differs, question }) => domain === pair.domain && !differs && question !== pair.question,
    );
    return field[at % field.length]?.[id] ?? '';
  };
  const points = (pair: ShortPair, id: 'a' | 'b', at: number) =>
    !among
      ? [pair[id]]
      : id === 'a'
        ? [other(pair, id, at), pair.a, other(pair, id, at + 1)]
        : [pair.b, other(pair, id, at + 2)];
  const [a, b] = (['a', 'b'] as const).map((id) =>
    answerSet(
      id,
      pairs
        .map((pair, at) =>
          [`? ${at + 1}. ${pair.question}`, ...points(pair, id, at).map((text) => `- ${text}`)].join('\n'),
        )
        .join('\n'),
    ),
  );
  if (!a || !b) return [];
  const member = ({ id, answers }: typeof a, at: number): SetAnswer[] =>
    answers[at] ? [{ answerSet: id, answer: answers[at] }] : [];
  const groups = pairs.map((_, at) => ({
    members: [...member(a, at), ...member(b, at)],
    confidence: 1,
    review: false,
  }));
  const { handbook } = await merge(groups, [a, b], { title: 'Pairs', language: 'en' });
  return pairs.map((pair, at): JudgedShortPair => {
    const line = a.answers[at]?.questionLines[0];
    const entry = handbook.entries.find(({ wordings }) => wordings[0]?.line === line);
    const holds = (set: string, text: string) => (member: { answerSet: string; text: string }) =>
      member.answerSet === set && member.text === text;
    const point = entry?.points.find(
      ({ members }) => members.some(holds('a', pair.a)) && members.some(holds('b', pair.b)),
    );
    const gone = handbook.ledger.sentences.some(
      ({ fate, entry: in_, point: at_, text }) =>
        fate === 'folded' && in_ === entry?.id && at_ !== null && `${pair.a} ${pair.b}`.includes(text),
    );
    return { ...pair, standing: point?.standing ?? 'apart', folded: gone && point?.standing !== 'differs' };
  });
}

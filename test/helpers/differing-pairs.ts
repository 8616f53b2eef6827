import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Handbook } from '../../src/model/handbook.ts';
import { mergeTexts } from './merge-texts.ts';
import { root } from './root.ts';

/** Two sentences that differ in one detail, and what is to come of them. */
export interface DifferingPair {
  readonly question: string;
  readonly a: string;
  readonly b: string;
  readonly want: 'differ' | 'b-adds' | 'each-adds' | 'same';
  readonly about: string;
}
/** The shapes that an answer may have. */
export const shapes = ['alone', 'bullets', 'label'] as const;
export type Shape = (typeof shapes)[number];

export interface JudgedPair extends DifferingPair {
  /** Sentences of which something is printed nowhere. */
  readonly lost: readonly string[];
  /** True where the two are printed as what both say, and are not. */
  readonly shared: boolean;
  readonly told: boolean;
  readonly folded: boolean;
}

/** Pairs from many fields, four languages among them. */
export function readPairs(): DifferingPair[] {
  return JSON.parse(
    readFileSync(join(root, 'test/merge/facts/differing-pairs.json'), 'utf8'),
  ) as DifferingPair[];
}

/** Merges the pairs as two documents, each pair a question, its sentences in a shape. */
export async function judgePairs(pairs: readonly DifferingPair[], shape: Shape): Promise<JudgedPair[]> {
  const document = (side: 'a' | 'b') =>
    pairs
      .map((pair, at) => `## ${at + 1}. ${pair.question}\n\n${shaped(pair[side], shape, side)}\n`)
      .join('\n');
  const { handbook } = await mergeTexts({ 'a.md': document('a'), 'b.md': document('b') });
  return pairs.map((pair, at) => judge(pair, handbook, at + 1));
}

const asides = {
  a: ['Ask at the desk where you are not sure.', 'A short notice hangs beside the entrance.'],
  b: ['Ask at the desk where you are not sure.', 'Older leaflets may be out of date.'],
};

function shaped(sentence: string, shape: Shape, side: 'a' | 'b'): string {
  if (shape === 'alone') return sentence;
  if (shape === 'bullets') return [sentence, ...asides[side]].map((text) => `- ${text}`).join('\n');
  return `- **Rule:** ${sentence}\n- **Note:** ${asides[side][1]}`;
}

function judge(pair: DifferingPair, handbook: Handbook, number: number): JudgedPair {
  const entry = handbook.entries.find(({ wordings }) =>
    wordings.some((one) => one.number === String(number)),
  );
  if (!entry) throw new Error(`no entry ${number}`);
  const printed = [...entry.intro, ...entry.points.flatMap(({ passages }) => passages), ...entry.outro];
  const texts = printed.map(({ text }) => exact(text));
  const needed = pair.want === 'same' ? [] : pair.want === 'b-adds' ? [pair.b] : [pair.a, pair.b];
  const lost = needed.filter((sentence) => !texts.some((text) => isWithin(exact(sentence), text)));
  const says = (text: string, side: 'a' | 'b') => isWithin(exact(pair[side]), exact(text));
  const shared =
    pair.want === 'differ' &&
    (entry.points.some(
      ({ standing, members }) =>
        standing === 'shared' &&
        members.some(({ text }) => says(text, 'a')) &&
        members.some(({ text }) => says(text, 'b')),
    ) ||
      printed.some(
        ({ text, also = [], answerSet }) =>
          (says(text, 'a') || says(text, 'b')) &&
          new Set([answerSet, ...also]).size > 1 &&
          !says(text, 'a') !== !says(text, 'b'),
      ));
  return {
    ...pair,
    lost,
    shared,
    told: entry.points.some(({ standing }) => standing === 'differs'),
    folded: handbook.ledger.sentences.some(
      ({ entry: id, point, fate }) => id === entry.id && point !== null && fate === 'folded',
    ),
  };
}

/** Signs and words as written, but for the marks of code, first capitals and the final point. */
function exact(text: string): string[] {
  return (
    text
      .replace(/[`$]/g, '')
      .replace(/(^|[.:] )(\p{Lu})(?=\p{Ll})/gu, (all) => all.toLowerCase())
      .replace(/[,.;:]+(?=\s|$)/g, '')
      .match(/\S+/gu) ?? []
  ).filter((word) => !/^(?:and|or|also|the|a|an)$/i.test(word));
}

/** True where all words stand in the text in order. */
function isWithin(words: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === words[at]) at++;
  return at === words.length;
}

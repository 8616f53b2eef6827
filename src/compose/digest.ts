import { words } from '../text/terms.ts';
import { cosine, weigher } from '../text/tf-idf.ts';
import { lexrank } from './lexrank.ts';

/** A sentence that a digest may take. Sentences of one source stand in its order. */
export interface DigestSentence {
  readonly text: string;
  /** Whose it is: the id of an answer set. */
  readonly source: string;
  /** What it belongs to where the text has parts: sentences of many parts are wanted. Default: nothing. */
  readonly part?: string;
  /** What it takes of the length. Default: the number of its words. */
  readonly size?: number;
  /** True for a table or code: it is read with the sentence before it. Default: false. */
  readonly leans?: boolean;
  /** How many sources are known to say it. Default: 1. */
  readonly holders?: number;
}

/**
 * What makes a sentence worth taking, in halves and quarters: of 500 drawn at random on the 50 questions of `npm run
 * bench -- digest` these lie amid the best. Drawn on four fifths and tried on the fifth they keep their lead over
 * first sentences and LexRank.
 */
const weights = { central: 0.75, echoed: 1, asked: 0.5, first: 0.5, amidCentral: 0.5, amidAsked: 0.5 };
/** A longer sentence counts as its words to this power: a little in its favour. */
const lengthPower = 0.1;
/** How much a sentence loses that is wholly said by one already taken. */
const redundancy = 0.5;
/** How much a source loses whose sentences already fill the digest. */
const balance = 4;
/** How much a sentence gains for each neighbour that is taken: what belongs together is read together. */
const beside = 0.5;
/** How much a sentence loses for each that is taken of its part. */
const crowding = 0.75;
/** What is left of a sentence that speaks of the one before it, where that is not taken. */
const loose = 0.5;
/** What is left of a question: it promises and does not tell. */
const asking = 0.5;
/** More sentences than this are never compared with each other; the first of each source are. */
const most = 1200;

/** Openings that speak of what was said before. */
const pointer =
  /^(?:[-*\u2022]\s*)?(?:this|these|they|it|its|their|such|those|he|she|his|her|however|but|also|or|and|so|then|instead|otherwise)\b/i;

/**
 * An extractive digest: which sentences say most of what all the sources say, saying little twice. A sentence is
 * worth taking if it is central among all (LexRank), echoed by the other sources, near the question, amid others that
 * are, and early in its answer; sentences are taken one by one, the best first, each weighed down by what it repeats
 * (maximal marginal relevance, J. Carbonell and J. Goldstein 1998) and by how much its source has been given already,
 * and up by a neighbour that is taken.
 * @param length most words that the digest may have.
 * @returns places in `sentences`, ascending; never more words than `length`, so possibly none.
 */
export function digest(sentences: readonly DigestSentence[], question: string, length: number): number[] {
  const places = candidates(sentences);
  const pool = places.flatMap((place) => sentences[place] ?? []);
  const sizes = pool.map(({ size, text }) => size ?? words(text).length);
  if (sizes.reduce((sum, size) => sum + size, 0) <= length)
    return places.filter((_, place) => (sizes[place] ?? 0) > 0);
  const weigh = weigher(pool.map((sentence) => sentence.text));
  const vectors = pool.map((sentence) => weigh(sentence.text));
  const likeness = vectors.map((a) => vectors.map((b) => cosine(a, b)));
  const asked = vectors.map((vector) => cosine(vector, weigh(question)));
  const worth = worths(pool, likeness, asked, sizes);

  const taken = pool.map(() => false);
  /** How well each sentence is said by those that are taken. */
  const said = pool.map(() => 0);
  const given = new Map<string, number>();
  /** The wordings that are taken: none is told twice. */
  const told = new Set<string>();
  const wordings = pool.map(({ text }) => words(text).join(' '));
  let room = length;
  for (;;) {
    let best: number | null = null;
    let bestValue = 0;
    for (const [place, { source, text, part, leans }] of pool.entries()) {
      const size = sizes[place] ?? 0;
      if (size === 0 || size > room || taken[place] || told.has(wordings[place] ?? '')) continue;
      const near = [place - 1, place + 1].filter((at) => taken[at] && goTogether(pool[at], pool[place]));
      const fault = (leans || pointer.test(text)) && !near.includes(place - 1) ? loose : 1;
      const share = (given.get(source) ?? 0) / length;
      const fresh = 1 - redundancy * (said[place] ?? 0);
      const crowd = part === undefined ? 0 : pool.filter((one, at) => taken[at] && one.part === part).length;
      const gain = (worth[place] ?? 0) * fault * fresh * (1 + beside * near.length);
      const value = gain / (1 + balance * share) / (1 + crowding * crowd);
      if (value > bestValue) [best, bestValue] = [place, value];
    }
    if (best === null) break;
    taken[best] = true;
    told.add(wordings[best] ?? '');
    for (const [place, value] of (likeness[best] ?? []).entries())
      said[place] = Math.max(said[place] ?? 0, value);
    const source = pool[best]?.source ?? '';
    given.set(source, (given.get(source) ?? 0) + (sizes[best] ?? 0));
    room -= sizes[best] ?? 0;
  }
  return places.filter((_, place) => taken[place]);
}

/** Whether two sentences, one right after the other, are one source's and of one part. */
function goTogether(one: DigestSentence | undefined, other: DigestSentence | undefined): boolean {
  return one?.source === other?.source && one?.part === other?.part;
}

function worths(
  pool: readonly DigestSentence[],
  likeness: readonly (readonly number[])[],
  asked: readonly number[],
  sizes: readonly number[],
): number[] {
  const central = outOfOne(lexrank(likeness));
  const near = outOfOne(asked);
  const echoed = outOfOne(
    pool.map(
      ({ source, holders = 1 }, place) =>
        echo(source, pool, likeness[place] ?? []) + Math.max(0, holders - 1),
    ),
  );
  const amid = (values: readonly number[], place: number) =>
    [place - 1, place + 1].reduce(
      (sum, at) => sum + (goTogether(pool[at], pool[place]) ? (values[at] ?? 0) / 2 : 0),
      0,
    );
  const before = new Map<string, number>();
  return pool.map(({ source, text }, place) => {
    const rank = before.get(source) ?? 0;
    before.set(source, rank + 1);
    const sum =
      weights.central * (central[place] ?? 0) +
      weights.echoed * (echoed[place] ?? 0) +
      weights.asked * (near[place] ?? 0) +
      weights.first / (1 + rank) +
      weights.amidCentral * amid(central, place) +
      weights.amidAsked * amid(near, place);
    return sum * (sizes[place] || 1) ** lengthPower * (/\?["')]*$/.test(text) ? asking : 1);
  });
}

/** How well the other sources say a sentence: the likeness of each one's nearest sentence, added up. */
function echo(source: string, pool: readonly DigestSentence[], likeness: readonly number[]): number {
  const nearest = new Map<string, number>();
  for (const [place, other] of pool.entries())
    if (other.source !== source)
      nearest.set(other.source, Math.max(nearest.get(other.source) ?? 0, likeness[place] ?? 0));
  return [...nearest.values()].reduce((sum, value) => sum + value, 0);
}

function outOfOne(values: readonly number[]): number[] {
  const top = values.reduce((most, value) => Math.max(most, value), 0) || 1;
  return values.map((value) => value / top);
}

/** Places of the sentences that are looked at: all, or in an enormous answer the first of each source. */
function candidates(sentences: readonly DigestSentence[]): number[] {
  const all = [...sentences.keys()];
  if (all.length <= most) return all;
  const share = Math.max(1, Math.floor(most / new Set(sentences.map((sentence) => sentence.source)).size));
  const seen = new Map<string, number>();
  return all.filter((place) => {
    const source = sentences[place]?.source ?? '';
    seen.set(source, (seen.get(source) ?? 0) + 1);
    return (seen.get(source) ?? 0) <= share;
  });
}

import type { Entry } from '../model/handbook.ts';
import { countHolders, idf } from '../text/idf.ts';
import { isStopWord } from '../text/stop-words.ts';
import { stem } from '../text/terms.ts';
import { wordsOf } from './vocabulary.ts';

const most = 3;
/** Cosines of less are chance. */
const least = 0.22;
/** Two words in common are chance, too. */
const leastShared = 3;
/** So much of what two have in common may come from one word: more, and they have that word in common (`ticket`) and no subject. */
const mostOfOne = 0.5;
/** By so many standard deviations a relative stands out of all other entries. */
const outstanding = 1.5;
/** Entries of a book whose contents tell as much at a glance. */
const few = 12;

/**
 * For each entry the ids of those that share most of its vocabulary (TF-IDF cosine over stems), best first, three at
 * most: those that are far nearer than others by several words, of which each is among the nearest of the other, and that
 * do not stand beside it anyway.
 */
export function relatedEntries(entries: readonly Entry[]): ReadonlyMap<string, readonly string[]> {
  if (entries.length <= few) return new Map();
  const counts = entries.map(countStems);
  const spread = countHolders<string>(counts.map((count) => count.keys()));
  const vectors = counts.map((count) => weigh(count, spread, entries.length));
  const holders = invert(vectors);
  const nearest = entries.map((_, self) => nearestOf(self, vectors, holders));
  const isNeighbour = (one: number, other: number): boolean =>
    Math.abs(one - other) === 1 && entries[one]?.topic === entries[other]?.topic;
  return new Map(
    entries.map((entry, self) => {
      const { found, bar } = nearest[self] ?? { found: [], bar: 0 };
      const related = found.filter(
        ([other, score]) =>
          score >= Math.max(least, bar, nearest[other]?.bar ?? 0) &&
          !isNeighbour(self, other) &&
          nearest[other]?.found.some(([back]) => back === self),
      );
      return [entry.id, related.flatMap(([other]) => entries[other]?.id ?? [])];
    }),
  );
}

/** Whether two entries stand beside each other under one topic: whoever reads the one sees the other. */
export function areNeighbours(one: Entry, other: Entry, entries: readonly Entry[]): boolean {
  return Math.abs(entries.indexOf(one) - entries.indexOf(other)) === 1 && one.topic === other.topic;
}

type Vector = readonly (readonly [string, number])[];

/** The nearest of all other entries with their cosines, and the cosine from which on one stands out. */
function nearestOf(
  self: number,
  vectors: readonly Vector[],
  holders: ReadonlyMap<string, readonly (readonly [number, number])[]>,
): { readonly found: readonly (readonly [number, number])[]; readonly bar: number } {
  const scores = new Map<number, number>();
  const shared = new Map<number, number>();
  const greatest = new Map<number, number>();
  for (const [stem, weight] of vectors[self] ?? [])
    for (const [other, theirs] of holders.get(stem) ?? [])
      if (other !== self) {
        scores.set(other, (scores.get(other) ?? 0) + weight * theirs);
        greatest.set(other, Math.max(greatest.get(other) ?? 0, weight * theirs));
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
  const others = vectors.length - 1;
  let sum = 0;
  let squares = 0;
  for (const score of scores.values()) {
    sum += score;
    squares += score * score;
  }
  const mean = sum / others;
  const deviation = Math.sqrt(Math.max(0, squares / others - mean * mean));
  const found = [...scores]
    .filter(
      ([other, score]) =>
        (shared.get(other) ?? 0) >= leastShared && (greatest.get(other) ?? 0) <= mostOfOne * score,
    )
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most);
  return { found, bar: mean + outstanding * deviation };
}

/** Stem -> how often; the words of questions and labels count three times. */
function countStems(entry: Entry): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text))
      if (!isStopWord(word)) {
        const one = stem(word);
        counts.set(one, (counts.get(one) ?? 0) + weight);
      }
  };
  add(entry.question, 3);
  for (const point of entry.points) {
    add(point.label ?? '', 3);
    add(point.text, 1);
  }
  return counts;
}

/** Stems that more entries have are no evidence; in a big book they would be most of the work, too. */
function mostHolders(entries: number): number {
  return entries <= 60 ? entries / 2 + 1 : Math.max(30, entries * 0.03);
}

/**
 * Unit vectors; stems that too many entries have are left out. An entry's own use of a stem is no evidence of its
 * spread, and one that all have is evidence of nothing.
 */
function weigh(
  counts: ReadonlyMap<string, number>,
  spread: ReadonlyMap<string, number>,
  entries: number,
): [string, number][] {
  const weights = [...counts].flatMap(([stem, count]): [string, number][] => {
    const held = spread.get(stem) ?? 0;
    return held < 2 || held > mostHolders(entries)
      ? []
      : [[stem, (1 + Math.log(count)) * idf(entries, held - 1, 0)]];
  });
  const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1;
  return weights.map(([stem, weight]) => [stem, weight / length]);
}

function invert(vectors: readonly (readonly [string, number][])[]): Map<string, [number, number][]> {
  const holders = new Map<string, [number, number][]>();
  for (const [index, vector] of vectors.entries())
    for (const [stem, weight] of vector) {
      const list = holders.get(stem) ?? [];
      list.push([index, weight]);
      holders.set(stem, list);
    }
  return holders;
}

import { stemmer } from 'stemmer';

/** ROUGE of one text against its reference, each an F1 from 0 to 1. */
export interface Rouge {
  readonly one: number;
  readonly two: number;
  readonly l: number;
}

/**
 * ROUGE-1, -2 and -L as Google's `rouge_score` computes them with its stemmer on: lower case, everything but a-z and 0-9 is a
 * space, words of more than three characters are Porter-stemmed, no stop words are taken out; F1 with equal weight; ROUGE-L is
 * the longest common subsequence of the two whole texts (not the summary-level union), one reference.
 */
export function rouge(text: string, reference: string): Rouge {
  const a = tokens(text);
  const b = tokens(reference);
  return {
    one: overlap(grams(a, 1), grams(b, 1)),
    two: overlap(grams(a, 2), grams(b, 2)),
    l: f1(common(a, b), a.length, b.length),
  };
}

export function tokens(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => (word.length > 3 ? stemmer(word) : word));
}

function grams(list: readonly string[], size: number): string[] {
  return list.slice(size - 1).map((_, start) => list.slice(start, start + size).join(' '));
}

function overlap(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const gram of b) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  let hits = 0;
  for (const gram of a) {
    const count = counts.get(gram) ?? 0;
    if (count > 0) {
      hits++;
      counts.set(gram, count - 1);
    }
  }
  return f1(hits, a.length, b.length);
}

function f1(hits: number, a: number, b: number): number {
  return hits === 0 ? 0 : (2 * hits) / (a + b);
}

function common(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    for (let j = 0; j < b.length; j++)
      next.push(word === b[j] ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

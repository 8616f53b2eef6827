import type { SourcePoint } from '../model/answer-set.ts';
import { isLittle, stem, words } from '../model/terms.ts';
import type { Compare, Comparison } from './engine.ts';
import { remember } from './remember.ts';
import { type SetPoint, wholeText } from './set-point.ts';
import { meanOfTokens, tableWidth } from './token-table.ts';

/** Words less alike than this have nothing to do with one another. */
const stranger = 0.3;
/** Words whose leading components promise nothing are not compared any further: most are. */
const glanced = 32;
const promising = 0.06;

/** A text's words: their places among the words of all texts on its side, and how rare each is. */
interface Weighted {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** All words of the texts of one side, each once. */
interface Side {
  readonly texts: readonly Weighted[];
  readonly stems: readonly string[];
  /** A vector of length 1 for each word, one after the other; in double precision, which needs no converting where it is read. */
  readonly vectors: Float64Array;
}

/**
 * Compares texts word by word: each word finds the word most like it in the other text (the same stem, or a near vector), and
 * the likenesses, squared, count by how rare the words are. Finds `terms` in `agreement` where counting words does not.
 */
export function softWords(points: readonly SetPoint[]): Compare {
  const holders = new Map<string, number>();
  for (const point of points)
    for (const one of new Set(telling(point).map(stem))) holders.set(one, (holders.get(one) ?? 0) + 1);
  const rarity = (word: string) => Math.log((points.length + 1) / ((holders.get(stem(word)) ?? 0) + 1)) + 1;
  return (left, right): Comparison => {
    const rows = sideOf(left, rarity);
    const columns = sideOf(right, rarity);
    const like = likenesses(rows, columns);
    const shares = rows.texts.map((row) =>
      columns.texts.map((column) => sharesOf(row, column, like, columns.stems.length)),
    );
    return {
      alike: shares.map((row) => row.map(([one, other]) => (one + other) / 2)),
      within: shares.map((row) => row.map(([one, other]) => Math.max(one, other))),
    };
  };
}

const tellingWords = new WeakMap<SourcePoint, readonly string[]>();

/** A point's words without the little ones, each once. */
function telling(point: SetPoint): readonly string[] {
  let found = tellingWords.get(point.point);
  if (!found) {
    found = [...new Set(words(wholeText(point)).filter((word) => !isLittle(word)))];
    tellingWords.set(point.point, found);
  }
  return found;
}

function sideOf(points: readonly SetPoint[], rarity: (word: string) => number): Side {
  const places = new Map<string, number>();
  const texts = points.map((point): Weighted => {
    const found = telling(point);
    for (const word of found) if (!places.has(word)) places.set(word, places.size);
    const weights = found.map(rarity);
    return {
      places: found.map((word) => places.get(word) ?? 0),
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    };
  });
  const vectors = new Float64Array(places.size * tableWidth);
  for (const [word, place] of places) vectors.set(vectorOf(word), place * tableWidth);
  return { texts, stems: [...places.keys()].map(stem), vectors };
}

/** How alike every word of one side is to every word of the other, row by row. The innermost loop of the merge. */
function likenesses(rows: Side, columns: Side): Float32Array {
  const width = columns.stems.length;
  const like = new Float32Array(rows.stems.length * width);
  const left = rows.vectors;
  const right = columns.vectors;
  const height = rows.stems.length;
  // Two rows with two columns at a time: each number that is fetched is used twice. A last one alone is its own partner.
  for (let row = 0; row < height; row += 2) {
    const upper = row;
    const lower = row + 1 < height ? row + 1 : row;
    for (let column = 0; column < width; column += 2) {
      const near = column;
      const far = column + 1 < width ? column + 1 : column;
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      let i = upper * tableWidth;
      let k = lower * tableWidth;
      let j = near * tableWidth;
      let l = far * tableWidth;
      for (const glance = i + glanced; i < glance; i++, j++, k++, l++) {
        const p = left[i] as number;
        const q = left[k] as number;
        const r = right[j] as number;
        const s = right[l] as number;
        a += p * r;
        b += p * s;
        c += q * r;
        d += q * s;
      }
      const first = a >= promising;
      const second = b >= promising;
      const third = c >= promising;
      const fourth = d >= promising;
      if (Number(first) + Number(second) + Number(third) + Number(fourth) > 1) {
        for (const end = i + tableWidth - glanced; i < end; i++, j++, k++, l++) {
          const p = left[i] as number;
          const q = left[k] as number;
          const r = right[j] as number;
          const s = right[l] as number;
          a += p * r;
          b += p * s;
          c += q * r;
          d += q * s;
        }
        if (first) like[upper * width + near] = squared(a);
        if (second) like[upper * width + far] = squared(b);
        if (third) like[lower * width + near] = squared(c);
        if (fourth) like[lower * width + far] = squared(d);
        continue;
      }
      if (first) like[upper * width + near] = finished(a, left, i, right, j);
      if (second) like[upper * width + far] = finished(b, left, i, right, l);
      if (third) like[lower * width + near] = finished(c, left, k, right, j);
      if (fourth) like[lower * width + far] = finished(d, left, k, right, l);
    }
  }
  const withStem = new Map<string, number[]>();
  for (const [column, one] of columns.stems.entries())
    withStem.set(one, [...(withStem.get(one) ?? []), column]);
  for (const [row, one] of rows.stems.entries())
    for (const column of withStem.get(one) ?? []) like[row * width + column] = 1;
  return like;
}

/** A cosine of which the first components are added up already, squared; 0 where the two are strangers. */
function finished(glance: number, left: Float64Array, i: number, right: Float64Array, j: number): number {
  let a = glance;
  let b = 0;
  let c = 0;
  let d = 0;
  for (const end = i + tableWidth - glanced; i < end; i += 4, j += 4) {
    a += (left[i] as number) * (right[j] as number);
    b += (left[i + 1] as number) * (right[j + 1] as number);
    c += (left[i + 2] as number) * (right[j + 2] as number);
    d += (left[i + 3] as number) * (right[j + 3] as number);
  }
  return squared(a + b + c + d);
}

function squared(cosine: number): number {
  return cosine >= stranger ? cosine * cosine : 0;
}

/** How much of each text the other says. */
function sharesOf(
  one: Weighted,
  other: Weighted,
  like: Float32Array,
  width: number,
): readonly [number, number] {
  const bestInColumn = new Float64Array(other.places.length);
  let rows = 0;
  for (let row = 0; row < one.places.length; row++) {
    const start = (one.places[row] as number) * width;
    let best = 0;
    for (let column = 0; column < other.places.length; column++) {
      const value = like[start + (other.places[column] as number)] as number;
      if (value > best) best = value;
      if (value > (bestInColumn[column] as number)) bestInColumn[column] = value;
    }
    rows += best * (one.weights[row] as number);
  }
  const columns = other.weights.reduce((sum, weight, at) => sum + weight * (bestInColumn[at] as number), 0);
  return [rows / one.total, columns / other.total];
}

/** A word's vector of length 1. */
const vectorOf = remember((word) => {
  const vector = meanOfTokens(word, 'alike');
  let square = 0;
  for (let i = 0; i < tableWidth; i++) square += (vector[i] as number) * (vector[i] as number);
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < tableWidth; i++) vector[i] = (vector[i] as number) / length;
  return vector;
});

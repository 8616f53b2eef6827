import type { SourcePoint } from '../../model/answer-set.ts';
import { rarityAmong } from '../../text/idf.ts';
import { memoize } from '../../text/memoize.ts';
import { isFunctionWord } from '../../text/stop-words.ts';
import { stem, words } from '../../text/terms.ts';
import type { Compare, Comparison } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';
import { dimensions, fixedPointOne, squaredCosines } from './simd-dot-product.ts';
import { meanOfTokens } from './token-table.ts';

/** A text's words: their places among the words of all texts on its side, and how rare each is. */
interface Weighted {
  readonly places: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/** All words of the texts of one side, each once. */
interface Side {
  readonly texts: readonly Weighted[];
  readonly stems: readonly number[];
  /** A vector for each word, in whole numbers. */
  readonly vectors: readonly Int16Array[];
}

/**
 * Compares texts word by word: each word finds the word most like it in the other text (the same stem, or a near vector), and
 * the likenesses, squared, count by how rare the words are. Finds `terms` in `agreement` where counting words does not.
 */
export function softWordAlignment(points: readonly SetPoint[]): Compare {
  const rarity = rarityAmong(points.map((point) => telling(point).stems));
  return (left, right): Comparison => {
    const rows = sideOf(left, rarity);
    const columns = sideOf(right, rarity);
    const like = likenesses(rows, columns);
    const alike: number[][] = [];
    const within: number[][] = [];
    for (const row of rows.texts) {
      const [mean, most]: [number[], number[]] = [[], []];
      for (const column of columns.texts) {
        sharesOf(row, column, like, columns.stems.length);
        mean.push((shares.one + shares.other) / 2);
        most.push(Math.max(shares.one, shares.other));
      }
      alike.push(mean);
      within.push(most);
    }
    return { alike, within };
  };
}

/** A text's words without the little ones, each once, and the numbers of their stems. */
interface Telling {
  readonly words: readonly string[];
  readonly stems: readonly number[];
}

/** Stems are counted and compared by number: looking a word up among very many is the dear part. */
const numbers = new Map<string, number>();

function numberOf(word: string): number {
  const one = stem(word);
  const known = numbers.get(one);
  if (known !== undefined) return known;
  numbers.set(one, numbers.size);
  return numbers.size - 1;
}

const tellingWords = new WeakMap<SourcePoint, Telling>();

function telling(point: SetPoint): Telling {
  let found = tellingWords.get(point.point);
  if (!found) {
    const all = [...new Set(words(wholeText(point)))].filter((word) => !isFunctionWord(word));
    found = { words: all, stems: all.map(numberOf) };
    tellingWords.set(point.point, found);
  }
  return found;
}

function sideOf(points: readonly SetPoint[], rarity: (stem: number) => number): Side {
  const places = new Map<string, number>();
  const stems: number[] = [];
  const texts = points.map((point): Weighted => {
    const own = telling(point);
    const at = own.words.map((word, index) => {
      const known = places.get(word);
      if (known !== undefined) return known;
      places.set(word, stems.length);
      stems.push(own.stems[index] ?? -1);
      return stems.length - 1;
    });
    const weights = own.stems.map(rarity);
    return { places: at, weights, total: weights.reduce((sum, weight) => sum + weight, 0) || 1 };
  });
  return { texts, stems, vectors: [...places.keys()].map(vectorOf) };
}

/** How alike every word of one side is to every word of the other, row by row; words of one stem are the same. */
function likenesses(rows: Side, columns: Side): Float32Array {
  const like = squaredCosines(rows.vectors, columns.vectors);
  const withStem = new Map<number, number[]>();
  for (const [column, one] of columns.stems.entries()) {
    const places = withStem.get(one);
    if (places) places.push(column);
    else withStem.set(one, [column]);
  }
  for (const [row, one] of rows.stems.entries())
    for (const column of withStem.get(one) ?? []) like[row * columns.stems.length + column] = 1;
  return like;
}

/** Filled anew for each pair of texts. */
let bestInColumn = new Float64Array(256);

/** How much of each text the other says: filled anew for each pair too, for of large entries there are millions. */
const shares = { one: 0, other: 0 };

function sharesOf(one: Weighted, other: Weighted, like: Float32Array, width: number): void {
  if (bestInColumn.length < other.places.length) bestInColumn = new Float64Array(2 * other.places.length);
  bestInColumn.fill(0, 0, other.places.length);
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
  let columns = 0;
  for (let column = 0; column < other.weights.length; column++)
    columns += (other.weights[column] as number) * (bestInColumn[column] as number);
  shares.one = rows / one.total;
  shares.other = columns / other.total;
}

/** A word's vector of length 1, in whole numbers. */
const vectorOf = memoize((word) => {
  const vector = meanOfTokens(word, 'alike');
  let square = 0;
  for (let i = 0; i < dimensions; i++) square += (vector[i] as number) * (vector[i] as number);
  const scale = fixedPointOne / (Math.sqrt(square) || 1);
  const whole = new Int16Array(dimensions);
  for (let i = 0; i < dimensions; i++) whole[i] = Math.round((vector[i] as number) * scale);
  return whole;
});

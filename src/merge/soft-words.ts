import { isLittle, stem, words } from '../model/terms.ts';
import type { Compare } from './engine.ts';
import { type SetPoint, wholeText } from './set-point.ts';
import { meanOfTokens } from './token-table.ts';

/** Words less alike than this have nothing to do with one another. */
const stranger = 0.3;
/** How many likenesses of two words are remembered. */
const remembered = 1 << 20;

/** A text's words: their numbers in the vocabulary and how rare each is. */
interface Weighted {
  readonly words: readonly number[];
  readonly weights: readonly number[];
  readonly total: number;
}

/**
 * Compares texts word by word: each word finds the word most like it in the other text (the same stem, or a near vector), and
 * the likenesses, squared, count by how rare the words are. Finds `terms` in `agreement` where counting words does not.
 */
export function softWords(points: readonly SetPoint[]): Compare {
  const vocabulary = new Vocabulary();
  const holders = new Map<string, number>();
  for (const point of points)
    for (const one of new Set(telling(wholeText(point)).map(stem)))
      holders.set(one, (holders.get(one) ?? 0) + 1);
  const rarity = (word: string) => Math.log((points.length + 1) / ((holders.get(stem(word)) ?? 0) + 1)) + 1;
  const weighted = (point: SetPoint): Weighted => {
    const found = [...new Set(telling(wholeText(point)))];
    const weights = found.map(rarity);
    return {
      words: found.map((word) => vocabulary.number(word)),
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    };
  };
  return (left, right) => {
    const columns = right.map(weighted);
    return left.map(weighted).map((row) => columns.map((column) => likeness(row, column, vocabulary)));
  };
}

function telling(text: string): string[] {
  return words(text).filter((word) => !isLittle(word));
}

function likeness(one: Weighted, other: Weighted, vocabulary: Vocabulary): number {
  const bestInRow = new Float64Array(one.words.length);
  const bestInColumn = new Float64Array(other.words.length);
  for (let row = 0; row < one.words.length; row++)
    for (let column = 0; column < other.words.length; column++) {
      const like = vocabulary.likeness(one.words[row] ?? 0, other.words[column] ?? 0);
      if (like > (bestInRow[row] ?? 0)) bestInRow[row] = like;
      if (like > (bestInColumn[column] ?? 0)) bestInColumn[column] = like;
    }
  const rows = one.weights.reduce((sum, weight, at) => sum + weight * (bestInRow[at] ?? 0), 0);
  const columns = other.weights.reduce((sum, weight, at) => sum + weight * (bestInColumn[at] ?? 0), 0);
  return (rows / one.total + columns / other.total) / 2;
}

/** The words met so far, with their vectors and a memory of which are alike. */
class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #vectors: Float32Array[] = [];
  readonly #keys = new Float64Array(remembered);
  readonly #values = new Float32Array(remembered);

  number(word: string): number {
    let number = this.#numbers.get(word);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(word, number);
      this.#stems.push(stem(word));
      this.#vectors.push(unit(meanOfTokens(word, 'alike')));
    }
    return number;
  }

  likeness(one: number, other: number): number {
    if (one === other) return 1;
    const key = 1 + (one < other ? other * 1_000_000 + one : one * 1_000_000 + other);
    const slot = (Math.imul(key % 0x7fffffff, 0x9e3779b1) >>> 0) % remembered;
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key;
      this.#values[slot] = this.#compare(one, other);
    }
    return this.#values[slot] ?? 0;
  }

  #compare(one: number, other: number): number {
    if (this.#stems[one] === this.#stems[other]) return 1;
    const left = this.#vectors[one] ?? new Float32Array(0);
    const right = this.#vectors[other] ?? left;
    let sum = 0;
    for (let i = 0; i < left.length; i++) sum += (left[i] ?? 0) * (right[i] ?? 0);
    return sum < stranger ? 0 : sum * sum;
  }
}

function unit(vector: Float32Array): Float32Array {
  let square = 0;
  for (const value of vector) square += value * value;
  const length = Math.sqrt(square) || 1;
  return vector.map((value) => value / length);
}

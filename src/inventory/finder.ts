import { plainDigits } from './letters.ts';

/** A stretch of the stream: its first letter, and the one behind its last. */
export type Span = readonly [from: number, to: number];

/** Where the words of a unit stand, how many of its letters these are, and those that stand nowhere. */
export interface Pieces {
  readonly spans: readonly Span[];
  readonly found: number;
  readonly lost: string;
}

/** Letters that are looked through, all searches together, for units that do not stand where they say. */
const patience = 400_000_000;
/** Letters that may stand before a word within a unit, such as a note or a formula, for each letter of it. */
const stride = 24;
/** Letters from which on a word is looked for wherever it is. */
const distinct = 10;
/** Letters of the longest gap between two pieces that a unit may fill. */
const widest = 12;

/** Finds letters in a stream, and remembers who has which. */
export class Finder {
  readonly #text: string;
  /** The place among the units of the one that has a letter; -1 where none has it. */
  readonly owner: Int32Array;
  #left = patience;

  constructor(text: string) {
    this.#text = text;
    this.owner = new Int32Array(text.length).fill(-1);
  }

  take(spans: readonly Span[], unit: number): void {
    for (const [from, to] of spans) this.owner.fill(unit, from, to);
  }

  /** The first free place of some letters within a stretch; -1 where there is none. */
  find(wanted: string, [from, to]: Span): number {
    if (this.#left <= 0 || to - from < wanted.length) return -1;
    const within = this.#text.slice(from, to);
    const long = to - from > 100_000;
    for (let at = within.indexOf(wanted); at >= 0; at = within.indexOf(wanted, at + 1)) {
      if (this.#isFree(from + at, from + at + wanted.length)) {
        if (long) this.#left -= at;
        return from + at;
      }
      this.#left -= wanted.length;
      if (this.#left <= 0) return -1;
    }
    if (long) this.#left -= to - from;
    return -1;
  }

  /** The words of a unit one after the other within a stretch, as many as stand there. */
  inPieces(words: readonly string[], [from, to]: Span): Pieces {
    const spans: Span[] = [];
    let at = from;
    let found = 0;
    let lost = '';
    /** Short words that do not follow at once: behind a note in the sentence they stand right before the next word. */
    let short = '';
    for (const word of words) {
      // The place goes forward only, the less far the shorter the word: many a long word has a short one in it.
      const near: Span = [at, Math.min(to, at + word.length * (1 + stride))];
      const place =
        word.length < 3
          ? this.#besideNumber(word, at, to)
          : this.find(word, word.length < distinct ? near : [at, to]);
      if (place < 0) {
        if (word.length < 3) short += word;
        else {
          lost += short + word;
          short = '';
        }
        continue;
      }
      const begins = this.#standsBefore(short, place, at) ? place - short.length : place;
      if (begins === place) lost += short;
      spans.push([begins, place + word.length]);
      found += place - begins + word.length;
      short = '';
      at = place + word.length;
    }
    return { spans, found, lost: lost + short };
  }

  /** Takes words of a unit that it lacks where they stand in another order: rows of a table may have stood on several lines. */
  takeWords(text: string, span: Span, lost: string, unit: number): void {
    let left = lost;
    for (const word of (text.match(/[\p{L}\p{N}]+/gu) ?? []).map(plainDigits)) {
      if (word.length < 3 || !left.includes(word)) continue;
      const place = this.find(word, span);
      if (place < 0) continue;
      this.take([[place, place + word.length]], unit);
      left = left.replace(word, '');
    }
  }

  /** Takes the short words before and between the pieces of a unit that it lacks; gives the letters that it lacks still. */
  fillGaps({ spans, lost }: Pieces, unit: number): string {
    let left = lost;
    const [first = 0] = spans[0] ?? [];
    for (let size = Math.min(widest, lost.length, first); size > 0; size--) {
      const lead: Span = [first - size, first];
      if (this.#text.slice(...lead) !== lost.slice(0, size) || !this.#isFree(...lead)) continue;
      this.take([lead], unit);
      left = left.slice(size);
      break;
    }
    spans.forEach(([, from], at) => {
      const to = spans[at + 1]?.[0] ?? from;
      const gap = this.#text.slice(from, to);
      if (gap === '' || gap.length > widest || !left.includes(gap) || !this.#isFree(from, to)) return;
      this.take([[from, to]], unit);
      left = left.replace(gap, '');
    });
    return left;
  }

  /** The place of a short word that follows at once, or behind the number or letter of an item; -1 where it does not. */
  #besideNumber(word: string, at: number, to: number): number {
    const mark = /^(?:\p{N}{1,4}|\p{L})?/u.exec(this.#text.slice(at, Math.min(to, at + 4)))?.[0].length ?? 0;
    const place = [at, at + mark].find((from) => this.#text.startsWith(word, from)) ?? -1;
    return place >= 0 && place + word.length <= to && this.#isFree(place, place + word.length) ? place : -1;
  }

  #standsBefore(words: string, place: number, from: number): boolean {
    const begins = place - words.length;
    return begins >= from && this.#text.startsWith(words, begins) && this.#isFree(begins, place);
  }

  #isFree(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.owner[at] !== -1) return false;
    return true;
  }
}

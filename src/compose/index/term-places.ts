import { stemmer } from 'stemmer';
import type { Entry } from '../../model/handbook.ts';
import { wordsOf } from '../vocabulary.ts';
import { proseOf } from './prose-of.ts';

/** Text -> its stems, joined: `book-keeping` and `bookkeeping` are one key, and so are singular and plural. */
export type KeyOf = (text: string) => string;

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

/**
 * Makes keys, and remembers the stem of each word for as long as it is kept. Where a script writes no spaces, words
 * are cut out by their language.
 */
export function keyMaker(language: string): KeyOf {
  const stems = new Map<string, string>();
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemmer(word.replaceAll('-', ''));
    stems.set(word, stem);
    return stem;
  };
  const cut = (word: string): string[] =>
    spaceless.test(word) ? [...segmenter.segment(word)].map(({ segment }) => segment) : [word];
  return (text) => wordsOf(text).flatMap(cut).map(stemOf).join(' ');
}

/** Where a term is met. */
export interface Places {
  /** Ids of points in book order; of an entry for what stands in its question or before its points. */
  readonly all: string[];
  /** Those of them whose label names it. */
  readonly labelled: Set<string>;
  /** Ids of the entries whose question names it. */
  readonly asked: Set<string>;
  /** Point id -> its entry's id. */
  readonly entryOf: Map<string, string>;
  /** In how many entries. */
  readonly entries: Set<string>;
}

/** A text of an entry, and the id under which it is found. */
interface Spot {
  readonly id: string;
  readonly text: string;
  readonly as: 'asked' | 'labelled' | 'told';
}

/**
 * Looks for all terms at once, in one reading of the book, whole words only; what `aliases` names is found as another
 * term.
 */
export function placesOf(
  keys: ReadonlySet<string>,
  entries: readonly Entry[],
  keyOf: KeyOf,
  aliases: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, Places> {
  const longest = new Map<string, number>();
  for (const key of [...keys, ...aliases.keys()]) {
    const [first = '', ...rest] = key.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  const found = new Map<string, Places>();
  for (const entry of entries)
    for (const spot of spotsOf(entry)) {
      const stems = keyOf(spot.text).split(' ');
      for (const [at, stem] of stems.entries()) {
        let key = '';
        const most = longest.get(stem) ?? 0;
        for (let length = 0; length < most && at + length < stems.length; length++) {
          key = length === 0 ? stem : `${key} ${stems[at + length]}`;
          const meant = aliases.get(key) ?? key;
          if (keys.has(meant)) note(found, meant, entry.id, spot);
        }
      }
    }
  return found;
}

function spotsOf(entry: Entry): Spot[] {
  const { id, question, intro, points, outro } = entry;
  const end = points.at(-1)?.id ?? id;
  return [
    { id, text: question, as: 'asked' },
    ...intro.map((passage) => ({ id, text: proseOf([passage]), as: 'told' as const })),
    ...points.flatMap((point): Spot[] => [
      { id: point.id, text: point.label ?? '', as: 'labelled' },
      { id: point.id, text: proseOf(point.passages), as: 'told' },
    ]),
    ...outro.map((passage) => ({ id: end, text: proseOf([passage]), as: 'told' as const })),
  ];
}

function note(found: Map<string, Places>, key: string, entry: string, { id, as }: Spot): void {
  const places: Places = found.get(key) ?? {
    all: [],
    labelled: new Set(),
    asked: new Set(),
    entryOf: new Map(),
    entries: new Set(),
  };
  found.set(key, places);
  if (places.all.at(-1) !== id) places.all.push(id);
  if (as === 'labelled') places.labelled.add(id);
  if (as === 'asked') places.asked.add(entry);
  places.entryOf.set(id, entry);
  places.entries.add(entry);
}

/** Two terms' places as those of one; `order` is that of the book. */
export function together(one: Places, other: Places, order: ReadonlyMap<string, number>): Places {
  const all = [...new Set([...one.all, ...other.all])];
  return {
    all: all.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)),
    labelled: new Set([...one.labelled, ...other.labelled]),
    asked: new Set([...one.asked, ...other.asked]),
    entryOf: new Map([...one.entryOf, ...other.entryOf]),
    entries: new Set([...one.entries, ...other.entries]),
  };
}

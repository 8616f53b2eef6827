import { stemmer } from 'stemmer';
import type { Entry } from '../model/handbook.ts';
import { wordsOf } from './vocabulary.ts';

/** Text -> its stems, joined: `auto-scaling` and `autoscaling` are one key, and so are singular and plural. */
export type KeyOf = (text: string) => string;

/** Makes keys, and remembers the stem of each word for as long as it is kept. */
export function keyMaker(): KeyOf {
  const stems = new Map<string, string>();
  const stemOf = (word: string): string => {
    const known = stems.get(word);
    if (known !== undefined) return known;
    const stem = stemmer(word.replaceAll('-', ''));
    stems.set(word, stem);
    return stem;
  };
  return (text) => wordsOf(text).map(stemOf).join(' ');
}

/** Where a term is met. */
export interface Places {
  /** Ids of points, in book order. */
  readonly all: string[];
  /** Those of them that name it in their label. */
  readonly labelled: Set<string>;
  /** Point id -> its entry's id. */
  readonly entryOf: Map<string, string>;
  /** In how many entries. */
  readonly entries: Set<string>;
}

/** Looks for all terms at once, in one reading of the book: in labels and texts, whole words only. */
export function placesOf(
  keys: ReadonlySet<string>,
  entries: readonly Entry[],
  keyOf: KeyOf,
): ReadonlyMap<string, Places> {
  const longest = new Map<string, number>();
  for (const key of keys) {
    const [first = '', ...rest] = key.split(' ');
    longest.set(first, Math.max(longest.get(first) ?? 0, rest.length + 1));
  }
  const found = new Map<string, Places>();
  const note = (key: string, entry: string, point: string, inLabel: boolean): void => {
    const places: Places = found.get(key) ?? {
      all: [],
      labelled: new Set(),
      entryOf: new Map(),
      entries: new Set(),
    };
    found.set(key, places);
    if (places.all.at(-1) !== point) places.all.push(point);
    if (inLabel) places.labelled.add(point);
    places.entryOf.set(point, entry);
    places.entries.add(entry);
  };
  for (const entry of entries)
    for (const point of entry.points)
      for (const [text, inLabel] of [[point.label ?? '', true] as const, [point.text, false] as const]) {
        const stems = keyOf(text).split(' ');
        for (const [at, stem] of stems.entries()) {
          let key = '';
          const most = longest.get(stem) ?? 0;
          for (let length = 0; length < most && at + length < stems.length; length++) {
            key = length === 0 ? stem : `${key} ${stems[at + length]}`;
            if (keys.has(key)) note(key, entry.id, point.id, inLabel);
          }
        }
      }
  return found;
}

import { examplesIn } from './examples.ts';
import { type Reading, readWords, type Word } from './read-words.ts';
import { secondCheck } from './second-check.ts';
import { gapsBetween, type Splice, type Stretch } from './splice.ts';

/** `or` between items. */
const or = /^(?:or|oder|ou|o|u)$/iu;
/** Small words that a name may have: articles and what joins two nouns. */
const inNames =
  /^(?:a|an|the|of|der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|de|du|d['’]|la|le|les|l['’]|un|une|el|los|las|una|del)$/iu;
/** Signs of more than one claim. */
const parted = /[;:()?!"„“”«»–—]/u;
/** No name has more words. */
const longestItem = 4;
/** A head of fewer telling words says too little to be the same. */
const leastHead = 2;

interface Examples {
  readonly head: readonly Word[];
  readonly items: readonly (readonly Word[])[];
}

/**
 * Puts examples that one sentence has more into the list of another that says in the same words what they are examples of; null where
 * it does not, or where the lists do not end the sentences.
 */
export function joinExamples(base: string, added: string): Splice | null {
  const [mine, theirs] = [readWords(base), readWords(added)];
  if (mine.language !== theirs.language || !base.endsWith('.') || !added.endsWith('.')) return null;
  const [into, from] = [examplesOf(mine), examplesOf(theirs)];
  if (!into || !from || nameOf(into.head) !== nameOf(from.head)) return null;
  const known = new Set(into.items.map(nameOf));
  const more = from.items.filter((item) => !known.has(nameOf(item)));
  const at = into.items.at(-2)?.at(-1)?.to;
  if (more.length === 0 || at === undefined) return null;
  const put = more.map(
    (item): Stretch => ({ of: 'added', from: item[0]?.from ?? 0, to: item.at(-1)?.to ?? 0, before: ', ' }),
  );
  const folded = gapsBetween(put, added.length);
  if (!folded.every(({ from: start, to }) => secondCheck(added.slice(start, to), base))) return null;
  return {
    stretches: [
      { of: 'base', from: 0, to: at, before: '' },
      ...put,
      { of: 'base', from: at, to: base.length, before: '' },
    ],
    folded,
  };
}

/** What stands before the examples of a sentence, and these, where they are a list that ends it. */
function examplesOf({ text, words }: Reading): Examples | null {
  const found = parted.test(text) ? null : examplesIn(text);
  if (!found) return null;
  const head = words.filter(({ to }) => to <= found.from);
  const items = itemsOf(words.filter(({ from }) => from >= found.to));
  const telling = head.filter(({ kind }) => kind === 'telling').length;
  return items && telling >= leastHead && head.every(({ kind }) => kind !== 'guard') ? { head, items } : null;
}

/** The items of a list with a joining word before the last one; null where something in it is no name. */
function itemsOf(words: readonly Word[]): Word[][] | null {
  const items: Word[][] = [[]];
  let joined = false;
  for (const word of words) {
    if (word.kind === 'joint' || or.test(word.text)) {
      if (joined) return null;
      joined = true;
      if (items.at(-1)?.length !== 0) items.push([]);
      continue;
    }
    if (word.kind === 'guard' || (word.kind === 'link' && !inNames.test(word.text))) return null;
    items.at(-1)?.push(word);
    if (word.after.includes(',')) {
      if (joined) return null;
      items.push([]);
    }
  }
  return joined && items.every((item) => item.length > 0 && item.length <= longestItem) ? items : null;
}

/** Words as they are compared: as written, but for capitals. */
function nameOf(words: readonly Word[]): string {
  return words.map(({ text }) => text.toLowerCase()).join(' ');
}

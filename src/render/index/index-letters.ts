import type { IndexTerm } from '../../model/edition.ts';

/**
 * Terms that stand under one letter; the letter is empty where the whole index is so short that it needs
 * none.
 */
export interface IndexLetter {
  readonly letter: string;
  readonly terms: readonly IndexTerm[];
}

/** Terms from which on letters stand over them. */
const shortIndex = 24;

/**
 * The terms of the index in the order of their language, by the letters that they begin with: a letter that
 * the language counts as one of its own stands alone (`Ö` in Swedish, not in German), Chinese stands by its
 * Pinyin, kanji behind the kana. Signs before a word and the Arabic article are passed over; digits and
 * characters are one group.
 */
export function indexLetters(terms: readonly IndexTerm[], language: string): readonly IndexLetter[] {
  const collator = new Intl.Collator(language, { sensitivity: 'base', numeric: true });
  const keys = new Map(terms.map((term) => [term, sortKey(term.term)]));
  const keyOf = (term: IndexTerm): string => keys.get(term) ?? term.term;
  const sorted = [...terms].sort((one, other) => collator.compare(keyOf(one), keyOf(other)));
  if (sorted.length < shortIndex) return sorted.length === 0 ? [] : [{ letter: '', terms: sorted }];
  const groups = new Map<string, IndexTerm[]>();
  for (const term of sorted) {
    const letter = letterOf(keyOf(term), collator);
    const group = groups.get(letter);
    if (group === undefined) groups.set(letter, [term]);
    else group.push(term);
  }
  return [...groups].map(([letter, members]) => ({ letter, terms: members }));
}

/** What a term is sorted by. */
function sortKey(term: string): string {
  return term.replace(/^[\p{P}\p{S}\s]+(?=[\p{L}\p{N}])/u, '').replace(/^ال(?=\p{L}{2})/u, '');
}

function letterOf(key: string, collator: Intl.Collator): string {
  const [first = ''] = key.normalize('NFC');
  if (/\p{Script=Han}/u.test(first)) return hanLetter(first, collator);
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(first)) return kanaRow(first, collator);
  const [base = ''] = first.normalize('NFD');
  if (!/\p{L}/u.test(base)) return '0–9';
  return (collator.compare(first, base) === 0 ? base : first).toUpperCase();
}

/** The first character of each row of the table of fifty sounds. */
const rows = ['あ', 'か', 'さ', 'た', 'な', 'は', 'ま', 'や', 'ら', 'わ'];

function kanaRow(character: string, collator: Intl.Collator): string {
  return rows.findLast((row) => collator.compare(row, character) <= 0) ?? 'あ';
}

/** The first characters, by Pinyin, of each of its initials; `I`, `U` and `V` begin no syllable. */
const initials = [
  ...['A阿', 'B八', 'C嚓', 'D哒', 'E妸', 'F发', 'G旮', 'H哈', 'J讥', 'K咔', 'L垃', 'M痳'],
  ...['N拏', 'O噢', 'P妑', 'Q七', 'R呥', 'S仨', 'T他', 'W穵', 'X夕', 'Y丫', 'Z帀'],
];

function hanLetter(character: string, collator: Intl.Collator): string {
  if (!collator.resolvedOptions().locale.startsWith('zh')) return '漢字';
  const found = initials.findLast((initial) => collator.compare(initial.slice(1), character) <= 0);
  return found?.charAt(0) ?? 'A';
}

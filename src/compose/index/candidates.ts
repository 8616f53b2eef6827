import { isStopWord } from '../../text/stop-words.ts';
import { isAdviceWord } from '../vocabulary.ts';

/** Characters of a label that is a term, in scripts that write no spaces. */
const longestWide = 10;

/** Terms that a label names: its noun phrases of one to three words, without the verb that it may begin with. */
export function labelTerms(label: string, language = 'en'): string[] {
  // The number of a phase is no part of its name: `1. Prophase`.
  const bare = label.replace(/^\s*\(?\d{1,3}[.)]\s+/u, '').replace(/\([^)]*\)/g, ' ');
  const chunks = bare.split(
    /[,;:&–—、，；：・]|(?<=\p{L}{3})\s*\/\s*(?=\p{L}{3})|\s(?:and|or|of|for|with|in|on|to|by|from|the|a|an|your|vs\.?|und|oder|von|mit|für|bei|zur?|zum|der|die|das|et|ou|de|des|du|pour|avec|y|o|del|para|con|е?и|или)\s/iu,
  );
  const phrases = chunks.map((chunk) => {
    const words = chunk.trim().split(/\s+/).filter(Boolean);
    while (words[0] !== undefined && isAdviceWord(words[0].toLowerCase())) words.shift();
    return words;
  });
  return phrases
    .filter((words) => words.length > (chunks.length > 1 ? 1 : 0) && words.length <= 3)
    .map((words) => words.map((word) => (isGerman(language) ? word : plainCase(word))).join(' '))
    .filter((term) => !isWide(term) || term.length <= longestWide);
}

/** German writes every noun with a capital: there it makes no name. */
function isGerman(language: string): boolean {
  return /^de\b/i.test(language);
}

function isWide(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text);
}

/** Names among words that are written without spaces: those in Latin letters, and loan words in katakana. */
function wideNamesIn(text: string): string[] {
  return [
    ...text.matchAll(
      /(?<![A-Za-z0-9])[A-Z][A-Za-z0-9+#]*(?:[ /-][A-Z][A-Za-z0-9+#]*){0,3}|[\p{Script=Katakana}ー]{4,}/gu,
    ),
  ]
    .map(([name]) => name)
    .filter((name) => name.length > 1);
}

/**
 * Names of things in running text: words in capitals (`NATO`, `AC/DC`) and capitalised words inside a sentence (`Lake
 * Geneva`); an adjective made from a name together with its noun (`Victorian furniture`).
 */
export function namesIn(text: string, language = 'en'): string[] {
  if (isWide(text)) return wideNamesIn(text);
  const names = capitalised(text);
  if (!isGerman(language)) return names;
  return names.filter((name) => /\p{Lu}.*[\p{Lu}\d]|\d/u.test(name.replaceAll(/\s.*/g, '')));
}

function capitalised(text: string): string[] {
  const names: string[] = [];
  for (const { 1: before = '', 2: name = '', index: at } of text.matchAll(
    /(^|[.!?:;(“"]\s*|[\p{L}\p{N},)]\s+|\s[(“"])((?:\p{Lu}[\p{L}\p{N}+#]*(?:[/-]\p{Lu}[\p{L}\p{N}+]*)*)(?:\s\p{Lu}[\p{L}\p{N}+#]*(?:[/-]\p{Lu}[\p{L}\p{N}+]*)*){0,4})/gu,
  )) {
    // The first word of a sentence is a capital's by right: what comes after it is the name.
    const starts = before === '' || /[.!?:;]\s*$/.test(before);
    const rest = text.slice(at + before.length + name.length);
    // A label is no name: `Compute Power: ...` would give `Power`.
    if (starts && !isCapitals(name) && /^\s?:/.test(rest)) continue;
    const words = starts && !isCapitals(name) ? name.split(' ').slice(1) : name.split(' ');
    // `Victorian` and `L2` name nothing without what they are said of.
    const short = /^\p{Lu}\d$/u.test(words.join(' '));
    const noun = /ian$/.test(name) || short ? /^[ -]\p{Ll}{4,}/u.exec(rest) : null;
    if (short && noun === null) continue;
    const term =
      words.join(' ').replace(/^(\p{Lu}{2,})s$/u, '$1') + (words.length > 0 ? (noun?.[0] ?? '') : '');
    if (
      !/^\p{Lu}\p{Ll}?$|^\p{Lu}\p{Ll}+ly$/u.test(term) &&
      term !== '' &&
      words.every((word) => !isStopWord(word.toLowerCase()))
    )
      names.push(term);
  }
  return names;
}

function isCapitals(name: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}/+-]+s?$/u.test(name);
}

/**
 * Noun phrases of two or three words in running text, as far as English lets one guess: no stop word, no verb of
 * advice.
 */
export function phrasesIn(text: string): string[] {
  const phrases: string[] = [];
  for (const clause of text.split(/[.,;:!?()“”"/]|\s[–—-]\s/)) {
    const words = clause.trim().split(/\s+/);
    for (let from = 0; from < words.length; from++)
      for (const length of [2, 3]) {
        const phrase = words.slice(from, from + length);
        if (
          phrase.length === length &&
          phrase.every(isPlain) &&
          !/ed$/.test(phrase[0] ?? '') &&
          isNoun(phrase.at(-1) ?? '')
        )
          phrases.push(phrase.join(' '));
      }
  }
  return phrases;
}

/** Abbreviation -> what it stands for, where a text says so: `continuous integration (CI)`. */
export function expansionsIn(texts: readonly string[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const text of texts.filter((candidate) => candidate.includes('(')))
    for (const [, words = '', short = ''] of text.matchAll(
      /((?:[\p{L}-]+\s+){1,6}[\p{L}-]+)\s+\((\p{Lu}[\p{Lu}/-]+)s?\)/gu,
    )) {
      const long = expansion(words.split(/\s+/), short);
      if (long !== null && !found.has(short)) found.set(short, long);
    }
  return found;
}

/** The last words whose initials spell the abbreviation, small words between them allowed. */
function expansion(words: readonly string[], short: string): string | null {
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  for (let from = words.length - 1; from >= 0; from--) {
    const taken = words.slice(from).flatMap((word) => word.split('-'));
    const initials = taken
      .filter((word) => !isStopWord(word.toLowerCase()))
      .map((word) => word[0]?.toLowerCase());
    if (initials.join('') === letters) return words.slice(from).map(plainCase).join(' ');
  }
  return null;
}

function isPlain(word: string): boolean {
  return /^\p{Ll}[\p{Ll}-]+$/u.test(word) && !isAdviceWord(word) && !/ly$/.test(word);
}

function isNoun(word: string): boolean {
  return !/(?:ed|ive|able|ible|ful|ous|ical)$/.test(word);
}

/** Lower case for a word that is capitalised for a title only: `Kindness`, not `NATO` or `McDonald`. */
export function plainCase(word: string): string {
  return /^\p{Lu}[\p{Ll}’'-]*(?:-\p{Lu}\p{Ll}+)*$/u.test(word) ? word.toLowerCase() : word;
}

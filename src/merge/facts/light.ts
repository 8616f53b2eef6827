import type { Word } from './read-words.ts';

// Words that say little by themselves beside others: closed, short lists. What a handbook tells its readers to do to a thing is not
// changed by them (`implement drift detection techniques`, `detect drift`); one that says anything of the thing has no place here.

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs that only say that something is to be there or done; what is done stands behind them. */
export const lightVerbs = list(
  'implement use utilize utilise employ leverage apply adopt perform conduct carry make take do have put set establish provide ensure ' +
    'allow enable facilitate help involve include consider incorporate offer give achieve maintain configure',
);

/** Nouns that name a kind of means; what they are for or made of stands before them. */
export const lightNouns = list(
  'technique method approach strategy mechanism process procedure practice measure step tool way capability task activity solution ' +
    'option effort system instance type kind form',
);

/** Attributes that go without saying. */
export const lightAttributes = list(
  'relevant appropriate suitable necessary specific particular various respective proper properly needed accordingly overall potential ' +
    'given certain effectively',
);

/**
 * Opens a list of what the sentence before it names, and says no more: `This can include`, `These may be`. What is possible so is said
 * by the list as well: `checks: tests, reviews, or audits`.
 */
export const opensListOf =
  /^(?:(?:this|these|it|they)(?: (?:steps|metrics|measures|options|factors|strategies|techniques|tasks|mechanisms|methods))?(?: (?:can|may|could))?(?: also| often| typically)? (?:includes?|involves?)) (?=\p{L})/iu;
/** The same of what something is chosen by: `Consider factors such as`. */
export const opensCriteria = /^consider (?:factors|aspects|things) (?:such as|like) (?=\p{L})/iu;

/** True for a word that says little where it stands among the telling words of a part. */
export function isLightAmong({ key, text }: Word, at: number, telling: readonly Word[]): boolean {
  if (lightAttributes.has(text.toLowerCase())) return true;
  return (
    (at === 0 && telling[at + 1] !== undefined && isLightVerb(text, key)) ||
    (telling[at - 1] !== undefined && isLightNoun(text, key))
  );
}

/** True for a word that says little by itself. */
export function isLight(text: string): boolean {
  return lightAttributes.has(text.toLowerCase()) || isLightVerb(text) || isLightNoun(text);
}

/** True for a verb that only says that something is to be there or done, in any form; `key` is its lemma. */
export function isLightVerb(text: string, key = text): boolean {
  return isOneOf(lightVerbs, key, text.toLowerCase());
}

/** True for a noun that names a kind of means, in any form. */
export function isLightNoun(text: string, key = text): boolean {
  return isOneOf(lightNouns, key, text.toLowerCase());
}

function isOneOf(list: ReadonlySet<string>, key: string, word: string): boolean {
  return (
    list.has(word) ||
    list.has(word.replace(/s$/, '')) ||
    list.has(word.replace(/ies$/, 'y')) ||
    list.has(word.replace(/(?:ing|ed|es)$/, '')) ||
    list.has(word.replace(/(?:ing|ed)$/, 'e')) ||
    list.has(key)
  );
}

/** Small words that turn a question into another, each with its contraries; in the languages whose sentences are read. */
const contraries = new Map<string, readonly string[]>();
for (const [one = '', other = ''] of (
  'on off|for against|over under|above below|to from|in out|into out|up down|with without|inside outside|indoors outdoors|' +
  'an ab|an aus|ein aus|auf zu|auf ab|mit ohne|über unter|oben unten|für gegen|hin her|hinein heraus|rein raus|herein hinaus|vor nach|' +
  'avec sans|avant après|sur sous|pour contre|dedans dehors|con sin|antes después|sobre bajo|dentro fuera|encima debajo'
)
  .split('|')
  .map((pair) => pair.split(' '))) {
  contraries.set(one, [...(contraries.get(one) ?? []), other]);
  contraries.set(other, [...(contraries.get(other) ?? []), one]);
}

/** The small words of a question by which it may be turned. */
export interface SmallWords {
  readonly turning: ReadonlySet<string>;
}

/** Reads the small words of a question, of its words in lower case. */
export function smallWordsOf(words: readonly string[]): SmallWords {
  return {
    turning: new Set(/\bfill/.test(words.join(' ')) ? [] : words.filter((word) => contraries.has(word))),
  };
}

/**
 * True where one question has a small word and the other its contrary instead: `switched on`, `switched off`. One that has both words asks of
 * both; to fill a form in is to fill it out.
 */
export function turnedBySmallWords(one: SmallWords, other: SmallWords): boolean {
  return [...one.turning].some(
    (word) =>
      !other.turning.has(word) &&
      (contraries.get(word) ?? []).some((counter) => other.turning.has(counter) && !one.turning.has(counter)),
  );
}

/** Small words that turn a question into another, each with its contraries; in the languages whose sentences are read. */
const contraries = new Map<string, readonly string[]>();
for (const [one = '', other = ''] of (
  'on off|for against|over under|above below|to from|in out|into out|up down|with without|inside outside|within after|before during|during after|from until|from till|since until|since till|make use|makes uses|indoors outdoors|' +
  'an ab|an aus|ein aus|auf zu|auf ab|mit ohne|über unter|oben unten|für gegen|hin her|hinein heraus|rein raus|herein hinaus|vor nach|vor während|während nach|ab bis|seit bis|innerhalb nach|' +
  'avec sans|avant après|avant pendant|pendant après|depuis jusqu|dès jusqu|sur sous|pour contre|dedans dehors|con sin|antes después|antes durante|durante después|desde hasta|sobre bajo|dentro fuera|encima debajo'
)
  .split('|')
  .map((pair) => pair.split(' '))) {
  contraries.set(one, [...(contraries.get(one) ?? []), other]);
  contraries.set(other, [...(contraries.get(other) ?? []), one]);
}

/** The small words of a question by which it may be turned, of its words in lower case. */
export function smallWordsOf(words: readonly string[]): ReadonlySet<string> {
  // To fill a form in is to fill it out.
  return new Set(
    words.some((word) => word.startsWith('fill')) ? [] : words.filter((word) => contraries.has(word)),
  );
}

/**
 * True where one question has a small word and the other its contrary instead: `switched on`, `switched off`. One that has both words asks of
 * both.
 */
export function turnedBySmallWords(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return [...one].some(
    (word) =>
      !other.has(word) &&
      (contraries.get(word) ?? []).some((counter) => other.has(counter) && !one.has(counter)),
  );
}

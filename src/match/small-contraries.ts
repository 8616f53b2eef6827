/** Small words that turn a question into another, each with its contraries; in the languages whose sentences are read. */
const contraries = new Map<string, readonly string[]>();
for (const [one = '', other = ''] of (
  'on off|over under|above below|to from|in out|into out|up down|with without|inside outside|indoors outdoors|' +
  'an ab|an aus|ein aus|auf zu|auf ab|mit ohne|über unter|oben unten|hin her|hinein heraus|rein raus|herein hinaus|vor nach|' +
  'avec sans|avant après|sur sous|dedans dehors|con sin|antes después|sobre bajo|dentro fuera|encima debajo'
)
  .split('|')
  .map((pair) => pair.split(' '))) {
  contraries.set(one, [...(contraries.get(one) ?? []), other]);
  contraries.set(other, [...(contraries.get(other) ?? []), one]);
}

/** What may stand apart from a German verb: another at the end of a question makes another verb, and often another matter. */
const particles =
  /^(?:ab|an|auf|aus|bei|ein|vor|nach|mit|zu|weg|los|hin|her|um|durch|über|unter|zurück|zusammen|fest|frei)$/u;

/** The small words of a question by which it may be turned, and the part of a verb that it ends with. */
export interface SmallWords {
  readonly turning: ReadonlySet<string>;
  readonly particle: string;
}

/** Reads the small words of a question, of its words in lower case. */
export function smallWordsOf(words: readonly string[]): SmallWords {
  const last = words.at(-1) ?? '';
  return {
    turning: new Set(words.filter((word) => contraries.has(word))),
    particle: particles.test(last) ? last : '',
  };
}

/**
 * True where one question has a small word and the other its contrary instead (`switched on`, `switched off`), or each ends with another
 * part of its verb (`Wie melde ich mich an?`, `... ab?`). One that has both words asks of both.
 */
export function turnedBySmallWords(one: SmallWords, other: SmallWords): boolean {
  if (one.particle !== '' && other.particle !== '' && one.particle !== other.particle) return true;
  return [...one.turning].some(
    (word) =>
      !other.turning.has(word) &&
      (contraries.get(word) ?? []).some((counter) => other.turning.has(counter) && !one.turning.has(counter)),
  );
}

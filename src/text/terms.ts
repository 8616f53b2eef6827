import { stemmer } from 'stemmer';

// What two texts have in common is counted in terms: words, lower case, without the little words of grammar, cut to their
// Porter stems (M. F. Porter, "An algorithm for suffix stripping", 1980). Scripts that write no spaces give pairs of characters.

const little = new Set(
  (
    'a about above after again against all also am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each few for from further had has have having he her here hers him his how i if in ' +
    'into is it its itself just may me might more most must my nor of off on once only or other our out over own per same ' +
    'shall she should so some such than that the their them then there these they this those through to too under until up upon ' +
    'us very was we were what when where which while who whom why will with within would you your'
  ).split(' '),
);
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
const stems = new Map<string, string>();

/** The words of a text in order: lower case, letters and digits only, a possessive's `'s` taken off. */
export function words(text: string): string[] {
  // Most texts are ASCII, of which the same is had for a fraction of the time.
  if (!/[^\0-\x7f]/.test(text)) {
    const lower = text.toLowerCase();
    return (lower.includes("'s") ? lower.replace(/'s\b/g, '') : lower).match(/[a-z0-9]+/g) ?? [];
  }
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]s\b/gu, '')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  if (!found || !spaceless.test(text)) return found ?? [];
  return found.flatMap((word) => (spaceless.test(word) ? pairs(word) : [word]));
}

/** The stem that stands for a word: `pipelines` -> `pipelin`. */
export function stem(word: string): string {
  let found = stems.get(word);
  if (found === undefined) {
    found = stemmer(word);
    stems.set(word, found);
  }
  return found;
}

/** The stems of a text's words in order, little words left out; remembered for the texts asked for last. */
export function terms(text: string): readonly string[] {
  let found = recent.get(text);
  if (!found) {
    found = stemsOf(text);
    if (recent.size >= 4_000) recent.clear();
    recent.set(text, found);
  }
  return found;
}

/** Small, so that it stays in the processor's cache: what is asked for again is asked for soon. */
const recent = new Map<string, readonly string[]>();

function stemsOf(text: string): string[] {
  const found: string[] = [];
  for (const word of words(text)) if (!little.has(word)) found.push(stem(word));
  return found;
}

/** True for the words of grammar that say nothing about the subject: `the`, `which`, `should`. */
export function isLittle(word: string): boolean {
  return little.has(word);
}

function pairs(run: string): string[] {
  const letters = [...run];
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

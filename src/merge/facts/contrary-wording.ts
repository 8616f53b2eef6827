import { valueApart } from './compare-wording.ts';
import { covers, equalWording } from './covers.ts';
import { readWords } from './read-words.ts';

/** Share of the shorter one's words without which two sentences need not be laid beside one another. */
const worthLooking = 0.5;
/** `Don't forget to ...` asks for the same as without it. */
const saying = /\b(?:don['’]t|do not|never) (?:forget|neglect|fail|omit|miss|hesitate)\b/iu;

/**
 * In what two sentences differ that are the same but for a value, a denial or who does what to whom; null where they are
 * not, or where one says all that the other says.
 */
export function contraryWording(one: string, other: string): ReturnType<typeof valueApart> {
  if (areFigures(one) && areFigures(other)) return equalWording(one, other) ? null : 'number';
  if (!shareWords(one, other) || saying.test(one) || saying.test(other)) return null;
  const kind = valueApart(one, other);
  return kind === null || covers(one, other) || covers(other, one) ? null : kind;
}

/** True for a text that is a date, a time, a number or the like and nothing else. */
export function areFigures(text: string): boolean {
  return /\d/.test(text) && readWords(text).words.every((word) => /\d/.test(word.text));
}

function shareWords(one: string, other: string): boolean {
  const [left, right] = [keysOf(one), keysOf(other)];
  const [less, more] = left.size < right.size ? [left, right] : [right, left];
  if (less.size === 0 || less.size < worthLooking * more.size * 0.8) return false;
  let shared = 0;
  for (const key of less) if (more.has(key)) shared++;
  return shared >= worthLooking * less.size;
}

const known = new Map<string, ReadonlySet<string>>();

function keysOf(sentence: string): ReadonlySet<string> {
  let keys = known.get(sentence);
  if (!keys) {
    keys = new Set(readWords(sentence).words.flatMap(({ kind, key }) => (kind === 'empty' ? [] : [key])));
    if (known.size >= 20_000) known.clear();
    known.set(sentence, keys);
  }
  return keys;
}

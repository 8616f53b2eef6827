import { compareWording, valueApart } from './compare-wording.ts';
import { covers, equalWording } from './covers.ts';
import { readWords } from './read-words.ts';

/** Share of the shorter one's words without which two sentences need not be laid beside one another. */
const worthLooking = 0.5;
/** `Don't forget to ...` asks for the same as without it. */
const saying = /\b(?:don['’]t|do not|never) (?:forget|neglect|fail|omit|miss|hesitate)\b/iu;

/** Two denials in one sentence, and without what: `Nobody may enter without a pass`, `No entry without a pass`. */
const denials = /\b(?:no|nobody|none|never|nothing|not)\b[^,;]*\bwithout\b([^,;]*)/iu;

/** An example claims nothing: another may have other figures. */
const example =
  /^(?:for example|for instance|e\. ?g\.|zum beispiel|z\. ?b\.|beispielsweise|par exemple|por ejemplo|p\. ?ej\.)/iu;

/**
 * In what two sentences differ that are the same but for a value, a denial or who does what to whom; null where they are
 * not, or where one says all that the other says.
 */
export function contraryWording(written: string, facing: string): ReturnType<typeof valueApart> {
  const [one, other] = [timesParted(written), timesParted(facing)];
  if (areFigures(one) && areFigures(other)) return equalWording(one, other) ? null : 'number';
  if (!shareWords(one, other) || saying.test(one) || saying.test(other)) return null;
  if (example.test(one) || example.test(other)) return null;
  const [lacked, alsoLacked] = [one, other].map((sentence) => denials.exec(sentence)?.[1]);
  if (lacked !== undefined && alsoLacked !== undefined && equalWording(lacked, alsoLacked)) return null;
  const kind = valueApart(one, other) ?? openingApart(one, other);
  return kind === null || covers(one, other) || covers(other, one) ? null : kind;
}

/** German writes `zweimal` and `zwei Mal`. */
function timesParted(sentence: string): string {
  return sentence.replace(inOneWord, '$1 Mal');
}

const inOneWord = /(?<!\p{L})(zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)mal(?!\p{L})/giu;

/**
 * The same where one goes on with what the other leaves out: `The left half feeds the body, the right one the lung`, `The right half
 * feeds the body`. One word alone may be another: with more between them the two speak of other things.
 */
function openingApart(one: string, other: string): ReturnType<typeof valueApart> {
  const [opening, whole] = one.length > other.length ? [openingOf(one), other] : [openingOf(other), one];
  if (opening === null) return null;
  const compared = compareWording(opening, whole);
  const [parting, ...more] = compared?.partings ?? [];
  if (!parting || more.length > 0 || (compared?.common.length ?? 0) < leastCommon) return null;
  if (parting.mine.length !== 1 || parting.theirs.length !== 1) return null;
  return valueApart(opening, whole);
}

/** What stands before the first comma of a sentence that begins with its claim, and with no condition or time of it. */
function openingOf(sentence: string): string | null {
  const [opening = ''] = sentence.split(',', 1);
  return opening.length < sentence.length && !subordinate.test(opening) ? opening : null;
}

const subordinate =
  /^(?:if|when|while|after|before|because|since|although|though|unless|as|wenn|falls|nachdem|bevor|weil|da|obwohl|während|sobald|si|quand|lorsque|après|avant|puisque|cuando|después|antes|porque|aunque)\b/iu;

/** Words that both must have in common, articles aside, for one other word to be a value. */
const leastCommon = 4;

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

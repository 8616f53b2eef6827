import { terms } from '../../text/terms.ts';

/** What a sentence wants done earlier, and what later. */
export interface Sequence {
  readonly earlier: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

/** Letters of a sentence that are looked at: one of many more asks for no order, and would be looked through for long. */
const longest = 1000;

/** The order that a sentence asks for: `the tests before the code`, `code first, tests afterwards`; null where it asks for none. */
export function sequence(sentence: string): Sequence | null {
  if (sentence.length > longest) return null;
  const opening = /^\s*(before|after)\s([^,]+),(.*)$/isu.exec(sentence);
  if (opening) return ordered(opening[3], opening[2], opening[1]?.toLowerCase() === 'before');
  const behind =
    /^(.+?),? (?:and|und) (?:then |dann )?(.+?),? (?:afterwards?|after that|danach|anschließend)[.!]?$/isu.exec(
      sentence,
    );
  if (behind) return ordered(behind[1], withoutFigures(behind[2]), true);
  const between = /^(.+?)\s(before|after)\s(.+)$/isu.exec(sentence);
  if (between) return ordered(between[1], between[3], between[2]?.toLowerCase() === 'before');
  return steps(sentence);
}

/** The order of `first ..., then ...`: parted where the second step is said to come, at the first mark behind the first. */
function steps(sentence: string): Sequence | null {
  const first = /\bfirst\b/iu.exec(sentence);
  const later = lastOf(/\b(?:then|afterwards|later|next|second)\b/giu, sentence);
  if (!first || later === null) return null;
  for (const mark of sentence.matchAll(/,|;|\band\b|\bthen\b/giu)) {
    const end = mark.index + mark[0].length;
    if (mark.index >= first.index + first[0].length && end <= later)
      return ordered(sentence.slice(0, mark.index), sentence.slice(end), true);
  }
  return null;
}

/** Where the last match of an expression begins; null where there is none. */
function lastOf(expression: RegExp, text: string): number | null {
  return [...text.matchAll(expression)].at(-1)?.index ?? null;
}

/** True where two things that both sentences put in order come the other way round. */
export function turned(one: Sequence | null, other: Sequence | null): boolean {
  if (!one || !other) return false;
  const both = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    [...left].some((term) => right.has(term));
  const crossed = both(one.earlier, other.later) && both(one.later, other.earlier);
  return crossed && !(both(one.earlier, other.earlier) && both(one.later, other.later));
}

/** `ring 112 afterwards`: a number that is rung is no time. */
function withoutFigures(text = ''): string {
  return text.replace(/\d+/g, '');
}

function ordered(one = '', other = '', oneFirst = true): Sequence | null {
  // "After age 50" is a time and no step.
  if (/\d/.test(other)) return null;
  const [left, right] = [new Set(terms(one)), new Set(terms(other))];
  return oneFirst ? { earlier: left, later: right } : { earlier: right, later: left };
}

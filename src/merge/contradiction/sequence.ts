import { terms } from '../../text/terms.ts';

/** What a sentence wants done earlier, and what later. */
export interface Sequence {
  readonly earlier: ReadonlySet<string>;
  readonly later: ReadonlySet<string>;
}

/** The order that a sentence asks for: `the tests before the code`, `code first, tests afterwards`; null where it asks for none. */
export function sequence(sentence: string): Sequence | null {
  const opening = /^\s*(before|after)\s+([^,]+),\s*(.*)$/isu.exec(sentence);
  if (opening) return ordered(opening[3], opening[2], opening[1]?.toLowerCase() === 'before');
  const between = /^(.+?)\s(before|after)\s(.+)$/isu.exec(sentence);
  if (between) return ordered(between[1], between[3], between[2]?.toLowerCase() === 'before');
  const steps =
    /^(.*\bfirst\b.*?)(?:,|;|\band\b|\bthen\b)(.*\b(?:then|afterwards|later|next|second)\b.*)$/isu.exec(
      sentence,
    );
  return steps ? ordered(steps[1], steps[2], true) : null;
}

/** True where two things that both sentences put in order come the other way round. */
export function turned(one: Sequence | null, other: Sequence | null): boolean {
  if (!one || !other) return false;
  const both = (left: ReadonlySet<string>, right: ReadonlySet<string>) =>
    [...left].some((term) => right.has(term));
  const crossed = both(one.earlier, other.later) && both(one.later, other.earlier);
  return crossed && !(both(one.earlier, other.earlier) && both(one.later, other.later));
}

function ordered(one = '', other = '', oneFirst = true): Sequence | null {
  // "After age 50" is a time and no step.
  if (/\d/.test(other)) return null;
  const [left, right] = [new Set(terms(one)), new Set(terms(other))];
  return oneFirst ? { earlier: left, later: right } : { earlier: right, later: left };
}

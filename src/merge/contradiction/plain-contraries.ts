import { memoize } from '../../text/memoize.ts';
import { stem, terms } from '../../text/terms.ts';

// Contraries that a pair of small words makes plain, whatever else two sentences say.

/** True where one does something without what the other does it with: `without a trial`, `after a long trial`. */
export function withAndWithout(one: string, other: string): boolean {
  return lacks(one, other) || lacks(other, one);
}

const lacking = /\bwithout (?:an? |any |the )?(?:further |prior )?(\p{L}{3,})/giu;
const having =
  /\b(?:with|after|by|through|following|under|during) (?:an? |the |his |her |its |their )?(?:\p{L}+ )?(\p{L}{3,})/giu;

function lacks(one: string, other: string): boolean {
  if (!/\bwithout\b/i.test(one) || /\bwithout\b/i.test(other)) return false;
  const missing = stemsBehind(lacking, one);
  const present = stemsBehind(having, other);
  const common = terms(one).filter((term) => terms(other).includes(term));
  return missing.some((noun) => present.includes(noun) && common.some((term) => term !== noun));
}

const none = memoize((text) => stemsBehind(/\bno (\p{L}{3,}s)\b/giu, text));
const many = memoize((text) =>
  stemsBehind(/\b(?:many|lots of|a lot of|plenty of|numerous|several|countless) (\p{L}{3,}s)\b/giu, text),
);

/** True where there are none of what there are many of: `no debts at all`, `too many debts`. */
export function noneAndMany(one: string, other: string): boolean {
  const both = (some: readonly string[], others: readonly string[]) =>
    some.some((noun) => others.includes(noun));
  return both(none(one), many(other)) || both(none(other), many(one));
}

/** True where one sentence only says how many there are of what the other speaks of, and that says little more: `There were seven guests`. */
export function saysNoMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const [less, longer] = one.size < other.size ? [one, other] : [other, one];
  return less.size === 1 && longer.size <= 2 && [...less].every((term) => longer.has(term));
}

/** True where two series of figures of one thing part in some: `1, 5 and 15 minutes`, `1, 5 and 10 minutes`. */
export function seriesDiffer(one: string, other: string): boolean {
  const [left, right] = [seriesIn(one), seriesIn(other)];
  return left.some(({ figures, of }) =>
    right.some((facing) => {
      const shared = figures.filter((figure) => facing.figures.includes(figure)).length;
      return (
        facing.of === of &&
        facing.figures.length === figures.length &&
        shared < figures.length &&
        2 * shared >= figures.length
      );
    }),
  );
}

const series =
  /(?<![\d.,])((?:\d+(?:\.\d+)?, )+\d+(?:\.\d+)?,? (?:and|or|und|oder|et|ou|y|o) \d+(?:\.\d+)?) (\p{L}+)/giu;

function seriesIn(text: string): { figures: readonly string[]; of: string }[] {
  return [...text.matchAll(series)].map(([, figures = '', of = '']) => ({
    figures: figures.match(/\d+(?:\.\d+)?/g) ?? [],
    of: stem(of.toLowerCase()),
  }));
}

function stemsBehind(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([, noun = '']) => stem(noun.toLowerCase()));
}

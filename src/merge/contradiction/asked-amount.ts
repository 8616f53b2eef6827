import { memoize } from '../../text/memoize.ts';
import { stem } from '../../text/terms.ts';
import type { Quantity } from './quantity.ts';

/** What a question wants an amount of, in the units of `Quantity`; empty where it asks for none. */
export const askedUnits = memoize((question): ReadonlySet<string> => {
  const text = question.trim();
  return new Set(askings.flatMap(([asking, units]) => (asking.test(text) ? units : [])));
});

const askings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:at |to |up to )?(?:what|which) (?:\p{L}+ )?temperature\b/iu, ['degree', 'fahrenheit']],
  [/^how (?:hot|cold|warm)\b/iu, ['degree', 'fahrenheit']],
  [/^(?:for |after |within )?how (?:long|soon|old)\b/iu, ['s']],
  [/^how (?:often|frequently)\b/iu, ['rate']],
  [/^how (?:far|high|deep|wide|tall|thick|thin)\b/iu, ['m']],
  [/^how heavy\b/iu, ['kg']],
  [/^how much\b/iu, ['kg', 'l', '%', '€', '$', '£']],
];

/** What a sentence says: its terms without amounts. */
export interface Saying {
  readonly sentence: string;
  readonly about: ReadonlySet<string>;
  readonly amounts: readonly Quantity[];
}

/**
 * Gives both sentences' amounts of what the question asks for, where both answer it: one names what is asked about or
 * gives the amount alone, the other has a pronoun for its subject, or none, which refers to that. Null where they do not.
 */
export function answeringAmounts(
  one: Saying,
  other: Saying,
  question: string,
  asked: ReadonlySet<string>,
): readonly [readonly Quantity[], readonly Quantity[]] | null {
  const units = askedUnits(question);
  const answers = (named: Saying, referring: Saying) =>
    names(named, asked) && refersBack.test(referring.sentence);
  if (units.size === 0 || !(answers(one, other) || answers(other, one))) return null;
  const [mine, theirs] = [one, other].map(({ amounts }) => amounts.filter(({ unit }) => units.has(unit))) as [
    Quantity[],
    Quantity[],
  ];
  return asLimits(mine, theirs, question);
}

/** The amounts of two answers, plain ones as the limits that they are where the question asks how much may be. */
export function asLimits(
  mine: readonly Quantity[],
  theirs: readonly Quantity[],
  question: string,
): readonly [readonly Quantity[], readonly Quantity[]] {
  return asksForLimit.test(question.trim()) ? [limits(mine, theirs), limits(theirs, mine)] : [mine, theirs];
}

const asksForLimit = /^(?:for |to |up to )?how \p{L}+ (?:\p{L}+ )?(?:may|can|(?:is|are) .*\ballowed)\b/iu;

/** Plain amounts as the limits that they are where the other answer gives one: `How high may it be?` `1.2 metres.` `Up to two metres.` */
function limits(some: readonly Quantity[], facing: readonly Quantity[]): readonly Quantity[] {
  if (!facing.some(({ low }) => low === Number.NEGATIVE_INFINITY)) return some;
  return some.map((one) => (one.low === one.high ? { ...one, low: Number.NEGATIVE_INFINITY } : one));
}

/** True where at least half of what a sentence speaks of is what the question asks about, or it gives an amount and no more. */
function names({ about }: Saying, asked: ReadonlySet<string>): boolean {
  // The letters of a scale (`74 °C`) are no subject.
  const own = [...about].filter((term) => term.length > 1);
  const shared = own.filter((term) => asked.has(term) && !measuring.has(term)).length;
  return own.length === 0 || (shared > 0 && 2 * shared >= own.length);
}

/** Words of a question that only say what kind of amount is wanted. */
const measuring: ReadonlySet<string> = new Set(
  ['temperature', 'long', 'often', 'time', 'soon', 'far'].map(stem),
);

const refersBack =
  /^(?:it|this|that|they|these|those|he|she|when|once|at|up to|about|around|roughly|between|from|for|after|within|under|over|above|below|only|just|no (?:more|less|longer)|not (?:more|less|longer))\b|^\d/iu;

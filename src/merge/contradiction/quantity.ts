/** An amount with its unit: a stretch of values, as `at least 3` and `3 to 5` are. */
export interface Quantity {
  /** What is counted, in its plainest form: `s`, `%`, `rate`, `year`, or the noun's own word; empty for a bare number. */
  readonly unit: string;
  readonly low: number;
  readonly high: number;
  /** What it was measured in, where that is a unit of measure: `day`; else empty. */
  readonly measure: string;
  /** What it is an amount of, where that is said: `salt` in `5 g of salt`; else empty. */
  readonly of: string;
  /** As written. */
  readonly text: string;
}

/** True where the two amounts are of one kind and cannot both hold. */
export function disagree(one: Quantity, other: Quantity): boolean {
  if (one.unit === '' || one.unit !== other.unit) return false;
  // A mile is not quite 1.6 km, and a month not quite 30 days.
  const measures = new Set([one.measure, other.measure]);
  const slack = measures.size < 2 ? 0 : measures.has('month') ? 0.09 : 0.035;
  const apart = (low: number, high: number) => low - high > slack * Math.abs(low) && low > high;
  if (apart(one.low, other.high) || apart(other.low, one.high)) return true;
  const floors = one.high === Number.POSITIVE_INFINITY && other.high === Number.POSITIVE_INFINITY;
  const ceilings = one.low === Number.NEGATIVE_INFINITY && other.low === Number.NEGATIVE_INFINITY;
  if (floors) return apart(one.low, other.low) || apart(other.low, one.low);
  if (ceilings) return apart(one.high, other.high) || apart(other.high, one.high);
  const facing = (low: Quantity, high: Quantity) =>
    low.high === Number.POSITIVE_INFINITY && high.low === Number.NEGATIVE_INFINITY && low.low >= high.high;
  return facing(one, other) || facing(other, one);
}

/** Amounts of one thing of which both sentences have some, and none that they agree on. */
export function amountsDiffer(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return left.some((amount) => {
    const alike = right.filter(({ unit }) => unit === amount.unit);
    const same = alike.filter((one) => one.of !== '' && one.of === amount.of);
    if (same.length > 0) return same.every((one) => disagree(amount, one));
    const own = left.filter(({ unit }) => unit === amount.unit);
    return alike.length > 0 && own.every((mine) => alike.every((theirs) => disagree(mine, theirs)));
  });
}

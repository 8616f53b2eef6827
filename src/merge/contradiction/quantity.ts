/** What a time of day is measured in that may be of either half of the day: `at 4 o'clock`. */
export const dial = 'dial';

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

/** Minutes after which the hands of a clock stand alike. */
const halfDay = 12 * 60;

/** True where the two amounts are of one kind and cannot both hold. */
export function disagree(one: Quantity, other: Quantity): boolean {
  if (one.unit === '' || one.unit !== other.unit) return false;
  if (one.measure === dial || other.measure === dial) return one.low % halfDay !== other.low % halfDay;
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
  const isTimed = (side: readonly Quantity[]) =>
    side.some(({ unit }) => unit === 'hours' || unit === 'clock');
  // `We close at 5 on Fridays`, `It is closed on Mondays`: of two things.
  const daysAlone = isTimed(left) === isTimed(right);
  return left.some((amount) => {
    if (amount.unit === 'weekday' && !daysAlone) return false;
    const alike = right.filter(({ unit }) => unit === amount.unit);
    const same = alike.filter((one) => one.of !== '' && one.of === amount.of);
    if (same.length > 0) return same.every((one) => disagree(amount, one));
    const own = left.filter(({ unit }) => unit === amount.unit);
    return alike.length > 0 && own.every((mine) => alike.every((theirs) => disagree(mine, theirs)));
  });
}

/** True where both give times of other days, so that these are of two things: `by Friday at 12`, `on Monday at 9`. */
export function onOtherDays(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return bothTimed(left, right) && sharedDays(left, right) === 0;
}

/** True where both give times of one day. */
export function onSameDay(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return bothTimed(left, right) && (sharedDays(left, right) ?? 0) > 0;
}

/** True where both say from what time on something is open on the same days, and not at the same time. */
export function openingsApart(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  const openings = (amounts: readonly Quantity[]) =>
    amounts.flatMap((amount) =>
      amount.unit === 'opening'
        ? [amount]
        : amount.unit === 'hours'
          ? [{ ...amount, ...startOf(amount) }]
          : [],
    );
  const [mine, theirs] = [openings(left), openings(right)];
  return (
    mine.length > 0 &&
    theirs.length > 0 &&
    (sharedDays(left, right) ?? 0) > 0 &&
    mine.every((one) => theirs.every((other) => disagree(one, other)))
  );
}

/** True where each says of one stretch of time, and not of other days, and the stretches are not the same. */
export function hoursApart(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  const hours = (amounts: readonly Quantity[]) => amounts.filter(({ unit }) => unit === 'hours');
  const [[mine, ...more], [theirs, ...others]] = [hours(left), hours(right)];
  if (!mine || !theirs || more.length + others.length > 0) return false;
  return sharedDays(left, right) !== 0 && mine.low !== theirs.low;
}

/** When a stretch of time begins: it is measured in its start times the minutes of a day, and its end. */
function startOf({ low }: Quantity): Pick<Quantity, 'unit' | 'low' | 'high'> {
  const start = Math.floor(low / (2 * halfDay));
  return { unit: 'opening', low: start, high: start };
}

/** How many days of the week two sentences have in common; null where one names none. */
function sharedDays(left: readonly Quantity[], right: readonly Quantity[]): number | null {
  const [mine, theirs] = [left, right].map((amounts) => amounts.filter(({ unit }) => unit === 'weekday')) as [
    Quantity[],
    Quantity[],
  ];
  if (mine.length === 0 || theirs.length === 0) return null;
  return mine.filter(({ low }) => theirs.some((day) => day.low === low)).length;
}

/**
 * True where the two speak of other amounts of one kind, each up to or from where the other's begin: `up to £50`, `between £50 and
 * £200`. What they say of these is of two cases.
 */
export function areCasesApart(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return left.some((one) =>
    right.some(
      (other) =>
        one.unit !== '' &&
        one.unit === other.unit &&
        (isRange(one) || isRange(other)) &&
        (one.high <= other.low || other.high <= one.low),
    ),
  );
}

function isRange({ low, high }: Quantity): boolean {
  return low < high;
}

function bothTimed(left: readonly Quantity[], right: readonly Quantity[]): boolean {
  return (
    [left, right].every((amounts) => amounts.some(({ unit }) => unit === 'hours')) ||
    [left, right].every((amounts) => amounts.some(({ unit }) => unit === 'clock'))
  );
}

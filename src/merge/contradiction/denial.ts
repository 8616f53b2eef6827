import type { Said } from './polarity.ts';

/** True where what both say is denied by one: more of it, by its rarity, than both say alike, or all that one sets aside. */
export function denied(
  left: readonly Said[],
  right: readonly Said[],
  rarity: (term: string) => number,
): boolean {
  let apart = 0;
  let alike = 0;
  const theirs = new Map(right.map(({ stem, sign }) => [stem, sign]));
  for (const [stem, sign] of new Map(left.map((one) => [one.stem, one.sign]))) {
    const product = sign * (theirs.get(stem) ?? 0);
    if (product < 0) apart += rarity(stem);
    if (product > 0) alike += rarity(stem);
  }
  const setsAside = (some: readonly Said[], others: readonly Said[]) => {
    const aside = some.filter(({ excluded, pole }) => excluded && !pole);
    return (
      aside.length > 0 && aside.every(({ stem }) => others.some((one) => one.stem === stem && one.sign === 1))
    );
  };
  return apart > alike || setsAside(left, right) || setsAside(right, left);
}

/**
 * True where what one denies is most of it what the other says, and of a subject that is not another's: `Plastic does not conduct`
 * says nothing against `Metals conduct`, nor `Never ask for the password` against `Ask for the number`.
 */
export function ofOneThing(
  left: readonly Said[],
  right: readonly Said[],
  asked: ReadonlySet<string>,
): boolean {
  return [
    [left, right],
    [right, left],
  ].every(([mine = [], theirs = []]) => {
    const other = new Set(theirs.map(({ stem }) => stem));
    const first = mine.findIndex(({ sign }) => sign === -1);
    if (first < 0) return true;
    const known = ({ stem, pole }: Said) => pole || other.has(stem) || asked.has(stem);
    const claimed = mine.filter(({ sign }) => sign === -1);
    const subject = mine.slice(0, first).filter(({ sign, pole }) => sign === 0 && !pole);
    return 2 * claimed.filter(known).length > claimed.length && (subject.length === 0 || subject.some(known));
  });
}

/** Without what is denied by `without`: two short answers may both be against it. */
export function firm(said: readonly Said[]): readonly Said[] {
  return said.filter(({ lacking }) => !lacking);
}

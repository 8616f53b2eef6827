import type { Unit } from '../../model/unit.ts';
import { terms } from '../../text/terms.ts';
import { printedText } from '../fusion/passage.ts';

/**
 * True where two sentences name other things that they speak of, and one of the answers has something on both: `Latte: 240 ml` is not held
 * against the `Cappuccino: 180 ml` of somebody of whom, or of whose own cappuccino, the same answers tell as well.
 * @param beside what the answer of each says there.
 */
export function areOfOthers(
  one: Unit,
  other: Unit,
  beside: { readonly mine: readonly Unit[]; readonly theirs: readonly Unit[] },
): boolean {
  const [mine, theirs] = [subjectOf(one), subjectOf(other)];
  if (mine.length === 0 || theirs.length === 0 || areAlike(mine, theirs)) return false;
  // Where amounts are held against one another, it must be an amount that they have on both.
  const amounts = [one, other].every(({ text }) => /\d/.test(text));
  const has = (units: readonly Unit[], subject: readonly string[]) =>
    units.some((unit) => areAlike(subjectOf(unit), subject) && (!amounts || /\d/.test(unit.text)));
  return has(beside.mine, theirs) || has(beside.theirs, mine);
}

function areAlike(some: readonly string[], others: readonly string[]): boolean {
  const [less, more] = some.length < others.length ? [some, others] : [others, some];
  return less.length > 0 && less.every((term) => more.includes(term));
}

const known = new WeakMap<Unit, readonly string[]>();

/** The terms of a sentence's label, or of what stands before its first colon or verb; none where these are many. */
function subjectOf(unit: Unit): readonly string[] {
  let found = known.get(unit);
  if (!found) {
    found = unit.kind === 'sentence' ? terms(namedIn(unit)) : [];
    if (found.length > mostTerms) found = [];
    known.set(unit, found);
  }
  return found;
}

const mostTerms = 3;

function namedIn(unit: Unit): string {
  const printed = printedText(unit);
  const label = unit.text.endsWith(printed) ? unit.text.slice(0, unit.text.length - printed.length) : '';
  if (/\p{L}/u.test(label)) return label;
  return (
    /^([^:.,;]{2,40}?)(?::\s| (?:is|are|has|have|ist|sind|hat|haben|est|sont) )/u.exec(printed)?.[1] ?? ''
  );
}

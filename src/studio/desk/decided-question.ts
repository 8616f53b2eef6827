import { VFile } from 'vfile';
import { readEdits } from '../../merge/merge.ts';
import { type Decision, editsFile } from '../../model/decision.ts';
import type { Entry, Handbook } from '../../model/handbook.ts';
import { memoizeByObject } from '../../text/memoize.ts';

const idsOf = memoizeByObject<Pick<Handbook, 'entries' | 'leftOut'>, ReadonlySet<string>>();

/** Id of the question that a name of something in it begins with, the longest such; null for a number, a topic, or what is not there. */
export function questionOf(name: string, handbook: Pick<Handbook, 'entries' | 'leftOut'>): string | null {
  const ids = idsOf(
    handbook,
    '',
    () => new Set([...handbook.entries, ...(handbook.leftOut ?? [])].map(({ id }) => id)),
  );
  if (ids.has(name)) return name;
  for (let end = name.length - 1; end > 0; end--)
    if ((name[end] === '-' || name[end] === '.') && ids.has(name.slice(0, end))) return name.slice(0, end);
  return null;
}

/** All that a decision names. */
export function namesOf(decision: Decision): readonly string[] {
  if ('points' in decision) return decision.points;
  const { point } = decision;
  if (decision.verb !== 'move') return [point];
  const { before = point, after = point, entry = point } = decision;
  return [point, before, after, entry];
}

/** What is among the one decisions and not among the others. */
export function decisionsBetween(
  before: readonly Decision[],
  after: readonly Decision[],
): readonly Decision[] {
  const text = ({ line: _, ...decision }: Decision) => JSON.stringify(decision);
  const [old, fresh] = [before, after].map((all) => new Set(all.map(text)));
  return [...before.filter((one) => !fresh?.has(text(one))), ...after.filter((one) => !old?.has(text(one)))];
}

/** The decisions of a text of edits.yml; what cannot be understood is passed over. */
export function decisionsOf(text: string): readonly Decision[] {
  return readEdits(new VFile({ path: editsFile, value: text }), true);
}

/** The one question that two lists of decisions differ about; null where there are several, or none. */
export function questionBetween(
  before: readonly Decision[],
  after: readonly Decision[],
  handbook: Pick<Handbook, 'entries' | 'leftOut'>,
): Entry | null {
  const names = new Set(
    decisionsBetween(before, after)
      .flatMap(namesOf)
      .map((name) => questionOf(name, handbook)),
  );
  const [id] = names;
  return (names.size === 1 && handbook.entries.find((one) => one.id === id)) || null;
}

import type { LedgerRange } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { printedSentences, sentenceName } from '../fusion/passage.ts';
import { lead } from '../fusion/pieces.ts';
import type { Fate } from '../ledger.ts';

/** What printed sentences are taken out of. */
interface Around {
  /** The sources' units by their ids. */
  readonly units: ReadonlyMap<string, Unit>;
  readonly reason: string;
  /** Whether a unit's fate was told of the place that they stood in. */
  readonly isOwn: (unit: string, fate: Fate) => boolean;
  /** What is still printed there. */
  readonly left: readonly Unit[];
}

/** Tells the ledger of printed units that are left out: of what they were made of, and of what they said for others. */
export function leaveUnits(
  gone: readonly Unit[],
  fates: Map<string, Fate>,
  { units, reason, isOwn, left }: Around,
): void {
  if (gone.length === 0) return;
  const still = new Set(left.flatMap(sentencesOf));
  const unsaid = [...new Set(gone.flatMap(sentencesOf))].filter((sentence) => !still.has(sentence));
  // A label or number may run into a sentence.
  const isUnsaid = (by = '') => unsaid.some((sentence) => sentence === by || sentence.endsWith(` ${by}`));
  for (const [id, fate] of fates) {
    const unit = units.get(id);
    if (!unit || fate.fate === 'left-out' || !isOwn(id, fate)) continue;
    const was = fate.ranges ?? [
      {
        from: 0,
        to: unit.text.length,
        fate: fate.fate,
        ...(fate.coveredBy !== undefined && { coveredBy: fate.coveredBy }),
      },
    ];
    const taken = takenOf(id, unit, gone);
    const now = was.flatMap((range): readonly LedgerRange[] => {
      const out = { from: range.from, to: range.to, fate: 'left-out', reason } as const;
      if (range.fate === 'folded') return [isUnsaid(range.coveredBy) ? out : range];
      return range.fate === 'printed' ? cut(range, taken, unit, reason) : [range];
    });
    if (now.some(({ fate: one }, at) => one !== was[at]?.fate)) fates.set(id, fateOf(fate, now, reason));
  }
}

function sentencesOf(unit: Unit): readonly string[] {
  return [sentenceName(unit), ...printedSentences(unit)];
}

/** The stretches of a source's unit that stood in printed ones. */
function takenOf(
  id: string,
  { text }: Unit,
  gone: readonly Unit[],
): readonly (readonly [from: number, to: number])[] {
  return gone.flatMap((one) =>
    one.runs
      ? one.runs.flatMap((run) => (run.unit === id ? [[run.from, run.to] as const] : []))
      : one.id === id
        ? [[0, text.length] as const]
        : [],
  );
}

/** A printed stretch without those that are taken; what is left of it without a word of its sentence goes with them. */
function cut(
  range: LedgerRange,
  taken: readonly (readonly [from: number, to: number])[],
  unit: Unit,
  reason: string,
): readonly LedgerRange[] {
  const parts: LedgerRange[] = [];
  let at = range.from;
  for (const [from, to] of taken.toSorted(([one], [other]) => one - other)) {
    const [start, end] = [Math.max(from, at), Math.min(to, range.to)];
    if (end <= start) continue;
    if (start > at) parts.push({ from: at, to: start, fate: 'printed' });
    parts.push({ from: start, to: end, fate: 'left-out', reason });
    at = end;
  }
  if (parts.length === 0) return [range];
  if (at < range.to) parts.push({ from: at, to: range.to, fate: 'printed' });
  const isSaid = ({ from, to, fate }: LedgerRange) =>
    fate === 'printed' && /[\p{L}\p{N}]/u.test(unit.text.slice(Math.max(from, lead(unit)), to));
  return parts.some(isSaid) ? parts : [{ from: range.from, to: range.to, fate: 'left-out', reason }];
}

/** What became of a unit of which stretches have these fates. */
function fateOf(fate: Fate, ranges: readonly LedgerRange[], reason: string): Fate {
  const kept = ranges.filter((range) => range.fate !== 'left-out');
  if (kept.length === 0) return { fate: 'left-out', entry: fate.entry, point: null, reason };
  const { coveredBy: _, ...rest } = fate;
  if (kept.some((range) => range.fate === 'printed')) return { ...rest, fate: 'printed', ranges };
  return { ...rest, fate: 'folded', coveredBy: kept[0]?.coveredBy ?? '', ranges };
}

import type { Passage } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import type { Conflict } from './contradiction/conflict.ts';
import type { EditState } from './edits/edit-state.ts';
import type { Cover } from './fusion/fold.ts';
import type { Fused } from './fusion/fuse.ts';
import { passages, printedSentences, type Run } from './fusion/passage.ts';
import { isSameBlock } from './fusion/same-block.ts';
import type { Fate } from './ledger.ts';
import type { Comparer } from './similarity/engine.ts';

/** What entries are merged with. */
export interface Tools {
  readonly comparer: Comparer;
  readonly cover: Cover;
  readonly conflict: Conflict;
  /** The same without regard to how rare words are, which further sets would change. */
  readonly plainConflict: Conflict;
  /** Ids of the project's first two sets. */
  readonly founders: readonly string[];
  readonly editState: EditState;
  /** Writes a label in the book's style. */
  readonly style: (label: string) => string;
  /** Notes what became of a unit. */
  readonly note: (unit: Unit, fate: Fate) => void;
}

/** Makes the passages of a fused text and tells the ledger what became of each unit. */
export function settle(fused: Fused, entry: string | null, point: string | null, tools: Tools): Passage[] {
  for (const { units } of fused.runs)
    for (const unit of units) tools.note(unit, { fate: 'printed', entry, point });
  for (const { unit, coveredBy, ranges } of fused.folded)
    tools.note(unit, { fate: 'folded', entry, point, coveredBy, ...(ranges && { ranges }) });
  for (const { unit, reason } of fused.leftOut) tools.note(unit, { fate: 'left-out', entry, point, reason });
  for (const [unit, ranges] of fused.partly ?? [])
    tools.note(unit, { fate: 'printed', entry, point, ranges });
  return passages(fused.runs.flatMap((run) => byMarks(run, fused, tools.cover)));
}

/** A run, parted where other sets say its sentences: a mark is true of each sentence before it. */
function byMarks({ answerSet, units }: Run, { folded }: Fused, cover: Cover): Run[] {
  const parts: { answerSet: string; units: Unit[]; also: readonly string[] }[] = [];
  for (const unit of units) {
    const sayers = sayersOf(unit, folded, cover).filter((set) => set !== answerSet);
    const last = parts.at(-1);
    // A label alone goes with what stands behind it.
    const silent = printedSentences(unit).length === 0;
    if (last && (silent || last.also.join() === sayers.sort().join())) last.units.push(unit);
    else parts.push({ answerSet, units: [unit], also: sayers.sort() });
  }
  return parts.map(({ also: sayers, ...run }) => (sayers.length > 0 ? { ...run, also: sayers } : run));
}

/** The sets whose words, folded into a unit, say all that it says: each sentence of it. */
function sayersOf(unit: Unit, folded: Fused['folded'], cover: Cover): string[] {
  if (unit.kind === 'block')
    return folded.flatMap(({ unit: other }) => (isSameBlock(unit, other) ? [setOf(other)] : []));
  const sentences = printedSentences(unit);
  // A label or number may run into the sentence.
  const isOf = (sentence: string, text: string) => sentence === text || sentence.endsWith(` ${text}`);
  const says = (set: string, sentence: string) =>
    folded.some(
      ({ unit: other, coveredBy }) =>
        setOf(other) === set &&
        isOf(sentence, coveredBy) &&
        cover(coveredBy, printedSentences(other)) !== null,
    );
  const sets = new Set(
    folded.flatMap(({ unit: other, coveredBy }) =>
      sentences.some((sentence) => isOf(sentence, coveredBy)) ? [setOf(other)] : [],
    ),
  );
  return [...sets].filter((set) => sentences.every((sentence) => says(set, sentence)));
}

/** The set that a unit's id names. */
function setOf({ id }: Unit): string {
  return id.slice(0, id.lastIndexOf(':'));
}

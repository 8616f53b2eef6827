import type { Passage } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import type { Conflict } from './contradiction/conflict.ts';
import type { Desk } from './edits/edit-clusters.ts';
import type { Cover } from './fusion/fold.ts';
import type { Fused } from './fusion/fuse.ts';
import { passages, printedSentences } from './fusion/passage.ts';
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
  readonly desk: Desk;
  /** Writes a label in the book's style. */
  readonly style: (label: string) => string;
  /** Notes what became of a unit. */
  readonly note: (unit: Unit, fate: Fate) => void;
}

/** Makes the passages of a fused text and tells the ledger what became of each unit. */
export function settle(fused: Fused, entry: string | null, point: string | null, tools: Tools): Passage[] {
  for (const { units } of fused.runs)
    for (const unit of units) tools.note(unit, { fate: 'printed', entry, point });
  for (const { unit, coveredBy } of fused.folded)
    tools.note(unit, { fate: 'folded', entry, point, coveredBy });
  for (const { unit, reason } of fused.leftOut) tools.note(unit, { fate: 'left-out', entry, point, reason });
  return passages(fused.runs).map((passage) => {
    const also = alsoSaidBy(passage, fused);
    return also.length > 0 ? { ...passage, also } : passage;
  });
}

/** The sets whose words are folded into each sentence of a passage, and those of which all words are folded into it. */
function alsoSaidBy({ answerSet, units }: Passage, { folded, runs }: Fused): string[] {
  const saidBy = units.map((unit) => {
    const sentences = new Set(printedSentences(unit));
    return new Set(folded.filter(({ coveredBy }) => sentences.has(coveredBy)).map(({ unit }) => setOf(unit)));
  });
  const [first = new Set<string>(), ...others] = saidBy;
  const each = [...first].filter((set) => others.every((some) => some.has(set)));
  const sentences = new Set(units.flatMap(printedSentences));
  const silent = [...new Set(folded.map(({ unit }) => setOf(unit)))].filter(
    (set) =>
      runs.every((run) => run.answerSet !== set) &&
      folded.every(({ unit, coveredBy }) => setOf(unit) !== set || sentences.has(coveredBy)),
  );
  return [...new Set([...each, ...silent])].filter((set) => set !== answerSet).sort();
}

/** The set that a unit's id names. */
function setOf({ id }: Unit): string {
  return id.slice(0, id.lastIndexOf(':'));
}

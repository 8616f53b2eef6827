import type { Passage } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';
import type { Conflict } from './contradiction/conflict.ts';
import type { EditState } from './edits/edit-state.ts';
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
  for (const { unit, coveredBy } of fused.folded)
    tools.note(unit, { fate: 'folded', entry, point, coveredBy });
  for (const { unit, reason } of fused.leftOut) tools.note(unit, { fate: 'left-out', entry, point, reason });
  return passages(fused.runs).map((passage) => {
    const also = alsoSaidBy(passage, fused, tools.cover);
    return also.length > 0 ? { ...passage, also } : passage;
  });
}

/** The sets that say each sentence of a passage too: whose words, folded into it, say all that it says. */
function alsoSaidBy({ answerSet, units }: Passage, { folded }: Fused, cover: Cover): string[] {
  const saidBy = units.flatMap((unit) => {
    const sentences = printedSentences(unit);
    // Of a label alone nobody is asked.
    if (sentences.length === 0) return [];
    const inIt = folded.filter(({ coveredBy }) => sentences.includes(coveredBy));
    const same = inIt.filter(
      ({ unit: other, coveredBy }) => cover(coveredBy, printedSentences(other)) !== null,
    );
    return [new Set(same.map(({ unit: other }) => setOf(other)))];
  });
  const [first = new Set<string>(), ...others] = saidBy;
  return [...first].filter((set) => set !== answerSet && others.every((some) => some.has(set))).sort();
}

/** The set that a unit's id names. */
function setOf({ id }: Unit): string {
  return id.slice(0, id.lastIndexOf(':'));
}

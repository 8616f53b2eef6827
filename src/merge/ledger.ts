import type { AnswerSet } from '../model/answer-set.ts';
import type { Ledger, LedgerSentence, LedgerTotals } from '../model/handbook.ts';
import type { Unit } from '../model/unit.ts';

/** What became of a unit. */
export type Fate = Pick<
  LedgerSentence,
  'fate' | 'entry' | 'point' | 'coveredBy' | 'replaced' | 'reason' | 'ranges'
>;

/**
 * Accounts for every unit of every set in order; a block has a line for each of its sentences. `entryOf` says which entry each
 * point is in, as an editor may have moved it; `unprinted` are the numbers of lists that are not printed before a unit.
 */
export function keepLedger(
  sets: readonly AnswerSet[],
  fates: ReadonlyMap<string, Fate>,
  entryOf: ReadonlyMap<string, string>,
  unprinted: ReadonlyMap<string, number> = new Map(),
): Ledger {
  const totals: Record<string, LedgerTotals> = {};
  const sentences = sets.flatMap((set) => {
    const lines = set.units.flatMap((unit) =>
      withNumber(linesOf(set.id, unit, inEntry(fates.get(unit.id) ?? unread)), unprinted.get(unit.id)),
    );
    const count = (fate: Fate['fate']) => lines.filter((line) => line.fate === fate).length;
    const replaced = lines.filter((line) => line.replaced).length;
    totals[set.id] = {
      sentences: lines.length,
      printed: count('printed'),
      folded: count('folded'),
      leftOut: count('left-out'),
      ...(replaced > 0 && { replaced }),
    };
    return lines;
  });
  return { sentences, totals };

  function inEntry(fate: Fate): Fate {
    const entry = fate.point === null ? undefined : entryOf.get(fate.point);
    return entry === undefined ? fate : { ...fate, entry };
  }
}

function withNumber(lines: readonly LedgerSentence[], number: number | undefined): readonly LedgerSentence[] {
  const [first, ...rest] = lines;
  return number === undefined || !first ? lines : [{ ...first, unprintedNumber: number }, ...rest];
}

const unread: Fate = { fate: 'left-out', entry: null, point: null, reason: 'belongs to no question' };

function linesOf(answerSet: string, unit: Unit, fate: Fate): LedgerSentence[] {
  const { file, lines, text, parts } = unit;
  const cut = unit.kind === 'block' && parts && parts.length > 0 ? parts : [{ text, line: lines[0] }];
  return cut.map((part) => ({ answerSet, file, line: part.line, text: part.text, ...fate }));
}

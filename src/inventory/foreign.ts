import type { InventoryRange } from '../model/inventory.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { letters } from './letters.ts';

/** The answer set that a range belongs to by its column; null where any may have it. */
export type OwnerByColumn = (range: InventoryRange) => string | null;

/**
 * Of a table or data that several answer sets share, whose answers stand in which column: no sentence of one set is looked for in
 * those of another, where the same words may stand.
 */
export function columnsOfOthers(
  document: SourceDocument,
  documents: readonly SourceDocument[],
  ranges: readonly InventoryRange[],
): OwnerByColumn {
  const read = document.file.data.columns;
  const own = new Set(read && [...read.question, ...read.answer, ...read.topic, ...read.number]);
  const foreign = new Map<string, string>();
  for (const { answerSet, file } of documents) {
    if (answerSet === document.answerSet || file.path !== document.file.path) continue;
    for (const name of file.data.columns?.answer ?? []) if (!own.has(name)) foreign.set(name, answerSet);
  }
  if (foreign.size === 0) return () => null;
  const places = new Map([...foreign].map(([name, answerSet]) => [placeOf(name, ranges), answerSet]));
  const known = new Map<string, string | null>();
  return ({ column }) => {
    if (column === undefined) return null;
    if (!known.has(column))
      known.set(column, [...places].find(([place]) => `.${column}.`.includes(`.${place}.`))?.[1] ?? null);
    return known.get(column) ?? null;
  };
}

/** A column as ranges name it: one of a table by its place, which the first range with its name is in. */
function placeOf(name: string, ranges: readonly InventoryRange[]): string {
  if (/^column \d+$/.test(name)) return name;
  const wanted = letters(name);
  const head = ranges.find(({ column, text }) => column?.startsWith('column ') && letters(text) === wanted);
  return head?.column ?? name;
}

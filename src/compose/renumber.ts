import type { Edition } from '../model/edition.ts';

/**
 * An edition whose questions count from 1 in the order in which it has them: references, marks of change and what
 * stands for a number follow. Questions that it has not keep the book's numbers, which are never printed.
 */
export function renumber(edition: Edition): Edition {
  const order = edition.parts.flatMap(({ entries }) => entries.map(({ id }) => id));
  const places = new Map(order.map((id, at) => [id, at + 1]));
  const numbered = <One extends { readonly id: string; readonly number: number }>(one: One): One => ({
    ...one,
    number: places.get(one.id) ?? one.number,
  });
  return {
    ...edition,
    parts: edition.parts.map((part) => ({ ...part, entries: part.entries.map(numbered) })),
    ...(edition.numbers && {
      numbers: new Map(
        [...edition.numbers].map(([set, own]) => [
          set,
          new Map([...own].map(([name, found]) => [name, found.map(numbered)])),
        ]),
      ),
    }),
    ...(edition.changes && {
      changes: {
        ...edition.changes,
        changes: edition.changes.changes.map((change) => ({
          ...change,
          number: (change.entry && places.get(change.entry)) || change.number,
        })),
      },
    }),
  };
}

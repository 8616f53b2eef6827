import type { Finding } from '../report.ts';

/** Warns of page numbers in a book that did not come to rest: the rest of the book is sound. */
export function unsettledNumbers(file: string, ids: readonly string[]): readonly Finding[] {
  return ids.map((id) => ({
    severity: 'warning',
    rule: 'numbers-settle',
    reason: `A page number printed for \`${id}\` is not that of its page`,
    file,
    line: null,
    column: null,
    actual: null,
    expected: ['numbers that stay as they are when the book is printed once more'],
    todo: 'The theme sets pages that change with their own numbers; try another theme or paper.',
  }));
}

const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * Cells of a table, or items of a list, on one line. Beside words from the right each other cell is a word of its own, by the signs that
 * Unicode has for that: else `HTTP · 80` would be one stretch from the left, and stand in the wrong order.
 */
export function inRow(cells: readonly string[]): string {
  const turns = cells.some((cell) => fromTheRight.test(cell));
  return cells.map((cell) => (turns && !fromTheRight.test(cell) ? `\u2068${cell}\u2069` : cell)).join(' · ');
}

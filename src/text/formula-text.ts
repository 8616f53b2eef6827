// A line of text in which formulas stand as TeX: each between two characters of the private use area, which no author
// writes.
const [opens, closes] = ['\uE000', '\uE001'];
const formulas = /\uE000([^\uE000\uE001]*)\uE001/;

/** A formula in TeX as part of a line of text. */
export function asFormula(tex: string): string {
  return `${opens}${tex.replace(/\s+/g, ' ').trim()}${closes}`;
}

/** A line of text with each of its formulas, and the words between them, put as is said. */
export function withFormulas(
  text: string,
  formula: (tex: string) => string,
  between: (words: string) => string = (words) => words,
): string {
  return text
    .split(formulas)
    .map((piece, place) => (place % 2 === 1 ? formula(piece) : between(piece)))
    .join('');
}

/** The same as an author writes it: `a line of $x^2$`. */
export function asWritten(text: string): string {
  return withFormulas(text, (tex) => `$${tex}$`);
}

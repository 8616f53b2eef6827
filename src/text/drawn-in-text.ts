// A line of text with what is drawn in it: formulas, which stand as TeX, and the letters of sources before their words. Each stands between
// two characters of the private use area, which no author writes.
const [opens, closes] = ['\uE000', '\uE001'];
const formulas = /\uE000([^\uE000\uE001]*)\uE001/;
const [names, named, and] = ['\uE002', '\uE003', '\uE004'];
const namings = /\uE002([^\uE002\uE003]*)\uE003/;

/** A formula in TeX as part of a line of text. */
export function asFormula(tex: string): string {
  return `${opens}${tex.replace(/\s+/g, ' ').trim()}${closes}`;
}

/** The letters of sources as part of a line of text, before what they say. */
export function asLetters(letters: readonly string[]): string {
  return `${names}${letters.join(and)}${named}`;
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

/** A line of text with the letters of its sources, and what is said between them, put as is said. */
export function withLetters(
  text: string,
  sign: (letters: readonly string[]) => string,
  between: (words: string) => string = (words) => words,
): string {
  return text
    .split(namings)
    .map((piece, place) => (place % 2 === 1 ? sign(piece.split(and)) : between(piece)))
    .join('');
}

/** The wordings of a line of text, each with the letters before it; before the first letters none. */
export function voicesIn(
  text: string,
): readonly { readonly letters: readonly string[]; readonly words: string }[] {
  const pieces = text.split(namings);
  return pieces.flatMap((words, place) =>
    place % 2 === 1 || (place === 0 && words.trim() === '')
      ? []
      : [{ letters: place === 0 ? [] : (pieces[place - 1] ?? '').split(and), words }],
  );
}

/** The letters that stand in a line of text. */
export function lettersIn(text: string): readonly string[] {
  return text.split(namings).flatMap((piece, place) => (place % 2 === 1 ? piece.split(and) : []));
}

/** The same as an author writes it: `A+B: a line of $x^2$`. */
export function asWritten(text: string): string {
  return withLetters(
    withFormulas(text, (tex) => `$${tex}$`),
    (letters) => `${letters.join('+')}: `,
  );
}

const others = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text, which is all that the account counts: signs, spaces and pictures of text may be marks. */
export function letters(text: string): string {
  return text.replace(others, '');
}

const letter = /[\p{L}\p{N}]/u;

export function hasLetters(text: string): boolean {
  return letter.test(text);
}

const raised = /[²³¹⁰-⁹₀-₉]/g;

/** The letters and digits of a text; raised and lowered digits are as others, for formulas are written either way. As long as `letters`. */
export function plainDigits(text: string): string {
  return letters(text).replace(raised, (digit) => digit.normalize('NFKC'));
}

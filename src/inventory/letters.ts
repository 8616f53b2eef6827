const others = /[^\p{L}\p{N}]+/gu;

/** The letters and digits of a text, which is all that the account counts: signs, spaces and pictures of text may be marks. */
export function letters(text: string): string {
  return text.replace(others, '');
}

const letter = /[\p{L}\p{N}]/u;

export function hasLetters(text: string): boolean {
  return letter.test(text);
}

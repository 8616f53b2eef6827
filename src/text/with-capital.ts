/** Longer than this no word is a word, but a key, a sum or a token. */
const longestWord = 40;

/**
 * A text with a capital at its start, but where its first word has a way of its own: `tRNA`, `iOS`, `pH`, `p-value`, `x = 1`,
 * `user_id`, an address, a token of many letters, the letter of an item (`b. Water`). All that is set with a capital goes through here.
 */
export function withCapital(text: string): string {
  const word = /^(?:[^\s,;:!?)\]»”"]|:(?=\/\/))+/u.exec(text)?.[0] ?? '';
  const own =
    word.length > longestWord ||
    /\p{Lu}|[\p{N}_@/\\<>=+*#$]|\.\p{L}|^\p{Ll}-/u.test(word) ||
    /^(?:(?![ao]\s)\p{Ll}\s|(?:\p{Ll}|[ivxlc]{2,6})[.)]\s)/u.test(text);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  const capital = first.toLocaleUpperCase();
  // `ß` has none of one letter.
  return own || text === '' || capital.length > first.length ? text : capital + text.slice(first.length);
}

/** Whether a word of a text has its capitals within (`tRNA`, `JavaScript`): a style that sets all in capitals, or none, would take them. */
export function hasOwnCapitals(text: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(text);
}

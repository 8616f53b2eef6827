/**
 * A text with a capital at its start, but where its first word has a way of its own: `tRNA`, `iOS`, `pH`, `p-value`, `x = 1`,
 * `user_id`, an address.
 */
export function withCapital(text: string): string {
  const word = /^(?:[^\s,;:!?)\]»”"]|:(?=\/\/))+/u.exec(text)?.[0] ?? '';
  const own = /\p{Lu}|[\p{N}_@/\\<>=+*#$]|\.\p{L}|^\p{Ll}-/u.test(word) || /^(?![ao]\s)\p{Ll}\s/u.test(text);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 32);
  const capital = first.toLocaleUpperCase();
  // `ß` has none of one letter.
  return own || text === '' || capital.length > first.length ? text : capital + text.slice(first.length);
}

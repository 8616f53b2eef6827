/**
 * The text with its apostrophes, within or after a word, as a typesetter has them. No other sign is touched: it may be meant. What
 * ends something in quotation marks, as in `'x'`, is no apostrophe.
 */
export function smartApostrophes(text: string): string {
  if (!text.includes("'")) return text;
  let open = 0;
  return text.replace(/'/g, (sign, at: number) => {
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text[at + 1] ?? '';
    const word = /[\p{L}\p{N}]/u.test(before);
    if (word && /\p{L}/u.test(after)) return '\u2019';
    if (!word && /\S/.test(after)) {
      open++;
      return sign;
    }
    if (!word || !/^(?:[\s.,;:!?)\]]|$)/.test(after)) return sign;
    // Behind a figure it may stand for feet or minutes.
    if (open === 0) return /\p{L}/u.test(before) ? '\u2019' : sign;
    open--;
    return sign;
  });
}

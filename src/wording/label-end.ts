/**
 * What stands between the name of a point and its words: the colon and the space of the language, full-width
 * behind Chinese and Japanese, with a space before it in French; only a space where the name has a sign of its own.
 */
export function labelEnd(label: string, language: string): string {
  if (/[.!?…:;。！？：；؟]["'»”’)\]）」』]*$/u.test(label)) return ' ';
  if (
    /^(?:ja|zh|yue)(?:-|$)/i.test(language) ||
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]$/u.test(label)
  )
    return '：';
  return /^fr(?:-|$)/i.test(language) ? '\u00a0: ' : ': ';
}

/** Signs that stand for words and are read: those of Chinese. */
const characters = /[\p{Script=Han}々]/u;
const sounds = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * Whether the second of two words says how the first is read, as in `{漢字|かんじ}`: it is written in other signs. Two of one kind,
 * `{東京|大阪}` or `{はい|いいえ}`, are a choice, and a shell's `{a|b}` is its own.
 */
export function isReading(base: string, said: string): boolean {
  if (characters.test(base)) return !characters.test(said);
  if (hangul.test(base)) return !hangul.test(said) && (characters.test(said) || sounds.test(said));
  return !sounds.test(base) && sounds.test(said) && !characters.test(said);
}

/**
 * A word of a title in the form that its singular and its plural have in common, by the endings of a language: `Databases` and
 * `Database`, `Datenbanken` and `Datenbank`. Only for telling whether two titles are one; it is no word.
 */
export function withoutPlural(word: string, language: string): string {
  if (word.length < 4 || !/^\p{Script=Latin}+$/u.test(word)) return word;
  return language.startsWith('de') ? german(word) : western(word);
}

/** English, French, Spanish and their like: an `s`, or an `x` behind the vowels that take one. */
function western(word: string): string {
  if (/ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x)es$/.test(word)) return word.slice(0, -2);
  if (/[ae]ux$/.test(word)) return word.slice(0, -1);
  return /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** German: `-en`, `-e`, `-n`, `-s`, and `-er` where the vowel changes; the change itself is taken back. */
function german(word: string): string {
  const plain = word.replaceAll('ä', 'a').replaceAll('ö', 'o').replaceAll('ü', 'u');
  if (plain !== word && plain.length > 5 && plain.endsWith('er')) return plain.slice(0, -2);
  if (/(?:innen|nisse)$/.test(plain)) return plain.slice(0, plain.endsWith('e') ? -2 : -3);
  if (/e[lr]n$/.test(plain)) return plain.slice(0, -1);
  if (plain.length > 5 && plain.endsWith('en')) return plain.slice(0, -2);
  if (/[^ise]e$/.test(plain) || /[^sie]s$/.test(plain)) return plain.slice(0, -1);
  return plain.endsWith('n') && plain.at(-2) === 'e' ? plain.slice(0, -2) : plain;
}

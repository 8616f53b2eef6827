/** What every theme's faces have: Latin letters, quotation marks, dashes, the ellipsis. */
const common = /[\n -\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026]/u;
/** What has no look of its own: white space, controls, joiners, selectors. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Code points of a text for which a face must be found, ascending. */
export function wantedCharacters(text: string): number[] {
  // One at a time: a pattern over all of a large book runs out of stack.
  const characters = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code > 0x24f || code < 0x20) characters.add(code);
  }
  return [...characters]
    .filter((code) => {
      const character = String.fromCodePoint(code);
      return !common.test(character) && !unseen.test(character);
    })
    .sort((a, b) => a - b);
}

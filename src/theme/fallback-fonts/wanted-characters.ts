/** What every theme's faces have: Latin letters, quotation marks, dashes, the ellipsis. */
const common = /[\n -\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026]/u;
/** What has no look of its own: white space, controls, joiners, selectors. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Whether every theme's faces have a character; a face of somebody's own may lack it. */
export function isCommon(code: number): boolean {
  return common.test(String.fromCodePoint(code));
}

/** Code points of a text for which a face must be found, ascending; `all` has those that every theme's faces have, too, but for plain letters. */
export function wantedCharacters(text: string, all = false): number[] {
  // One at a time: a pattern over all of a large book runs out of stack.
  const characters = new Set<number>();
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at++;
    if (code > (all ? 0x7e : 0x24f) || code < 0x20) characters.add(code);
  }
  return [...characters]
    .filter((code) => (all || !isCommon(code)) && !unseen.test(String.fromCodePoint(code)))
    .sort((a, b) => a - b);
}

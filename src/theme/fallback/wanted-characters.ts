/** What every theme's faces have: Latin letters, quotation marks, dashes, the ellipsis. */
const common = /[ -\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026]/u;
/** What has no look of its own: white space, controls, joiners, selectors. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Code points of a text for which a face must be found, ascending. */
export function wantedCharacters(text: string): number[] {
  const signs = [...new Set(text)].filter((sign) => !common.test(sign) && !unseen.test(sign));
  return signs.map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
}

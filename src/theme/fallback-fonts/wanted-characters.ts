/** What every theme's faces have: Latin letters, quotation marks, dashes, the ellipsis. */
const common = /[\n -\u024f\u2010-\u2015\u2018-\u201e\u2020-\u2022\u2026]+/gu;
/** What has no look of its own: white space, controls, joiners, selectors. */
const unseen = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;

/** Code points of a text for which a face must be found, ascending. */
export function wantedCharacters(text: string): number[] {
  // A book is nearly all common letters: taken out in runs, what is left is short.
  const signs = [...new Set(text.replace(common, ''))].filter((sign) => !unseen.test(sign));
  return signs.map((sign) => sign.codePointAt(0) ?? 0).sort((a, b) => a - b);
}

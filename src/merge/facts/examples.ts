/**
 * Words that open examples, which name some of several and never all, in English, German, French and Spanish. Some do only behind a
 * comma: `works as a cook and driver` gives no examples.
 */
const opening =
  /(?<=\s)(?:such as|including|for example|for instance|e\.g\.,?|(?:wie )?zum Beispiel|(?:wie )?beispielsweise|wie etwa|z\. ?B\.|darunter|(?:comme )?par exemple|p\. ex\.|notamment|tel(?:le)?s? que|(?:como )?por ejemplo|p\. ej\.|tal(?:es)? como)(?=\s)|(?<=,\s)(?:like|wie|comme|como)(?=\s)/iu;

/** Where the examples of a sentence open, and where what opens them ends; null where there are none. */
export function examplesIn(text: string): { readonly from: number; readonly to: number } | null {
  const found = opening.exec(text);
  return found && { from: found.index, to: found.index + found[0].length };
}

/** Scripts that set no space between sentences, and their punctuation, full width. */
const close = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** Points and brackets that have their own blank, as wide as a character; also within quotation marks. */
const closing = /[、。，．！？：；）」』】〉》〕][”’]?$/u;

/** What stands between two sentences of a paragraph: a space, and nothing where both are Chinese or Japanese, or behind their full stops. */
export function gapBetween(before: string, after: string): '' | ' ' {
  const said = before.trimEnd();
  if (closing.test(said.slice(-2))) return '';
  const last = [...said.slice(-2)].at(-1) ?? '';
  const [first = ''] = after.trimStart();
  return close.test(last) && close.test(first) ? '' : ' ';
}

/** Sentences as one text. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .reduce((text, next) => (text === '' ? next : text + gapBetween(text, next) + next), '');
}

/** A text without the breaks that its author made inside Chinese or Japanese lines, where a space would be wrong. */
export function closeLines(text: string): string {
  return text.replace(/(.)\n(.)/gsu, (whole, before: string, after: string) =>
    gapBetween(before, after) === '' ? before + after : whole,
  );
}

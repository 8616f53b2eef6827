/** Scripts that set no space between sentences, and their punctuation, full width. */
const close = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What stands between two sentences of a paragraph: a space, and nothing where both are Chinese or Japanese. */
export function gapBetween(before: string, after: string): '' | ' ' {
  const last = [...before.trimEnd().slice(-2)].at(-1) ?? '';
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

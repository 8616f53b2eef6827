/** The words of a text, in small letters; what has one or two letters is none that tells a language. */
export function wordsIn(text: string): string[] {
  return (
    text
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu)
      ?.filter((word) => word.length > 2) ?? []
  );
}

/** The words of a table of texts, of plurals and of groups of these; the names of its places are none. */
export function tableWords(table: object): string[] {
  return Object.values(table).flatMap((value) =>
    typeof value === 'string' ? wordsIn(value.replace(/\{\w+\}/g, ' ')) : tableWords(value),
  );
}

/** Names that stay as they are in every language, and the kinds of files. */
export const namesInAllLanguages: ReadonlySet<string> = new Set(
  wordsIn(
    'Variorum Anki Kindle Quizlet PDF EPUB Markdown HTML CSV TSV SHA handbook cards edits yml SIL Open Font License The',
  ),
);

/** What people see or hear of a page in its own language; styles, scripts, code and what is marked as English are none of it. */
export function seen(html: string): string {
  const text = html
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<code\b[\s\S]*?<\/code>/g, ' ')
    .replace(/<span lang="en" dir="ltr">[\s\S]*?<\/span>/g, ' ');
  const told = [...text.matchAll(/\s(?:aria-label|alt|title|placeholder)="([^"]*)"/g)].map(
    ([, value = '']) => value,
  );
  return [text.replace(/<[^>]+>/g, ' '), ...told].join(' ');
}

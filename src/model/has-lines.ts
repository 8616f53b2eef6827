/** Documents of word processors and decks: their lines are those of the text that is made of them, which nobody sees who opens the file. */
const withoutLines = /\.(?:docx|odt|apkg)$/i;

/** Whether whoever opens a document finds its lines by their numbers. */
export function hasLines(path: string): boolean {
  return !withoutLines.test(path);
}

/** Where something stands in a document: `a.md:7`, or the document alone where it has no lines. */
export function placeInFile(file: string, line: number | null): string {
  return line === null || !hasLines(file) ? file : `${file}:${line}`;
}

/** Documents of word processors and decks: their lines are those of the text that is made of them, which nobody sees who opens the file. */
const withoutLines = /\.(?:docx|odt|apkg)$/i;

/** Whether whoever opens a document finds its lines by their numbers. */
export function hasLines(path: string): boolean {
  return !withoutLines.test(path);
}

const delimiter = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/;

/** The lines (0-based) of a text that are rows of tables. */
export function tableLines(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  if (!text.includes('|')) return found;
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    if (!line.includes('|') || !delimiter.test(line) || !lines[at - 1]?.includes('|')) return;
    found.add(at - 1);
    for (let row = at; row < lines.length && (lines[row] ?? '').trim() !== ''; row++) found.add(row);
  });
  return found;
}

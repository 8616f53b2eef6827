const opens = /[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(?:[^`~\n][^`\n]*)?(?:\n|$)/y;
const matter = /^---\n[\s\S]*?\n(?:---|\.\.\.)(?:\n|$)/;
const rawHtml = /[ \t>]*<(pre|script|style|textarea|math|svg)\b/iy;

/** Where code that begins on a line ends: a fence, front matter, an element of HTML that holds no Markdown. The same place if none does. */
export function rawEnd(text: string, at: number): number {
  if (at === 0 && text.startsWith('---\n')) return matter.exec(text)?.[0].length ?? 0;
  opens.lastIndex = at;
  const fence = opens.exec(text);
  if (fence) {
    const mark = fence[1] ?? '```';
    const close = new RegExp(`^[ \\t>]*${mark}${mark[0]}*[ \\t]*$`, 'gm');
    close.lastIndex = at + fence[0].length;
    const end = close.exec(text);
    return end ? end.index + end[0].length : text.length;
  }
  rawHtml.lastIndex = at;
  const name = rawHtml.exec(text)?.[1];
  if (name === undefined) return at;
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = at;
  const end = close.exec(text);
  return end ? end.index + end[0].length : at;
}

/** Where a span of code ends that begins at a place; after its marks if they open none. */
export function codeSpanEnd(text: string, at: number, limit: number): number {
  let length = 1;
  while (text[at + length] === '`') length++;
  const mark = '`'.repeat(length);
  for (let close = text.indexOf(mark, at + length); close >= 0 && close < limit; ) {
    let end = close + length;
    while (text[end] === '`') end++;
    if (end - close === length) return end;
    close = text.indexOf(mark, end);
  }
  return at + length;
}

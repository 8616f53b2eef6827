import { literalLines } from './code-lines.ts';

/** Code within a line, between ticks or in an element. */
const code = /(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)|<code\b[^<>]*>(?:(?!<code\b)[^\n])*?<\/code>/gi;

const signs: readonly (readonly [RegExp, (words: string) => string])[] = [
  [
    /(?<!\\)\[latex\]((?:(?!\[\/?latex\])[^`\n])*)\[\/latex\]/gi,
    (tex) => (/\$|\\begin/.test(tex) ? tex : `$${tex.trim()}$`),
  ],
  [/(?<!\\)\[\$\$\]((?:(?!\[\/?\$\$\])[^`\n])*)\[\/\$\$\]/g, (tex) => `$$${tex.trim()}$$`],
  [/(?<!\\)\[\$\]((?:(?!\[\/?\$\])[^`\n])*)\[\/\$\]/g, (tex) => `$${tex.trim()}$`],
  [/<span\s+class=(?:"footnote"|footnote)\s*>([^<\n[\]]{3,2000})<\/span>/gi, (words) => `^[${words}]`],
];

/**
 * Anki's signs for formulas as those of TeX, and a note that stands in an element, for who prints a page, as Pandoc's. In code all stays:
 * there the signs are what is spoken of.
 */
export function signsOfOthers(text: string): string {
  if (!/\[(?:latex|\$\$?)\]|class="?footnote/i.test(text)) return text;
  const lines = text.split('\n');
  const literal = literalLines(lines);
  return lines
    .map((line, at) =>
      literal.has(at) || !/[[<]/.test(line)
        ? line
        : signs.reduce((now, [sign, inOurs]) => outsideCode(now, sign, inOurs), line),
    )
    .join('\n');
}

/** Replaces what a pattern finds, of which its first group is left, where none of it is code. */
function outsideCode(line: string, pattern: RegExp, replace: (words: string) => string): string {
  const spans = [...line.matchAll(code)].map(({ 0: span, index }) => [index, index + span.length] as const);
  let next = 0;
  /** Whether a stretch touches code that does not stand in it whole; asked from left to right. */
  const isCode = (from: number, to: number): boolean => {
    for (; next < spans.length; next++) {
      const [begin = 0, end = 0] = spans[next] ?? [];
      if (end <= from) continue;
      if (begin >= to) return false;
      if (begin < from || end > to) return true;
    }
    return false;
  };
  return line.replace(pattern, (whole, words: string, at: number) =>
    isCode(at, at + whole.length) ? whole : replace(words),
  );
}

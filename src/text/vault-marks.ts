// What a vault of Obsidian has in its text and shows nobody: remarks between `%%`, and names of blocks that links lead to. Both are
// written with signs that prose has, too (`%%` of printf, a power `^n`): a mark is one only where nothing else is likely to be meant.

const codeSpan = /(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;

/** A line with blanks in the place of the code in it. */
export function withoutCodeSpans(line: string): string {
  return line.includes('`') ? line.replace(codeSpan, (span) => ' '.repeat(span.length)) : line;
}

/** What stands before a sign that opens a remark, and behind one that closes it. */
const opening = /[\s([>*_—–-]/;
const closing = /[\s.,;:!?)\]*_—–-]/;
/** The end of a sentence, or the beginning of a line or an item. */
const sentenceEnd = /(?:[.!?…:][\])"”»*_]{0,4}[ \t]|[。！？]|^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)$/;

/**
 * The remarks within a line, each from its first sign to the one behind its last. `%%NAME%%` is what a template puts a value for. A sign
 * touches the words of its remark; with blanks within, `%% so. %%`, the remark stands between sentences.
 */
export function remarksIn(line: string): readonly (readonly [from: number, to: number])[] {
  const masked = withoutCodeSpans(line);
  const found: [number, number][] = [];
  const signs = [...masked.matchAll(/(?<!%)%%(?!%)/g)].map(({ index }) => index);
  for (let at = 0; at + 1 < signs.length; at++) {
    const [from = 0, to = 0] = [signs[at], signs[at + 1]];
    if (!isRemark(masked, from, to)) continue;
    found.push([from, to + 2]);
    at++;
  }
  return found;
}

function isRemark(line: string, from: number, to: number): boolean {
  const words = line.slice(from + 2, to);
  if (words.trim() === '' || /^[A-Z0-9_]+$/.test(words)) return false;
  if (from > 0 && !opening.test(line[from - 1] ?? '')) return false;
  if (to + 2 < line.length && !closing.test(line[to + 2] ?? '')) return false;
  if (!/^\s|\s$/.test(words)) return true;
  return (
    opensRemark(line, from) && (/^[ \t]*$/.test(line.slice(to + 2)) || /[.!?…。！？][ \t]?$/.test(words))
  );
}

/** Whether a sign with a blank behind it stands where a remark may begin: between two sentences. */
export function opensRemark(line: string, from: number): boolean {
  return sentenceEnd.test(line.slice(Math.max(0, from - 80), from));
}

const name = /(?<=^|[ \t])\^([A-Za-z0-9-]+)[ \t]*$/;
/** As Obsidian itself names blocks. */
const given = /^(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{6}$/;
/** A name is a word: `x ^n` and `^2` are powers. */
const word = /^(?:[\d-]*[A-Za-z]){2}/;
const endsSentence = /(?:[\p{L}\d]{2}[.!?…][\])"”’»*_]{0,4}|[。！？][\])」』”’*_]{0,4})[ \t]*$/u;

/** The names of blocks that links of a text lead to, `[[#^a-name]]`. */
export function linkedBlocks(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/#\^([A-Za-z0-9-]+)(?=[\]|)])/g)].map(([, own = '']) => own));
}

/**
 * Where on a line the name of its block begins; -1 where it ends in none. It is one that a link leads to, one that Obsidian gave, or a
 * word behind the end of a sentence or on a line of its own between empty ones.
 */
export function blockNameIn(
  line: string,
  { before, after, linked }: { before: string; after: string; linked: ReadonlySet<string> },
): number {
  const found = name.exec(line);
  const own = found?.[1];
  if (!found || own === undefined) return -1;
  if (linked.has(own) || given.test(own)) return found.index;
  if (!word.test(own)) return -1;
  const words = line.slice(0, found.index);
  const isNamed = /^[ \t>]*$/.test(words)
    ? isEmpty(after) && (isEmpty(before) || endsSentence.test(before))
    : endsSentence.test(words.slice(-40));
  return isNamed ? found.index : -1;
}

const isEmpty = (line: string): boolean => /^[ \t>]*$/.test(line);

import { endsInAbbreviation } from './abbreviations.ts';
import { afterOrdinal } from './ordinals.ts';

/** Half-open range of character offsets. */
export type Range = readonly [start: number, end: number];

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  let made: Intl.Segmenter;
  try {
    made = new Intl.Segmenter(language, { granularity: 'sentence' });
  } catch {
    made = new Intl.Segmenter('en', { granularity: 'sentence' });
  }
  segmenters.set(language, made);
  return made;
}

const number = /(?:^|\s)(?:\d{1,3}|[a-z])\.$/;
const openBrackets = /[([（]/g;
const closeBrackets = /[)\]）]/g;

/** Whether what the segmenter cut after `before` goes on in `after`. */
function goesOn(before: string, after: string, language: string): boolean {
  const end = before.trimEnd();
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next) && !/[。！？]$/u.test(end)) return true;
  // 「そうですか？」と言った。
  if (/[」』]$/u.test(end) && /^(?:と|って)/u.test(next)) return true;
  // A sentence that begins with its number or letter, `1. Install it.`, keeps it.
  if (number.test(end) && end.length <= 4) return true;
  if (/^[)\]"'”’»,;]/.test(next)) return true;
  // Signs of a program: `List<?>`, `a != b`.
  if (end === before && /[.!?]$/.test(end) && /^[>=/|&:*+%@\\-]/.test(next)) return true;
  if (endsInAbbreviation(end, next, language)) return true;
  // `5 v. Chr.`, `i. d. R.`, which the rules cut within
  if (/(?:^|\s)(?:[vn]|i\.\s?d)\.$/.test(end) && /^(?:Chr|R)\./.test(next)) return true;
  // `am 1. März`, `im 19. Jahrhundert`
  if (/(?:^|[\s(])\d{1,2}\.$/.test(end) && afterOrdinal.test(next)) return true;
  const opened = end.match(openBrackets)?.length ?? 0;
  const closed = end.match(closeBrackets)?.length ?? 0;
  return opened > closed && end.length < 300 && /[)\]）]/.test(next);
}

/** Characters that are cut at a time: the segmenter looks at all of its text for every sentence. */
const windowSize = 2000;
/** Characters beyond which a sentence takes nothing more on. */
const longest = 2000;

/** What may end a sentence within a text; where it is missing nothing has to be cut. */
const innerEnd = /[.!?…。！？।؟։።\u2028\u2029](?=.*[^\s.!?…。！？।؟"'”’)\]])/u;
const sentenceEnd = /[.!?]\s+(?=\p{Lu})|[。！？]/gu;

/** Where the window that begins at an offset ends: after a sentence if it can, else after a word. */
function windowEnd(text: string, start: number): number {
  if (text.length - start <= windowSize) return text.length;
  const window = text.slice(start, start + windowSize);
  let last = 0;
  for (const { index, 0: end } of window.matchAll(sentenceEnd)) last = index + end.length;
  if (last > windowSize / 4) return start + last;
  const space = Math.max(window.lastIndexOf(' '), window.lastIndexOf('\n'));
  return start + (space > windowSize / 4 ? space + 1 : windowSize);
}

/**
 * Cuts text into sentences: Unicode's rules (UAX 29) for the language, mended for abbreviations, numbers, brackets
 * and wrapped lines. The ranges cover every character that is not white space.
 */
export function sentences(text: string, language: string): readonly Range[] {
  // A wrapped line is no end of a sentence.
  const flat = text.replace(/\n/g, ' ');
  if (flat.length <= longest && !innerEnd.test(flat)) return trimmed(flat, [[0, flat.length]]);
  const ranges: [number, number][] = [];
  const rules = segmenter(language);
  for (let start = 0; start < flat.length; ) {
    const end = windowEnd(flat, start);
    for (const { index, segment } of rules.segment(flat.slice(start, end))) {
      const from = start + index;
      const last = ranges.at(-1);
      const before = last ? flat.slice(last[0], last[1]) : '';
      const unfinished = index === 0 && start > 0 && !/[.!?。！？…]["'”’)\]]*\s*$/.test(before);
      if (last && before.length < longest && (unfinished || goesOn(before, segment, language)))
        last[1] = from + segment.length;
      else ranges.push([from, from + segment.length]);
    }
    start = end;
  }
  // What opens a quotation belongs to the sentence that it opens.
  ranges.forEach((range, at) => {
    const opened = /[「『（《〈【“‘«¿¡(]\s*$/u.exec(flat.slice(range[0], range[1]))?.[0].length ?? 0;
    const next = ranges[at + 1];
    if (!next || opened === 0 || opened === range[1] - range[0]) return;
    range[1] -= opened;
    next[0] -= opened;
  });
  return trimmed(flat, ranges);
}

/** The ranges without the white space at their ends. */
function trimmed(flat: string, ranges: readonly Range[]): readonly Range[] {
  return ranges
    .map(([start, end]): Range => {
      const piece = flat.slice(start, end);
      return [start + piece.length - piece.trimStart().length, end - piece.length + piece.trimEnd().length];
    })
    .filter(([start, end]) => end > start);
}

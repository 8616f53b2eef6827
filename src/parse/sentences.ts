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

// Words with a dot that do not end a sentence, in the languages that answers are mostly written in.
const abbreviation =
  /(?:^|[\s(["'“‘])(?:e\.?g|i\.?e|etc|vs|cf|ca|approx|resp|incl|viz|al|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|Inc|Ltd|Co|Corp|No|Nr|Fig|Figs|Eq|Eqs|Sec|Ch|Vol|pp?|z\.\s?B|d\.\s?h|u\.\s?a|bzw|usw|p\.\s?ex|[A-Z])\.$/;
const always = /(?:^|[\s(["'“‘])(?:etc|al|Inc|Ltd|Co|Corp|[A-Z])\.$/;
const number = /(?:^|\s)\d{1,3}\.$/;
const openBrackets = /[([（]/g;
const closeBrackets = /[)\]）]/g;

/** Whether what the segmenter cut after `before` goes on in `after`. */
function goesOn(before: string, after: string): boolean {
  const end = before.trimEnd();
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next) && !/[。！？]$/u.test(end)) return true;
  // A sentence that begins with its number, `1. Install it.`, keeps it.
  if (number.test(end) && end.length <= 4) return true;
  if (/^[)\]"'”’»,;]/.test(next)) return true;
  if (abbreviation.test(end)) return !(always.test(end) && /^\p{Lu}/u.test(next)) || /[A-Z]\.$/.test(end);
  const opened = end.match(openBrackets)?.length ?? 0;
  const closed = end.match(closeBrackets)?.length ?? 0;
  return opened > closed && end.length < 300 && /[)\]）]/.test(next);
}

/**
 * Cuts text into sentences: Unicode's rules (UAX 29) for the language, mended for abbreviations, numbers and brackets.
 * The ranges cover every character that is not white space.
 */
export function sentences(text: string, language: string): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const { index, segment } of segmenter(language).segment(text)) {
    const last = ranges.at(-1);
    if (last && last[1] - last[0] < 2000 && goesOn(text.slice(last[0], last[1]), segment))
      last[1] = index + segment.length;
    else ranges.push([index, index + segment.length]);
  }
  return ranges
    .map(([start, end]): Range => {
      const piece = text.slice(start, end);
      return [start + piece.length - piece.trimStart().length, end - piece.length + piece.trimEnd().length];
    })
    .filter(([start, end]) => end > start);
}

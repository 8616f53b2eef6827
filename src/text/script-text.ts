const marks = '0123456789+-=()ni';
const raised = new Map([...marks].map((mark, at) => [mark, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][at] ?? mark]));
const lowered = new Map([...'0123456789+-=()'].map((mark, at) => [mark, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? mark]));

/** Endings of ordinals, trade marks, and calls of notes: they mean the same on the line. */
const onTheLine = /^(?:st|nd|rd|th|ers?|res?|e|es|è?me|os?|as?|[ºª]|TM|®|©|\[[^\]]*\]|[*†‡§]+)$/;

/**
 * A raised or lowered text as characters of a line: `10⁶` and not `106`, `H₂O`; what has no such characters behind `^` or `_`, as
 * `x^(max)`.
 */
export function scriptText(text: string, way: 'sup' | 'sub'): string {
  const content = text.trim().replaceAll('−', '-');
  if (content === '' || (way === 'sup' && onTheLine.test(content))) return text;
  const table = way === 'sup' ? raised : lowered;
  if ([...content].every((mark) => table.has(mark)))
    return [...content].map((mark) => table.get(mark)).join('');
  const sign = way === 'sup' ? '^' : '_';
  return /^[\p{L}\p{N}]$/u.test(content) ? sign + content : `${sign}(${content})`;
}

import type { Reading, Word } from './read-words.ts';

/** Words of a name behind `of`: `handling of [missing customer data]`. */
const longestName = 3;

/**
 * The same sentence with what stands behind `of` put before its noun: `the strap of the helmet` is `the helmet's strap`,
 * `collection of data` is `data collection`. Null where there is nothing to turn.
 */
export function withoutOf(reading: Reading): Reading | null {
  if (reading.language !== 'en' || !reading.keys.has('of')) return null;
  const words = [...reading.words];
  let turned = false;
  for (let at = words.length - 2; at > 0; at--) {
    const [noun, of] = [words[at - 1], words[at]];
    if (of?.key !== 'of' || noun?.kind !== 'telling' || noun.after.trim() !== '') continue;
    let end = at + 1;
    while (words[end]?.kind === 'empty' && end < words.length) end++;
    const start = end;
    while (words[end]?.kind === 'telling' && end - start < longestName) {
      end++;
      if (words[end - 1]?.after.trim() !== '') break;
    }
    const name = words.slice(start, end);
    // `number of models that run`: a name that goes on is left where it is.
    if (name.length === 0 || words[end]?.kind === 'joint') continue;
    words.splice(at - 1, end - at + 1, ...name.map((word): Word => ({ ...word, after: ' ' })), {
      ...noun,
      after: name.at(-1)?.after ?? '',
    });
    turned = true;
  }
  return turned ? { ...reading, words } : null;
}

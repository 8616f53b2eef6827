import type { Edition, EditionEntry } from '../model/edition.ts';
import { type Finding, note, plural } from '../report.ts';

/** What the report says of a short edition: how much was left out, and answers that could not be cut so far. */
export function shortAccount({ name, settings, parts }: Edition): readonly Finding[] {
  const entries = parts.flatMap((part) => part.entries);
  const total = (of: 'sentences' | 'ofSentences') =>
    entries.reduce((sum, { cut }) => sum + (cut?.[of] ?? 0), 0);
  const { length, unit } = settings.short;
  const [all, kept] = [total('ofSentences'), total('sentences')];
  const longer = entries.filter(({ cut }) => cut?.longer);
  const file = `${name}.pdf`;
  return [
    ...(kept < all
      ? [
          note('short-left-out', {
            file,
            reason: `${all - kept} of ${plural(all, 'sentence')} left out of the short edition, to keep each answer to ${length} ${unit}`,
            actual: blocksInWords(entries),
            todo: `${name}-left-out.json lists them (--format json); another editions.${name}.short.length (now ${length}) keeps more or fewer.`,
          }),
        ]
      : []),
    ...(longer.length > 0
      ? [
          note('short-too-long', {
            file,
            reason: `no sentence of ${plural(longer.length, 'answer')} fits in ${length} ${unit}; the shortest stands alone`,
            actual: `questions ${longer.map((entry) => entry.number).join(', ')}`,
            todo: `A larger editions.${name}.short.length (now ${length}) has room for a sentence.`,
          }),
        ]
      : []),
  ];
}

/** `2 tables, 1 block of code` among what was left out; null where there is none. */
function blocksInWords(entries: readonly EditionEntry[]): string | null {
  const kinds = entries.flatMap(({ cut }) => cut?.leftOut ?? []).map(({ node }) => node?.type ?? 'sentence');
  const count = (kind: string, word: string) => {
    const found = kinds.filter((one) => one === kind).length;
    return found > 0 ? [plural(found, word)] : [];
  };
  const blocks = [
    ...count('table', 'table'),
    ...count('list', 'list'),
    ...count('code', 'listing'),
    ...count('math', 'formula'),
  ];
  return blocks.length > 0 ? `among them ${blocks.join(', ')}; none is ever cut` : null;
}

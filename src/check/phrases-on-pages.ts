import type { VisibleRun } from './words-on-pages.ts';

/** Letters and digits in a row by which a phrase is known: fewer stand in any text of its language. */
const phraseLength = 7;

/** What some texts say and others do not: their stretches of letters, whatever stands between these. */
export type Phrases = ReadonlySet<string>;

/** The phrases of texts, without those of other texts. */
export function phrasesOf(texts: readonly string[], others: readonly string[] = []): Phrases {
  const foreign = new Set(others.flatMap((text) => stretchesOf(text)));
  return new Set(texts.flatMap((text) => stretchesOf(text)).filter((phrase) => !foreign.has(phrase)));
}

/** The share of phrases that stand in runs of text, 0 to 1: of none, 1. Lines and runs may break them anywhere. */
export function phrasesOnPages(runs: readonly Pick<VisibleRun, 'text'>[], phrases: Phrases): number {
  if (phrases.size === 0) return 1;
  const found = new Set(stretchesOf(runs.map(({ text }) => text).join('')).filter((one) => phrases.has(one)));
  return found.size / phrases.size;
}

/** The runs of which most is said in phrases. */
export function runsThatSay<Run extends Pick<VisibleRun, 'text'>>(
  runs: readonly Run[],
  phrases: Phrases,
): readonly Run[] {
  return runs.filter(({ text }) => {
    const own = stretchesOf(text);
    return own.length > 0 && own.filter((one) => phrases.has(one)).length > own.length / 2;
  });
}

/** A stretch and the same backwards are one, for some scripts run from right to left. */
function stretchesOf(text: string): string[] {
  const letters = [...text.normalize('NFKC').toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  return letters.slice(phraseLength - 1).map((_, at) => {
    const stretch = letters.slice(at, at + phraseLength);
    const forwards = stretch.join('');
    const backwards = stretch.reverse().join('');
    return forwards < backwards ? forwards : backwards;
  });
}

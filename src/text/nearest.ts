import leven from 'leven';

/** The known word nearest to one that is not known; null where none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** The known texts that have the most in common with one that is not known, the nearest first; none that has next to nothing. */
export function nearestFew(text: string, known: readonly string[], most = 3): readonly string[] {
  const own = pairsOf(text);
  const found = [...new Set(known)]
    .map((candidate) => ({ candidate, score: likeness(own, pairsOf(candidate)) }))
    .sort((one, other) => other.score - one.score);
  const least = Math.max(0.25, 0.6 * (found[0]?.score ?? 0));
  return found
    .filter(({ score }) => score >= least)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** The pairs of neighbouring letters within the words of a text. */
function pairsOf(text: string): ReadonlySet<string> {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    found.flatMap((word) => {
      const letters = [...` ${word}`];
      return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
    }),
  );
}

/** What two sets have in common by what they have (L. R. Dice, 1945). */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter((pair) => other.has(pair)).length;
  return (2 * common) / (one.size + other.size || 1);
}

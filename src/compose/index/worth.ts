import type { Candidate } from './gather-candidates.ts';
import type { Places } from './term-places.ts';

/** In a book of more questions a name that is dropped once is trivia. */
const manyEntries = 60;

/** What a term is worth in the index of a book of so many entries; 0 or less keeps it out. */
export function worth(key: string, candidate: Candidate, found: Places, entries: number): number {
  const words = key.split(' ').length;
  const treated = found.asked.size * 3;
  if (candidate.asked && found.asked.size > 0) return 4 + treated + found.entries.size;
  if (words === 1 && !candidate.name && found.labelled.size === 0) return 0;
  if (words === 1 && !candidate.name && found.entries.size > Math.max(3, entries * 0.45)) return 0;
  if (candidate.name && entries > manyEntries && found.all.length < 2 && found.labelled.size === 0) return 0;
  if (candidate.name) return 4 + treated + found.entries.size;
  if (!candidate.fromLabel) return found.entries.size >= 3 ? found.entries.size - 1 + treated : 0;
  const phrase = words === 1 ? 0 : 1;
  const alone = found.all.length < 2 ? 3.5 : 0;
  return treated + found.labelled.size * 2 + found.entries.size + phrase - alone;
}

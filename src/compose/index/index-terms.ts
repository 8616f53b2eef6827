import type { IndexTerm } from '../../model/edition.ts';
import type { Entry } from '../../model/handbook.ts';
import type { ProjectSettings } from '../../model/settings.ts';
import { choosePlaces } from './choose-places.ts';
import { findTerms } from './find-terms.ts';
import type { Candidate } from './gather-candidates.ts';
import { referOn } from './refer-on.ts';
import { keyMaker } from './term-places.ts';
import { type Scored, withoutEchoes } from './without-echoes.ts';
import { worth } from './worth.ts';

/**
 * A back-of-the-book index: subjects that questions and labels name, names of things, and phrases that recur, each
 * with the places that treat it. What every question is about is no help in finding one, and is left out; a book of a
 * few pages has no index unless the settings ask for terms.
 */
export function indexTerms(
  entries: readonly Entry[],
  wishes: ProjectSettings['index'],
  language: string,
): IndexTerm[] {
  const { add, merge, also } = wishes;
  const wished = [...add, ...Object.keys(merge), ...Object.keys(also)];
  const unasked = wished.length === 0;
  if (isThin(entries) && unasked) return [];
  const keyOf = keyMaker(language);
  const { candidates, places, synonyms } = findTerms(entries, wishes, language, keyOf);
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  const wanted = new Set(wished.map(keyOf));
  const scored = [...candidates].flatMap(([key, candidate]): Scored[] => {
    const found = places.get(key);
    if (found === undefined) return [];
    const everywhere = entries.length > 4 && found.entries.size > entries.length * 0.6;
    const score = wanted.has(key) ? Number.POSITIVE_INFINITY : worth(key, candidate, found, entries.length);
    if (score <= 0 || (everywhere && found.asked.size === 0 && !wanted.has(key))) return [];
    return [
      {
        key,
        term: printed(candidate),
        score,
        fromLabel: candidate.fromLabel,
        ...choosePlaces(found, entryOf, everywhere && !wanted.has(key)),
      },
    ];
  });
  const room = Math.max(60, Math.min(2000, entries.length * 8));
  const chosen = withoutEchoes(scored)
    .sort((a, b) => b.score - a.score || byText(a.key, b.key))
    .slice(0, room);
  if (chosen.length < fewTerms && unasked) return [];
  const terms = referOn(chosen, synonyms, also, keyOf);
  return terms.sort((a, b) => byText(a.term.toLowerCase(), b.term.toLowerCase()));
}

/** Fewer terms than this are no index. */
const fewTerms = 8;

/** Characters of answers below which a book is leafed through faster than its index is read: some four pages. */
const thinBook = 6000;

function isThin(entries: readonly Entry[]): boolean {
  const texts = entries.flatMap(({ intro, points, outro }) => [...intro, ...points, ...outro]);
  return texts.reduce((sum, { text }) => sum + text.length, 0) < thinBook;
}

/** The wording with the fewest capitals, and of those the commonest; plural and singular stand under one. */
function printed({ wordings }: Candidate): string {
  const capitals = (wording: string) => wording.match(/\p{Lu}/gu)?.length ?? 0;
  const [best] = [...wordings].sort(
    (a, b) => capitals(a[0]) - capitals(b[0]) || b[1] - a[1] || byText(a[0], b[0]),
  );
  return best?.[0] ?? '';
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

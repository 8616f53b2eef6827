import { terms } from '../../text/terms.ts';
import { areFigures } from '../facts/contrary-wording.ts';
import { printedText } from '../fusion/passage.ts';
import type { Aligned, Cluster } from '../similarity/align.ts';
import type { About, Conflict } from './conflict.ts';
import { contradict } from './differences.ts';

/**
 * Points that contradict one another say other things and are not found alike, yet must stand side by side: puts together what is
 * left alone where first sentences contradict, or any of short answers.
 */
export function gatherContrary(
  clusters: readonly Cluster[],
  conflict: Conflict,
  about: About,
): readonly Cluster[] {
  const sets = new Set(clusters.flatMap(({ members }) => members.map(({ answerSet }) => answerSet)));
  // Nobody is held against himself.
  if (sets.size < 2) return clusters;
  const gathered: Cluster[] = [];
  const holders = new Map<string, number[]>();
  for (const cluster of clusters) {
    const own = about.whole ? [] : openingTerms(cluster);
    const places = about.whole ? [...gathered.keys()] : holding(own, holders);
    const at = places.find((place) => {
      const other = gathered[place];
      return other !== undefined && contrary(cluster, other, conflict, about);
    });
    const found = at === undefined ? undefined : gathered[at];
    if (at === undefined || !found) {
      for (const term of own) {
        const places = holders.get(term);
        if (!places) holders.set(term, [gathered.length]);
        else if (places.length <= mostHolders) places.push(gathered.length);
      }
      gathered.push(cluster);
    } else {
      const members = [...found.members, ...cluster.members].map(suggested);
      members.sort((a, b) => (a.answerSet === b.answerSet ? 0 : a.answerSet < b.answerSet ? -1 : 1));
      gathered[at] = { hub: null, members };
    }
  }
  return gathered;
}

/** A term that more points of one entry have says nothing about two of them, and would have each looked at with each. */
const mostHolders = 100;

/** The terms of a single point's first sentence: points of a list contradict one another only where they share some. */
function openingTerms({ members: [first, ...others] }: Cluster): readonly string[] {
  const [unit] = first?.point.units ?? [];
  return unit && others.length === 0 ? [...new Set(terms(printedText(unit)))] : [];
}

/** The places that some of the terms lead to, in order. */
function holding(some: readonly string[], holders: ReadonlyMap<string, readonly number[]>): number[] {
  const found = some.flatMap((term) => {
    const places = holders.get(term) ?? [];
    return places.length > mostHolders ? [] : places;
  });
  return [...new Set(found)].sort((one, other) => one - other);
}

/** The later cluster's id goes, so it is its first member that must contradict one of an earlier set: further sets change nothing then. */
function contrary(later: Cluster, earlier: Cluster, conflict: Conflict, about: About): boolean {
  const sets = new Set(earlier.members.map(({ answerSet }) => answerSet));
  if (later.members.some(({ answerSet }) => sets.has(answerSet))) return false;
  if (!about.whole && earlier.members.length + later.members.length > 2) return false;
  const [first] = later.members;
  const figures = (member: Aligned | undefined) => member !== undefined && areFigures(member.point.text);
  return earlier.members.some(
    (member) =>
      first !== undefined &&
      (about.whole || !figures(first) || !figures(member)) &&
      member.answerSet < first.answerSet &&
      contradict(first.point.units, member.point.units, conflict, about),
  );
}

function suggested(member: Aligned): Aligned {
  return { ...member, link: { score: member.link.score === 1 ? 0 : member.link.score, tier: 'suggested' } };
}

import type { Aligned, Cluster } from './align.ts';
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
  for (const cluster of clusters) {
    const at = gathered.findIndex((other) => contrary(cluster, other, conflict, about));
    const found = gathered[at];
    if (!found) gathered.push(cluster);
    else {
      const members = [...found.members, ...cluster.members].map(suggested);
      members.sort((a, b) => (a.answerSet === b.answerSet ? 0 : a.answerSet < b.answerSet ? -1 : 1));
      gathered[at] = { hub: null, members };
    }
  }
  return gathered;
}

/** The later cluster's id goes, so it is its first member that must contradict one of an earlier set: further sets change nothing then. */
function contrary(later: Cluster, earlier: Cluster, conflict: Conflict, about: About): boolean {
  const sets = new Set(earlier.members.map(({ answerSet }) => answerSet));
  if (later.members.some(({ answerSet }) => sets.has(answerSet))) return false;
  if (!about.whole && earlier.members.length + later.members.length > 2) return false;
  const [first] = later.members;
  return earlier.members.some(
    (member) =>
      first !== undefined &&
      member.answerSet < first.answerSet &&
      contradict(first.point.units, member.point.units, conflict, about),
  );
}

function suggested(member: Aligned): Aligned {
  return { ...member, link: { score: member.link.score === 1 ? 0 : member.link.score, tier: 'suggested' } };
}

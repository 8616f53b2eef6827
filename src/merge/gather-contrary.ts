import type { Aligned, Cluster } from './align.ts';
import type { About, Conflict } from './conflict.ts';
import { printedText } from './passage.ts';

/**
 * Points that contradict one another say other things and are not found alike, yet must stand side by side: puts together what is
 * left alone where first sentences contradict.
 */
export function gatherContrary(
  clusters: readonly Cluster[],
  conflict: Conflict,
  about: About,
): readonly Cluster[] {
  const gathered: Cluster[] = [];
  for (const cluster of clusters) {
    const at = gathered.findIndex((other) => contrary(cluster, other, conflict, about));
    const found = gathered[at];
    if (!found) gathered.push(cluster);
    else gathered[at] = { hub: null, members: [...found.members, ...cluster.members].map(suggested) };
  }
  return gathered;
}

function contrary(one: Cluster, other: Cluster, conflict: Conflict, about: About): boolean {
  const sets = new Set(one.members.map(({ answerSet }) => answerSet));
  if (other.members.some(({ answerSet }) => sets.has(answerSet))) return false;
  if (!about.whole && one.members.length + other.members.length > 2) return false;
  return one.members.some((left) =>
    other.members.some((right) => {
      const [a, b] = [opening(left), opening(right)];
      return a !== '' && b !== '' && conflict(a, b, about) !== null;
    }),
  );
}

function opening({ point: { units } }: Aligned): string {
  const [first] = units;
  return first?.kind === 'sentence' ? printedText(first) : '';
}

function suggested(member: Aligned): Aligned {
  return { ...member, link: { score: member.link.score === 1 ? 0 : member.link.score, tier: 'suggested' } };
}

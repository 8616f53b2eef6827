import type { Aligned, Cluster } from '../similarity/align.ts';
import type { EditState } from './edit-state.ts';

/** Clusters after the editor linked, unlinked, split and confirmed. `idOf` gives a source point's id. */
export function editClusters(
  clusters: readonly Cluster[],
  idOf: (member: Aligned) => string,
  editState: EditState,
): readonly Cluster[] {
  let edited = [...clusters];
  const holding = (id: string) => edited.find(({ members }) => members.some((member) => idOf(member) === id));
  const replace = (old: readonly Cluster[], made: readonly (readonly Aligned[])[]) => {
    const fresh = made.filter((members) => members.length > 0).map((members) => ({ members, hub: null }));
    edited = [...edited.filter((cluster) => !old.includes(cluster)), ...fresh];
  };
  const order = (member: Aligned) => clusters.flatMap(({ members }) => members).indexOf(member);
  const manual = (members: readonly Aligned[]) =>
    members.map((member): Aligned => ({ ...member, link: { score: member.link.score, tier: 'manual' } }));

  for (const decision of editState.decisions) {
    if (decision.verb === 'link') {
      const held = decision.points.map(holding);
      if (held.some((cluster) => !cluster)) continue;
      const joined = [...new Set(held)].flatMap((cluster) => cluster ?? []);
      const members = joined.flatMap((cluster) => cluster.members);
      replace(joined, [
        manual(members.toSorted((one, other) => bySet(one, other) || order(one) - order(other))),
      ]);
    } else if (decision.verb === 'keep' || decision.verb === 'unlink' || decision.verb === 'split') {
      const cluster = holding(decision.point);
      if (!cluster) continue;
      const { members } = cluster;
      if (decision.verb === 'keep')
        edited = edited.map((one) =>
          one === cluster ? { hub: cluster.hub, members: manual(members) } : one,
        );
      else if (members.length < 2) continue;
      else if (decision.verb === 'split')
        replace(
          [cluster],
          members.map((member) => alone([member])),
        );
      else {
        const leaves = (member: Aligned) =>
          decision.set === undefined ? idOf(member) === decision.point : member.answerSet === decision.set;
        const leaving = members.filter(leaves);
        if (leaving.length === 0 || leaving.length === members.length) continue;
        replace([cluster], [alone(members.filter((member) => !leaves(member))), alone(leaving)]);
      }
    } else continue;
    editState.done.add(decision);
  }
  return edited;
}

function alone(members: readonly Aligned[]): readonly Aligned[] {
  return members.length === 1
    ? members.map((member) => ({ ...member, link: { score: 1, tier: 'manual' } }))
    : members;
}

function bySet(one: Aligned, other: Aligned): number {
  if (one.answerSet !== other.answerSet) return one.answerSet < other.answerSet ? -1 : 1;
  return one.point.index - other.point.index;
}

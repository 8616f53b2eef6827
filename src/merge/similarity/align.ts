import type { Link } from '../../model/handbook.ts';
import type { Doubt } from '../contradiction/doubt.ts';
import type { Comparer } from './engine.ts';
import { findLinks, type PointLink } from './links.ts';
import { type SetPoint, wholeText } from './set-point.ts';

/** A source point's place in a cluster and how it came there. */
export interface Aligned extends SetPoint {
  readonly link: Link;
}

/** Points that are printed as one. */
export interface Cluster {
  /** In the order of the sets, then of the answer. */
  readonly members: readonly Aligned[];
  /** Index among the members of the one that covers two of another set; null where each set has one at most. */
  readonly hub: number | null;
  /** Places of members that sure links hold together; several groups where nothing but suggestions holds these. Absent: one. */
  readonly parts?: readonly (readonly number[])[];
}

/** No point bundles more of another set than this. */
const mostBundled = 3;

/**
 * Puts the points of one entry into clusters, set after set, best links first. Each point takes at most one of another set;
 * then points left alone may join one that has a partner already. A cluster may so hold two points of one set only where a
 * third is linked to each of them, and in one of its sets only. A point joins a cluster only where at least half of the pairs
 * so made are linked, unless it says the very same as one of its points, and only the project's first two sets (`founders`) may bring two clusters together: what the sets before
 * gave stays as it was, with its ids, when another comes. A cluster holds two points of which there is `doubt` only where others of it are told to differ. The points are given set by set, each set's in the order of its answer.
 */
export function align(
  points: readonly SetPoint[],
  comparer: Comparer,
  founders?: readonly string[],
  doubt: Doubt = () => null,
): Cluster[] {
  const sets = [...new Set(points.map(({ answerSet }) => answerSet))];
  const mayBundle = founders === undefined || sets.slice(0, 2).every((set) => founders.includes(set));
  const indexes = new Map(
    sets.map((set) => [set, points.flatMap((point, at) => (point.answerSet === set ? [at] : []))]),
  );
  const setOf = (index: number) => points[index]?.answerSet ?? '';
  const key = (one: number, other: number) => Math.min(one, other) * points.length + Math.max(one, other);
  const clusterOf = points.map((_, index) => [index]);
  const accepted = new Map<number, PointLink>();

  for (const [place, set] of sets.entries()) {
    const found = sets.slice(0, place).map((earlier) => linksBetween(earlier, set));
    const pairs = found.flatMap((links) => links.pairs).sort(strongestFirst);
    const joins = found.flatMap((links) => links.joins).sort(strongestFirst);
    const linked = new Set([...pairs, ...joins].map(({ left, right }) => key(left, right)));
    for (const link of pairs)
      join(link, linked, (joined) => doubles(joined).length === 0 && clusterOf[link.right]?.length === 1);
    for (const link of joins) {
      const mayJoin = isAlone(link.right) || (place === 1 && mayBundle && isAlone(link.left));
      if (mayJoin) join(link, linked, (joined) => hubOf(joined) !== undefined);
    }
  }
  return [...new Set(clusterOf)].map((cluster) => {
    const hub = doubles(cluster).length > 0 ? hubOf(cluster) : undefined;
    const parts = partsOf(cluster);
    const beside = (at: number) =>
      parts.find((part) => part.includes(at))?.map((place) => cluster[place] ?? -1) ?? [];
    return {
      hub: hub === undefined ? null : cluster.indexOf(hub),
      ...(parts.length > 1 && { parts }),
      members: cluster.flatMap((index, at) => {
        const point = points[index];
        const sure = beside(at).length > 1 ? beside(at) : cluster;
        return point ? [{ ...point, link: bestLink(index, sure) }] : [];
      }),
    };
  });

  /** The links of two sets, by the points' places among all. */
  function linksBetween(earlier: string, later: string) {
    const rows = indexes.get(earlier) ?? [];
    const columns = indexes.get(later) ?? [];
    const some = (all: readonly number[]) => all.flatMap((index) => points[index] ?? []);
    const scores = comparer.between(earlier, later)(some(rows), some(columns));
    const links = findLinks(some(rows), some(columns), scores, comparer.rule);
    const placed = (some: readonly PointLink[]) =>
      some
        .map((link) => ({
          ...link,
          left: rows[link.left] ?? 0,
          right: columns[link.right] ?? 0,
        }))
        .flatMap((link) => {
          const doubt = doubtOf(link.left, link.right);
          if (doubt === 'doubtful') return [];
          return [doubt === 'unsure' ? { ...link, tier: 'suggested' as const } : link];
        });
    return { pairs: placed(links.pairs), joins: placed(links.joins) };
  }

  function doubtOf(left: number, right: number): ReturnType<Doubt> {
    const [one, other] = [points[left], points[right]];
    return one && other ? doubt(one, other) : null;
  }

  function join(
    link: PointLink,
    linked: ReadonlySet<number>,
    allowed: (joined: readonly number[]) => boolean,
  ): void {
    const one = clusterOf[link.left] ?? [];
    const other = clusterOf[link.right] ?? [];
    if (one === other) {
      accepted.set(key(link.left, link.right), link);
      return;
    }
    if (!isVerbatim(link) && !mayMeet(one, other, linked)) return;
    const joined = [...one, ...other].sort((a, b) => a - b);
    accepted.set(key(link.left, link.right), link);
    if (allowed(joined)) for (const member of joined) clusterOf[member] = joined;
    else accepted.delete(key(link.left, link.right));
  }

  /** True where half of the pairs are linked, and of none there is doubt, unless some of them are told to differ. */
  function mayMeet(one: readonly number[], other: readonly number[], linked: ReadonlySet<number>): boolean {
    const facing = one.flatMap((a) => other.filter((b) => setOf(a) !== setOf(b)).map((b) => [a, b] as const));
    const doubts = facing.map(([a, b]) => doubtOf(a, b));
    if (doubts.includes('doubtful') && !doubts.includes('contrary')) return false;
    const across = facing.map(([a, b]) => key(a, b));
    return across.filter((pair) => linked.has(pair) || accepted.has(pair)).length * 2 >= across.length;
  }

  /** True for two points of the same words, which belong together whatever else is there. */
  function isVerbatim({ left, right }: PointLink): boolean {
    const [one, other] = [points[left], points[right]];
    return one !== undefined && other !== undefined && wholeText(one) === wholeText(other);
  }

  function isAlone(index: number): boolean {
    return clusterOf[index]?.length === 1;
  }

  /** The members that share their set with another. */
  function doubles(cluster: readonly number[]): number[] {
    return cluster.filter((a) => cluster.some((b) => a !== b && setOf(a) === setOf(b)));
  }

  /** The member that covers all doubles: any, where there are none. */
  function hubOf(cluster: readonly number[]): number | undefined {
    const twice = doubles(cluster);
    if (twice.length > mostBundled || new Set(twice.map(setOf)).size > 1) return undefined;
    return cluster.find((hub) => twice.every((member) => member !== hub && accepted.has(key(hub, member))));
  }

  /**
   * A cluster's points, parted where only suggestions hold them together. Each goes to the earlier ones that it has the surest link
   * with, and never brings two groups together: what earlier sets gave stays.
   */
  function partsOf(cluster: readonly number[]): number[][] {
    const parts: number[][] = [];
    for (const [at, index] of cluster.entries()) {
      const sure = parts.map((part) =>
        part.some((place) => setOf(cluster[place] ?? -1) === setOf(index))
          ? Number.NEGATIVE_INFINITY
          : Math.max(...part.map((place) => sureness(cluster[place] ?? -1, index))),
      );
      const best = Math.max(...sure);
      const part = Number.isFinite(best) ? parts[sure.indexOf(best)] : undefined;
      if (part) part.push(at);
      else parts.push([at]);
    }
    return parts;
  }

  /** The margin of a link that needs no editor; minus infinity where there is none. */
  function sureness(one: number, other: number): number {
    const link = accepted.get(key(one, other));
    if (link?.tier === 'auto' || (link && isVerbatim(link))) return link.margin;
    return link && doubtOf(one, other) === 'contrary' ? link.margin : Number.NEGATIVE_INFINITY;
  }

  function bestLink(index: number, cluster: readonly number[]): Link {
    if (cluster.length === 1) return { score: 1, tier: 'auto' };
    const [best] = cluster.flatMap((other) => accepted.get(key(index, other)) ?? []).sort(strongestFirst);
    return best
      ? { score: Math.round(best.score * 1000) / 1000, tier: best.tier }
      : { score: 0, tier: 'suggested' };
  }
}

function strongestFirst(one: PointLink, other: PointLink): number {
  return (
    other.margin - one.margin || other.score - one.score || one.left - other.left || one.right - other.right
  );
}

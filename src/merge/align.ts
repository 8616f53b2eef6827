import type { Link } from '../model/handbook.ts';
import type { Scorer } from './engine.ts';
import { findLinks, type PointLink } from './links.ts';
import type { SetPoint } from './set-point.ts';

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
}

/**
 * Puts the points of one entry into clusters, best links first. A cluster may hold two points of one set only where a third
 * point is linked to each of them, and in one of its sets only; clusters of several points join only where at least half of
 * their pairs are linked, so that a chain of weak likenesses does not pull everything together.
 */
export function align(points: readonly SetPoint[], scorer: Scorer): Cluster[] {
  const links = findLinks(points, scorer.score(points), scorer.rule);
  const linked = new Map(links.map((link) => [link.left * points.length + link.right, link]));
  const between = (one: number, other: number) =>
    linked.get(Math.min(one, other) * points.length + Math.max(one, other));
  const clusterOf = points.map((_, index) => [index]);

  for (const { left, right } of links.toSorted(strongestFirst)) {
    const one = clusterOf[left] ?? [];
    const other = clusterOf[right] ?? [];
    if (one === other) continue;
    const joined = [...one, ...other].sort((a, b) => a - b);
    if (!supported(one, other) || !consistent(joined)) continue;
    for (const member of joined) clusterOf[member] = joined;
  }
  return [...new Set(clusterOf)].map((cluster) => {
    const hub = hubOf(cluster);
    return {
      hub: hub === null ? null : cluster.indexOf(hub),
      members: cluster.flatMap((index) => {
        const point = points[index];
        return point ? [{ ...point, link: bestLink(index, cluster) }] : [];
      }),
    };
  });

  function setOf(index: number): string {
    return points[index]?.answerSet ?? '';
  }

  function supported(one: readonly number[], other: readonly number[]): boolean {
    const pairs = one.flatMap((a) => other.filter((b) => setOf(a) !== setOf(b)).map((b) => between(a, b)));
    return pairs.filter(Boolean).length * 2 >= pairs.length;
  }

  function doubles(cluster: readonly number[]): number[] {
    return cluster.filter((a) => cluster.some((b) => a !== b && setOf(a) === setOf(b)));
  }

  function hubOf(cluster: readonly number[]): number | null {
    const twice = doubles(cluster);
    if (twice.length === 0) return null;
    return cluster.find((hub) => twice.every((member) => member !== hub && between(hub, member))) ?? null;
  }

  function consistent(cluster: readonly number[]): boolean {
    const twice = doubles(cluster);
    if (twice.length === 0) return true;
    return twice.length <= 3 && new Set(twice.map(setOf)).size === 1 && hubOf(cluster) !== null;
  }

  function bestLink(index: number, cluster: readonly number[]): Link {
    if (cluster.length === 1) return { score: 1, tier: 'auto' };
    const own = cluster.flatMap((other) => between(index, other) ?? []).sort(strongestFirst);
    const [best] = own;
    return best ? { score: round(best.score), tier: best.tier } : { score: 0, tier: 'suggested' };
  }
}

function strongestFirst(one: PointLink, other: PointLink): number {
  return (
    other.margin - one.margin || other.score - one.score || one.left - other.left || one.right - other.right
  );
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

import { terms } from '../../text/terms.ts';
import type { Comparison, LinkRule } from './engine.ts';
import { labelKey } from './label.ts';
import { likeBodies } from './like-bodies.ts';
import type { SetPoint } from './set-point.ts';

/** Two points of one entry, of different sets, that say the same. */
export interface PointLink {
  readonly left: number;
  readonly right: number;
  /** How alike they are, 0 to 1. */
  readonly score: number;
  /** By how much they beat their rivals. */
  readonly margin: number;
  readonly tier: 'auto' | 'suggested' | 'manual';
}

/** Links between two sets' points: `pairs` that say the same, and `joins` by which a point without a partner may join a pair. */
export interface Links {
  readonly pairs: readonly PointLink[];
  readonly joins: readonly PointLink[];
}

/**
 * The margin rule: a pair is as good as its score less `rivals` times the mean of the best rivals in its row and its column;
 * a missing rival counts 0. It is a link where score and margin reach `least` and `margin`, or where the two labels have the
 * same stems, and a sure one only where what stands behind these is alike, too. A fixed threshold does not travel from one subject to another; this does. A point may join another that
 * already has a partner in its set, where that other is the nearest to it and one says most of what the other says: one point
 * that bundles two gets both.
 */
export function findLinks(
  left: readonly SetPoint[],
  right: readonly SetPoint[],
  { alike: scores, within }: Comparison,
  rule: LinkRule,
): Links {
  const rowLabels = left.map(({ point }) => labelKey(point.label));
  const columnLabels = right.map(({ point }) => labelKey(point.label));
  const rows = left.map((_, i) => bestTwo(right.length, (j) => scores[i]?.[j] ?? 0));
  const columns = right.map((_, j) => bestTwo(left.length, (i) => scores[i]?.[j] ?? 0));
  const usual = rule.usual * usualScore(rows, columns);
  const pairs: PointLink[] = [];
  const joins: PointLink[] = [];
  for (const i of left.keys())
    for (const j of right.keys()) {
      const score = scores[i]?.[j] ?? 0;
      const inRow = rival(rows[i], j);
      const inColumn = rival(columns[j], i);
      const margin = score - (rule.rivals * (inRow + inColumn)) / 2;
      const [one, other] = [left[i], right[j]];
      const sameLabel = rowLabels[i] !== '' && rowLabels[i] === columnLabels[j];
      const bodies = sameLabel && one && other ? likeBodies(one, other) : 'alike';
      const surest =
        bodies === 'alike' &&
        !(
          one &&
          other &&
          (isWithinProse(one, other) ||
            areOfOneKind(one, other) ||
            namesMore(one, right) ||
            namesMore(other, left))
        )
          ? 'auto'
          : 'suggested';
      const linkOf = (margin: number, tier: PointLink['tier']) => ({
        left: i,
        right: j,
        score: Math.min(1, Math.max(0, score)),
        margin,
        tier,
      });
      if (sameLabel && bodies !== 'kind') pairs.push(linkOf(Math.max(margin, 2 * rule.auto), surest));
      else if (margin >= rule.margin && score >= Math.max(rule.least, usual))
        pairs.push(linkOf(margin, margin >= rule.auto ? surest : 'suggested'));
      const oneSided = score - rule.rivals * Math.min(inRow, inColumn);
      const bundled = (within[i]?.[j] ?? 0) >= rule.join.within;
      if (bundled && score >= Math.max(rule.join.least, usual) && oneSided >= rule.join.margin)
        joins.push(linkOf(oneSided, 'suggested'));
    }
  return { pairs, joins };
}

/** True for labels that name two of a kind: `Hardware Selection`, `Algorithm Selection`; the last word is the same, no other is. */
function areOfOneKind(one: SetPoint, other: SetPoint): boolean {
  const [left, right] = [terms(one.point.label ?? ''), terms(other.point.label ?? '')];
  const [head, facing] = [left.at(-1), right.at(-1)];
  if (left.length < 2 || right.length < 2 || head !== facing) return false;
  return !left.slice(0, -1).some((term) => right.includes(term));
}

/**
 * True for a paragraph of several sentences without a label on one side, and a point with one on the other, where the paragraph does not
 * open with what the label names: it may speak of more than that, and the point would hang under what it does not say.
 */
function isWithinProse(one: SetPoint, other: SetPoint): boolean {
  const [labelled, prose] = one.point.label === null ? [other, one] : [one, other];
  const { label } = labelled.point;
  if (label === null || prose.point.label !== null || prose.point.units.length < 2) return false;
  const opening = new Set(terms(prose.point.units[0]?.text ?? ''));
  return !terms(label).every((term) => opening.has(term));
}

/** Labels of another's points that a paragraph names in its first sentence, for it to be about all of them. */
const leastNamed = 3;

/**
 * True for a paragraph without a label whose first sentence names several of the other's points: `Atomicity, consistency, isolation, durability.`
 * stands beside the list and hangs under none of its labels.
 */
function namesMore({ point }: SetPoint, others: readonly SetPoint[]): boolean {
  if (point.label !== null || point.units.length < 2) return false;
  const opening = new Set(terms(point.units[0]?.text ?? ''));
  if (opening.size < leastNamed) return false;
  let named = 0;
  for (const { point: other } of others) {
    const label = terms(other.label ?? '');
    if (label.length > 0 && label.every((term) => opening.has(term))) named++;
  }
  return named >= leastNamed;
}

/** The mean score of the pairs that are each other's best: how alike those are in this entry that say the same. */
function usualScore(rows: readonly BestTwo[], columns: readonly BestTwo[]): number {
  const mutual = rows.flatMap(({ at, first }, i) => (columns[at]?.at === i && first > 0 ? [first] : []));
  return mutual.reduce((sum, score) => sum + score, 0) / Math.max(1, mutual.length);
}

/** Best and second best of a row or column. */
interface BestTwo {
  readonly at: number;
  readonly first: number;
  readonly second: number;
}

function bestTwo(count: number, scoreOf: (index: number) => number): BestTwo {
  let at = -1;
  let first = Number.NEGATIVE_INFINITY;
  let second = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const score = scoreOf(index);
    if (score > first) {
      second = first;
      first = score;
      at = index;
    } else if (score > second) second = score;
  }
  return { at, first, second };
}

function rival(best: BestTwo | undefined, self: number): number {
  const score = best?.at === self ? best.second : best?.first;
  return score !== undefined && Number.isFinite(score) ? score : 0;
}

import type { LinkRule, Scores } from './engine.ts';
import { labelKey } from './label.ts';
import type { SetPoint } from './set-point.ts';

/** Two points of one entry, of different sets, that say the same. */
export interface PointLink {
  readonly left: number;
  readonly right: number;
  /** How alike they are, 0 to 1. */
  readonly score: number;
  /** By how much they beat their rivals. */
  readonly margin: number;
  readonly tier: 'auto' | 'suggested';
}

/**
 * The margin rule: a pair is as good as its score less `rivals` times the mean of the best rivals in its row and its column;
 * a missing rival counts 0. It is a link where score and margin reach `least` and `margin`, or where the two labels have the
 * same stems. A fixed threshold does not travel from one subject to another; this does.
 */
export function findLinks(points: readonly SetPoint[], scores: Scores, rule: LinkRule): PointLink[] {
  const labels = points.map(({ point }) => labelKey(point.label));
  const best = points.map((_, row) => bestTwo(points, scores[row] ?? [], row));
  const links: PointLink[] = [];
  for (const [left, one] of points.entries())
    for (const [right, other] of points.entries()) {
      if (left >= right || one.answerSet === other.answerSet) continue;
      const score = scores[left]?.[right] ?? 0;
      const rivals =
        (rival(best[left]?.get(other.answerSet), right) + rival(best[right]?.get(one.answerSet), left)) / 2;
      const margin = score - rule.rivals * rivals;
      const sameLabel = labels[left] !== '' && labels[left] === labels[right];
      if (!sameLabel && (margin < rule.margin || score < rule.least)) continue;
      links.push({
        left,
        right,
        score: Math.min(1, Math.max(0, score)),
        margin: sameLabel ? Math.max(margin, rule.auto) : margin,
        tier: sameLabel || margin >= rule.auto ? 'auto' : 'suggested',
      });
    }
  return links;
}

/** Best and second best in a row. */
interface BestTwo {
  first: number;
  at: number;
  second: number;
}

function bestTwo(points: readonly SetPoint[], row: readonly number[], self: number): Map<string, BestTwo> {
  const found = new Map<string, BestTwo>();
  for (const [column, { answerSet }] of points.entries()) {
    if (answerSet === points[self]?.answerSet) continue;
    const score = row[column] ?? 0;
    const best = found.get(answerSet);
    if (!best) found.set(answerSet, { first: score, at: column, second: Number.NaN });
    else if (score > best.first) {
      best.second = best.first;
      best.first = score;
      best.at = column;
    } else if (!(score <= best.second)) best.second = score;
  }
  return found;
}

function rival(best: BestTwo | undefined, column: number): number {
  if (!best) return 0;
  const score = best.at === column ? best.second : best.first;
  return Number.isNaN(score) ? 0 : score;
}

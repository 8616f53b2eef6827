import type { Point } from '../model/handbook.ts';
import type { SetAnswer } from '../model/question-group.ts';
import type { MergePolicy } from '../model/settings.ts';
import { doubtRule } from './contradiction/doubt.ts';
import { gatherContrary } from './contradiction/gather-contrary.ts';
import { editClusters } from './edits/edit-clusters.ts';
import { consensus } from './fusion/order.ts';
import { identify } from './identify.ts';
import { mergePoint } from './merge-point.ts';
import { type Aligned, align } from './similarity/align.ts';
import type { Tools } from './tools.ts';

/** An answer of more sentences is no short one. */
const mostSentences = 3;

/** Aligns, edits and fuses the points of one entry, and puts them into the sources' common order. */
export function mergePoints(
  entry: string,
  answers: readonly SetAnswer[],
  policy: MergePolicy,
  tools: Tools,
): Point[] {
  const points = answers.flatMap(({ answerSet, answer }) =>
    answer.points.map((point) => ({ answerSet, point })),
  );
  const names = points.map(({ point: { label, text } }) => ({
    name: label ?? text,
    whole: `${label ?? ''}\n${text}`,
  }));
  const ids = new Map(identify(names, `${entry}-`).map((id, index) => [points[index]?.point, id]));
  const idOf = ({ point }: Aligned) => ids.get(point) ?? '';
  const whole = answers.every(({ answer: { points } }) => points.length === 1 && points[0]?.label === null);
  const question = answers[0]?.answer.question ?? '';
  const short = answers.every(({ answer: { points } }) =>
    points.every(({ units }) => units.length <= mostSentences),
  );
  const about = { question, whole, answers: whole && short, label: '' };
  const doubt = doubtRule(tools.plainConflict, about);
  const alike = align(points, tools.comparer, tools.founders, doubt);
  const aligned = gatherContrary(alike, tools.plainConflict, about);
  const clusters = editClusters(aligned, idOf, tools.desk);

  const made = new Map<unknown, Point>();
  for (const cluster of clusters) {
    const [anchor] = cluster.members;
    if (!anchor) continue;
    for (const member of cluster.members) tools.desk.aliases.set(idOf(member), idOf(anchor));
    const point = mergePoint({ id: idOf(anchor), entry, cluster, policy, about }, tools);
    if (point) for (const member of cluster.members) made.set(member.point, point);
  }
  const sequences = answers.map(({ answer }) => [
    ...new Set(answer.points.flatMap((point) => made.get(point) ?? [])),
  ]);
  return consensus(sequences, ({ id }) => id);
}

import type { SourcePoint } from '../model/answer-set.ts';
import type { Point } from '../model/handbook.ts';
import type { SetAnswer } from '../model/question-group.ts';
import type { MergePolicy } from '../model/settings.ts';
import { arrangePoints } from './arrange-points.ts';
import { type Doubt, doubtRule } from './contradiction/doubt.ts';
import { gatherContrary } from './contradiction/gather-contrary.ts';
import { editClusters } from './edits/edit-clusters.ts';
import { consensus } from './fusion/order.ts';
import { phasesAmong } from './fusion/phases.ts';
import { areTorn, type Steps, sameSteps, stepsAmong } from './fusion/steps.ts';
import { identify } from './identify.ts';
import { mergePoint } from './merge-point.ts';
import { type Aligned, align, type Cluster } from './similarity/align.ts';
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
  const judge = doubtRule(tools.plainConflict, about);
  const alignedBy = (steps: Steps) => {
    const doubt: Doubt = (one, other) =>
      steps.areApart(one.point, other.point) ? 'doubtful' : judge(one, other);
    const alike = align(points, tools.comparer, tools.founders, doubt);
    const hasSteps = points.some(({ point }) => steps.has(point));
    return { steps, hasSteps, aligned: hasSteps ? alike : gatherContrary(alike, tools.plainConflict, about) };
  };
  const joinedFreely = alignedBy(stepsAmong(question, answers));
  const { steps, hasSteps, aligned } =
    !joinedFreely.hasSteps && wouldTear(question, answers, joinedFreely.aligned)
      ? alignedBy(stepsAmong(question, answers, true))
      : joinedFreely;
  const named = phasesAmong(question, answers);
  const clusters = editClusters(aligned, idOf, tools.editState).map((cluster) =>
    withPhasesJoined(cluster, named),
  );

  const joined = clusters.flatMap(partsOf).map(({ members }) => members.map(({ point }) => point));
  const same = hasSteps ? new Set<SourcePoint>() : sameSteps(answers, joined);
  const isStep = (point: SourcePoint) => steps.has(point) || same.has(point) || named.has(point);
  const keepsOrder = hasSteps || same.size > 0;

  const made = new Map<unknown, readonly Point[]>();
  for (const cluster of clusters) {
    const parts = partsOf(cluster);
    const points = parts.flatMap((part) => {
      const [anchor] = part.members;
      if (!anchor) return [];
      for (const member of part.members) tools.editState.aliases.set(idOf(member), idOf(anchor));
      return mergePoint({ id: idOf(anchor), entry, cluster: part, policy, about, isStep }, tools) ?? [];
    });
    const told = withSuggestions(points, cluster);
    for (const { members } of parts) {
      // What may say the same stands together, but no step leaves its place for that.
      const own = keepsOrder ? told.filter(({ id }) => members.some((member) => idOf(member) === id)) : told;
      for (const { point } of members) made.set(point, own);
    }
  }
  const groups = answers.map(({ answer }) => [
    ...new Set(answer.points.flatMap((point) => (made.get(point)?.length ? [made.get(point) ?? []] : []))),
  ]);
  // A list of steps is not broken up: what others have besides stands behind it.
  if (keepsOrder) {
    const first = answers[answers.findIndex(({ answer }) => answer.points.some(isStep))]?.answerSet ?? '';
    const own = groups[answers.findIndex(({ answerSet }) => answerSet === first)] ?? [];
    const all = [...new Set([...own, ...groups.flat()])].flat();
    const isOwn = ({ members }: Point) => members.some(({ answerSet }) => answerSet === first);
    return [...all.filter(isOwn), ...all.filter((point) => !isOwn(point))];
  }
  return arrangePoints(answers, groups);
}

/** True where numbered lists cannot be joined so without putting one of them out of order. */
function wouldTear(question: string, answers: readonly SetAnswer[], clusters: readonly Cluster[]): boolean {
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.members.map(({ point }) => [point, cluster] as const)),
  );
  const sequences = answers.map(({ answer: { points } }) => [
    ...new Set(points.flatMap((point) => clusterOf.get(point) ?? [])),
  ]);
  const place = new Map(clusters.map((cluster, at) => [cluster, String(at).padStart(6, '0')]));
  const order = consensus(sequences, (cluster) => place.get(cluster) ?? '');
  return areTorn(
    question,
    answers,
    order.map(({ members }) => members.map(({ point }) => point)),
  );
}

/** A phase that several count and name alike is one, whatever they say of it: each says it under the one name. */
function withPhasesJoined(cluster: Cluster, phases: ReadonlySet<SourcePoint>): Cluster {
  const ordinalOf = (part: readonly number[]) =>
    part.map((at) => cluster.members[at]?.point).find((point) => point && phases.has(point))?.ordinal;
  const parts = cluster.parts ?? [];
  const joined = parts.map((part, at) => {
    const ordinal = ordinalOf(part);
    if (ordinal === undefined) return part;
    const same = parts.filter((other) => ordinalOf(other) === ordinal);
    return same[0] === parts[at] ? same.flat() : [];
  });
  return phases.size > 0 && parts.length > 0
    ? { ...cluster, parts: joined.filter((part) => part.length > 0) }
    : cluster;
}

/** What is printed as one each: a cluster, or the groups of it that sure links hold together. */
function partsOf(cluster: Cluster): Cluster[] {
  if (!cluster.parts) return [cluster];
  return cluster.parts.map((places) => {
    const members = places.flatMap((at) => cluster.members[at] ?? []);
    const [only] = members;
    const alone =
      members.length === 1 && only ? [{ ...only, link: { score: 1, tier: 'auto' as const } }] : members;
    return { hub: null, members: alone };
  });
}

/** Names beside each point the others that may say the same; an editor decides. */
function withSuggestions(points: readonly Point[], { members }: Cluster): readonly Point[] {
  if (points.length < 2) return points;
  const unsure = members.filter(({ link }) => link.tier === 'suggested');
  const score = Math.min(1, ...unsure.map(({ link }) => link.score));
  return points.map((point) => ({
    ...point,
    suggested: points.filter((other) => other !== point).map(({ id }) => ({ point: id, score })),
  }));
}

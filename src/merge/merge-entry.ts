import type { Entry, Member, Passage, Point } from '../model/handbook.ts';
import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import { terms } from '../model/terms.ts';
import type { Unit } from '../model/unit.ts';
import { type Aligned, align, type Cluster } from './align.ts';
import type { Comparer } from './engine.ts';
import type { Cover } from './fold.ts';
import { type Fused, fuse } from './fuse.ts';
import { identify } from './identify.ts';
import { betterLabel, sameLabel } from './label.ts';
import { beyond, isLeadIn } from './lead-in.ts';
import type { Fate } from './ledger.ts';
import { consensus } from './order.ts';
import { passages, printedText, type Run } from './passage.ts';
import { needsLabel } from './stand-alone.ts';
import { betterWording } from './wording.ts';

/** What an entry is merged with. */
export interface Tools {
  readonly comparer: Comparer;
  readonly cover: Cover;
  /** Writes a label in the book's style. */
  readonly style: (label: string) => string;
  /** Notes what became of a unit. */
  readonly note: (unit: Unit, fate: Fate) => void;
}

/** Merges the answers to one question. Number and topic are the book's affair. */
export function mergeEntry(id: string, group: QuestionGroup, tools: Tools): Omit<Entry, 'number' | 'topic'> {
  const { members } = group;
  const chosen = betterWording(members);
  const question = chosen?.answer.question ?? '';
  for (const { answer } of members)
    for (const unit of answer.questionUnits)
      tools.note(
        unit,
        answer === chosen?.answer
          ? { fate: 'printed', entry: id, point: null }
          : { fate: 'folded', entry: id, point: null, coveredBy: question },
      );
  return {
    id,
    question,
    wordings: members.map(({ answerSet, answer }) => ({
      answerSet,
      text: answer.question,
      file: answer.file,
      line: answer.questionLines[0],
    })),
    intro: mergeIntro(id, question, members, tools),
    points: mergePoints(id, members, tools),
    outro: settle(
      fuse(
        members.map(({ answerSet, answer }) => ({ answerSet, units: answer.outro })),
        tools.cover,
      ),
      id,
      null,
      tools,
    ),
  };
}

/** The words before the list: all that is said there, then one lead-in. */
function mergeIntro(id: string, question: string, members: readonly SetAnswer[], tools: Tools): Passage[] {
  const runs = members.map(({ answerSet, answer }): Run => ({ answerSet, units: answer.intro }));
  const leadIns = runs.flatMap(({ answerSet, units }) => {
    const last = units.at(-1);
    return last && isLeadIn(printedText(last)) ? [{ answerSet, unit: last }] : [];
  });
  const [best] = leadIns.toSorted(
    (one, other) => terms(printedText(other.unit)).length - terms(printedText(one.unit)).length,
  );
  if (!best || leadIns.length < 2) return settle(fuse(runs, tools.cover), id, null, tools);
  const lead = printedText(best.unit);
  const spare = new Set(
    leadIns
      .filter(({ unit }) => unit !== best.unit && beyond(printedText(unit), question, lead).length <= 2)
      .map(({ unit }) => unit),
  );
  for (const unit of runs.flatMap((run) => run.units))
    if (unit !== best.unit && unit.kind === 'sentence' && tools.cover(printedText(unit), [lead]))
      spare.add(unit);
  for (const unit of spare) tools.note(unit, { fate: 'folded', entry: id, point: null, coveredBy: lead });
  const before = runs.map((run) => ({
    ...run,
    units: run.units.filter((unit) => unit !== best.unit && !spare.has(unit)),
  }));
  const fused = fuse(before, tools.cover);
  return settle(
    { ...fused, runs: [...fused.runs, { answerSet: best.answerSet, units: [best.unit] }] },
    id,
    null,
    tools,
  );
}

function mergePoints(entry: string, members: readonly SetAnswer[], tools: Tools): Point[] {
  const points = members.flatMap(({ answerSet, answer }) =>
    answer.points.map((point) => ({ answerSet, point })),
  );
  const clusters = align(points, tools.comparer);
  const anchored = clusters.map((cluster) => cluster.members[0]?.point);
  const ids = identify(
    anchored.map((point) => ({
      name: point?.label ?? point?.text ?? '',
      whole: `${point?.label ?? ''}\n${point?.text ?? ''}`,
    })),
    `${entry}-`,
  );
  const made = new Map(
    clusters.map((cluster, index) => [cluster, mergePoint(entry, ids[index] ?? '', cluster, tools)]),
  );
  const clusterOf = new Map(
    clusters.flatMap((cluster) => cluster.members.map(({ point }) => [point, cluster])),
  );
  const sequences = members.map(({ answer }) => [
    ...new Set(answer.points.flatMap((point) => clusterOf.get(point) ?? [])),
  ]);
  return consensus(sequences, (cluster) => made.get(cluster)?.id ?? '').flatMap(
    (cluster) => made.get(cluster) ?? [],
  );
}

function mergePoint(entry: string, id: string, cluster: Cluster, tools: Tools): Point {
  const { members, hub } = cluster;
  const sets = [...new Set(members.map(({ answerSet }) => answerSet))];
  const runs = sets.map((answerSet): Run => {
    const own = members.filter((member) => member.answerSet === answerSet);
    return { answerSet, units: own.flatMap(({ point }) => point.units) };
  });
  const fused = fuse(runs, tools.cover);
  const whole = fused.runs[0]?.units[0];
  const text = fused.runs.flatMap((run) => run.units.map(printedText)).join(' ');
  const label = betterLabel(
    members.map(({ point }, index) => ({
      label: point.label,
      fullest: whole !== undefined && point.units.includes(whole),
      hub: hub === index,
    })),
    text,
  );
  const labelled = { ...fused, runs: withLabels(fused.runs, members, label) };
  const printed = settle(labelled, entry, id, tools);
  return {
    id,
    label: label === null ? null : tools.style(label),
    text: printed.map((passage) => passage.text).join(' '),
    standing: new Set(members.map(({ answerSet }) => answerSet)).size > 1 ? 'shared' : 'single',
    members: members.map(
      ({ answerSet, point, link }): Member => ({
        answerSet,
        index: point.index,
        label: point.label,
        text: point.text,
        lines: point.lines,
        link,
      }),
    ),
    passages: printed,
  };
}

/**
 * Sees to texts whose only subject is the label before them (`Handles data storage.`): one that has the merged point's label
 * comes first, right behind it; any other is printed with its own.
 */
function withLabels(runs: readonly Run[], members: readonly Aligned[], label: string | null): Run[] {
  const ownerOf = (unit: Unit | undefined) => members.find(({ point }) => point.units[0] === unit)?.point;
  const subjectless = (unit: Unit) => ownerOf(unit)?.label && needsLabel(printedText(unit));
  const first = runs.find(
    ({ units: [unit] }) => unit && subjectless(unit) && sameLabel(ownerOf(unit)?.label ?? null, label),
  );
  const named = (unit: Unit): Unit =>
    !subjectless(unit) || unit === first?.units[0]
      ? unit
      : { ...unit, phrasing: [{ type: 'text', value: `${ownerOf(unit)?.label}: ` }, ...unit.phrasing] };
  return [...runs.filter((run) => run === first), ...runs.filter((run) => run !== first)].map((run) => ({
    ...run,
    units: run.units.map(named),
  }));
}

/** Makes the passages and tells the ledger. */
function settle(fused: Fused, entry: string, point: string | null, tools: Tools): Passage[] {
  for (const run of fused.runs)
    for (const unit of run.units) tools.note(unit, { fate: 'printed', entry, point });
  for (const { unit, coveredBy } of fused.folded)
    tools.note(unit, { fate: 'folded', entry, point, coveredBy });
  return passages(fused.runs);
}

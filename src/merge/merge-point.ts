import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { SourcePoint } from '../model/answer-set.ts';
import type { Decision } from '../model/decision.ts';
import type { Passage, Point } from '../model/handbook.ts';
import type { MergePolicy } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { joinSentences } from '../text/join-sentences.ts';
import { countingBy } from '../text/list-marks.ts';
import { terms } from '../text/terms.ts';
import type { About, Conflict } from './contradiction/conflict.ts';
import { tell } from './contradiction/differences.ts';
import { chooseWording } from './edits/choose-wording.ts';
import { editedPassages } from './edits/edited-text.ts';
import { type Cover, contextOf } from './fusion/fold.ts';
import type { Fused } from './fusion/fuse.ts';
import { printedText, type Run } from './fusion/passage.ts';
import { needsLabel } from './fusion/stand-alone.ts';
import { stepMark } from './fusion/step-mark.ts';
import type { Aligned, Cluster } from './similarity/align.ts';
import { betterLabel, sameLabel } from './similarity/label.ts';
import { settle, type Tools } from './tools.ts';

interface Task {
  readonly id: string;
  readonly entry: string;
  readonly cluster: Cluster;
  readonly policy: MergePolicy;
  /** What the points of the entry are about. */
  readonly about: About;
  /** True for points whose number is printed with them: steps. */
  readonly isStep: (point: SourcePoint) => boolean;
}

/** Prints as one what several sets say, as policy and editor want it; null where the editor dropped it. */
export function mergePoint({ id, entry, cluster, policy, about, isStep }: Task, tools: Tools): Point | null {
  const { members } = cluster;
  const runs = runsOf(members);
  type Of<Verb> = Extract<Decision, { readonly verb: Verb }>;
  const decided = <Verb extends Decision['verb']>(
    verb: Verb,
    fits: (one: Of<Verb>) => boolean = () => true,
  ) =>
    tools.editState.decisions.findLast(
      (decision): decision is Of<Verb> =>
        decision.verb === verb &&
        'point' in decision &&
        tools.editState.aliases.get(decision.point) === id &&
        fits(decision as Of<Verb>),
    );
  const carryOut = <Made extends Decision>(decision: Made | undefined): Made | undefined => {
    if (decision) tools.editState.done.add(decision);
    return decision;
  };

  const drop = carryOut(decided('drop', (one) => one.sentence === undefined));
  if (drop) {
    for (const unit of runs.flatMap((run) => run.units))
      tools.note(unit, { fate: 'left-out', entry, point: null, reason: `editor: ${drop.reason}` });
    return null;
  }
  const choice = decided('choose');
  const chosen =
    choice && members.some(({ answerSet }) => answerSet === choice.set) ? carryOut(choice) : undefined;
  const effective: MergePolicy = chosen ? { prefer: chosen.set } : policy;
  const told = `${about.question} ${commonLabel(members)}`;
  // Of one source's words nothing is folded.
  const several = runs.length > 1;
  const unsaid = several ? unsaidLabels(members, tools.cover) : new Set<string>();
  const cover: Cover = (sentence, printed) => (unsaid.has(sentence) ? null : tools.cover(sentence, printed));
  const rules = {
    conflict: eitherWay(tools),
    cover,
    whole: unsaid,
    ...(several && !members.some(({ point }) => isStep(point)) && { context: contextOf(told) }),
  };
  const spoken = {
    ...about,
    label: commonLabel(members),
    linked: true,
    plain: members.some(({ point }) => point.label === null),
  };
  // What the editor put aside does not say what is printed in its place.
  const contested = chosen ? tell(runs, 'merge', rules, spoken).differences : [];
  const isContested = contested.length > 0;
  const { fused, differences } =
    chosen && isContested
      ? { fused: chooseWording(runs, chosen.set, contested, cover), differences: [] }
      : tell(runs, effective, rules, spoken);
  const label = labelOf(cluster, fused, effective);
  const relabel = carryOut(decided('relabel'))?.label;
  const rewrite = carryOut(decided('rewrite'));
  // What the editor wrote instead settles the matter.
  const differs = differences.length > 0 && !rewrite;
  const passages = rewrite
    ? rewritten(rewrite.text, fused, members, entry, id, tools)
    : settle(
        {
          ...fused,
          runs: withNumbers(
            relabel === '' ? fused.runs : withLabels(fused.runs, members, label, tools.style),
            members,
            isStep,
            differs,
          ),
        },
        entry,
        id,
        tools,
      );
  const sets = new Set(members.map(({ answerSet }) => answerSet));
  return {
    id,
    // An empty one takes the label away.
    label:
      relabel === undefined
        ? label && numberOf(label, members, isStep) + tools.style(label)
        : relabel || null,
    text: joinSentences(passages.map((passage) => passage.text)),
    standing: differs
      ? 'differs'
      : (isContested ? new Set(passages.map(({ answerSet }) => answerSet)) : sets).size > 1
        ? 'shared'
        : 'single',
    ...(chosen && isContested && { chosen: chosen.set }),
    members: members.map(({ answerSet, point: { index, label, text, lines }, link }) => ({
      answerSet,
      index,
      label,
      text,
      lines,
      link,
    })),
    passages,
    ...(differs && { differences }),
  };
}

/** What each set says, its points one after the other. */
function runsOf(members: readonly Aligned[]): Run[] {
  const sets = [...new Set(members.map(({ answerSet }) => answerSet))];
  return sets.map((answerSet) => ({
    answerSet,
    units: members.filter((member) => member.answerSet === answerSet).flatMap(({ point }) => point.units),
  }));
}

/** Points are put side by side by the plain rule, so first sentences are judged by that too, but of long answers. */
function eitherWay({ conflict, plainConflict }: Tools): Conflict {
  return (one, other, about) =>
    conflict(one, other, about) ??
    (about?.linked && about.plain && (about.answers || !about.whole)
      ? plainConflict(one, other, about)
      : null);
}

/**
 * Opening sentences whose label says something that neither they nor another member's label say, with nothing else behind it that is
 * printed: were they folded, nobody would read it.
 */
function unsaidLabels(members: readonly Aligned[], cover: Cover): ReadonlySet<string> {
  return new Set(
    members.flatMap((member) => {
      const { label, units } = member.point;
      const [opening, ...rest] = units;
      if (label === null || !opening) return [];
      const others = members.filter((other) => other !== member).map(({ point }) => point.label ?? '');
      const said = new Set(terms([printedText(opening), ...others].join(' ')));
      if (terms(label).every((term) => said.has(term))) return [];
      const facing = members.flatMap(({ answerSet, point }) =>
        answerSet === member.answerSet ? [] : point.units.map(printedText),
      );
      // What stands behind it keeps the label.
      return rest.some((unit) => unit.kind === 'sentence' && cover(printedText(unit), facing) === null)
        ? []
        : [printedText(opening)];
    }),
  );
}

/** The label that all members have; empty where they have not the same. */
function commonLabel(members: readonly Aligned[]): string {
  const [label = null, ...others] = members.map(({ point }) => point.label);
  return others.every((other) => sameLabel(label, other)) ? (label ?? '') : '';
}

/**
 * The label of a merged point: the policy's; else that of the words that are printed first, for a label stands over its own source's
 * words only; of labels that say the same, the better one.
 */
function labelOf({ members, hub }: Cluster, fused: Fused, policy: MergePolicy): string | null {
  const [first] = fused.runs;
  const text = fused.runs.flatMap((run) => run.units.map(printedText)).join(' ');
  const preferred =
    typeof policy === 'object' ? members.find(({ answerSet }) => answerSet === policy.prefer) : undefined;
  if (preferred?.point.label) return preferred.point.label;
  const own =
    members.find(({ point }) => point.units.some((unit) => unit.id === first?.units[0]?.id))?.point.label ??
    null;
  return betterLabel(
    members.flatMap(({ answerSet, point }, index) =>
      sameLabel(point.label, own) || point.label === own
        ? [{ label: point.label, fullest: answerSet === first?.answerSet, hub: hub === index }]
        : [],
    ),
    text,
  );
}

/** The editor's words instead of the sources', which they replace. */
function rewritten(
  text: string,
  fused: Fused,
  members: readonly Aligned[],
  entry: string,
  id: string,
  tools: Tools,
): Passage[] {
  const [first] = members;
  const place = { file: first?.point.file ?? '', lines: first?.point.lines ?? ([1, 1] as const) };
  const passages = fused.runs.length > 0 ? editedPassages(text, id, place) : [];
  const coveredBy = passages.map((passage) => passage.text).join(' ');
  for (const unit of members.flatMap(({ point }) => point.units))
    tools.note(unit, { fate: 'folded', entry, point: id, coveredBy, replaced: true });
  return [...passages];
}

/**
 * Sees to labels other than the merged point's. A text whose only subject is its label (`Handles the money.`) comes first
 * where it has the merged point's label, right behind it; any other such text is printed with its own, and so is a text whose
 * label says something that the merged point's does not: a label stands over its own source's words, and these under no other's.
 */
function withLabels(
  runs: readonly Run[],
  members: readonly Aligned[],
  label: string | null,
  style: (label: string) => string,
): Run[] {
  const kept = runs.flatMap(({ units }) => units);
  // A member's label goes before the first of its units that is printed.
  const labels = new Map(
    members.flatMap(({ point: { label: own, units } }) => {
      const opening = units.flatMap(({ id }) => kept.find((unit) => unit.id === id) ?? [])[0];
      return own !== null && opening ? [[opening, own] as const] : [];
    }),
  );
  const ownLabel = (unit: Unit | undefined) => (unit && labels.get(unit)) ?? null;
  const subjectless = (unit: Unit) => ownLabel(unit) !== null && needsLabel(printedText(unit));
  const first = runs.find(
    ({ units: [unit] }) => unit && subjectless(unit) && sameLabel(ownLabel(unit), label),
  );
  const onTop = new Set(terms(label ?? ''));
  const named = (unit: Unit): Unit => {
    const own = ownLabel(unit);
    const needed =
      own !== null &&
      unit !== first?.units[0] &&
      !(unit === kept[0] && own === label) &&
      (subjectless(unit) || terms(own).some((term) => !onTop.has(term)));
    if (!needed) return unit;
    const runIn: PhrasingContent = { type: 'emphasis', children: [{ type: 'text', value: style(own) }] };
    return { ...unit, phrasing: [runIn, { type: 'text', value: ': ' }, ...unit.phrasing] };
  };
  return [...runs.filter((run) => run === first), ...runs.filter((run) => run !== first)].map((run) => ({
    ...run,
    units: run.units.map(named),
  }));
}

function asItem(node: RootContent, mark: string, start: number): RootContent {
  return {
    type: 'list',
    ordered: true,
    start,
    spread: false,
    children: [{ type: 'listItem', spread: false, children: [node as BlockContent] }],
    ...countingBy(mark, start),
  };
}

/** The number of the step that a label stands over, with its point; empty where it is that of no step. */
function numberOf(
  label: string,
  members: readonly Aligned[],
  isStep: (point: SourcePoint) => boolean,
): string {
  const step = members.find(({ point }) => point.label === label && isStep(point))?.point;
  return step?.ordinal === undefined ? '' : `${stepMark(step)} `;
}

/** Steps with their numbers, as their source has them; a step that several have has its number once, but where each has its say. */
function withNumbers(
  runs: readonly Run[],
  members: readonly Aligned[],
  isStep: (point: SourcePoint) => boolean,
  differs: boolean,
): readonly Run[] {
  const marks = new Map(
    members.flatMap(({ point }) => {
      const [opening] = point.units;
      return opening && point.ordinal !== undefined && point.label === null && isStep(point)
        ? [[opening.id, point] as const]
        : [];
    }),
  );
  if (marks.size === 0) return runs;
  // Where one counts in letters and the other in figures, the first one's are printed.
  const [step, ...others] = marks.values();
  if (!differs && step && others.length > 0 && others.every(({ ordinal }) => ordinal === step.ordinal)) {
    const own = new Set(
      members.flatMap(({ point }) => (isStep(point) ? point.units.map(({ id }) => id) : [])),
    );
    // What stands beside a step without being one has no number.
    const first = runs.flatMap(({ units }) => units).find(({ id }) => own.has(id));
    marks.clear();
    if (first) marks.set(first.id, step);
  }
  const marked = (unit: Unit): Unit => {
    const point = marks.get(unit.id);
    if (point?.ordinal === undefined) return unit;
    const mark = stepMark(point);
    // Code, a formula, a table: an item of a list has its number before it.
    if (unit.node) return { ...unit, node: asItem(unit.node, mark, point.ordinal) };
    return { ...unit, phrasing: [{ type: 'text', value: `${mark} ` }, ...unit.phrasing] };
  };
  return runs.map((run) => ({ ...run, units: run.units.map(marked) }));
}

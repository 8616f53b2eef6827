import type { Entry, Point } from '../model/handbook.ts';
import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { MergePolicy } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { terms } from '../text/terms.ts';
import { type Told, tell } from './contradiction/differences.ts';
import { differencesAcross } from './contradiction/differences-across.ts';
import { fullerFirst } from './fusion/fuse.ts';
import { beyond, isLeadIn } from './fusion/lead-in.ts';
import { printedText, type Run } from './fusion/passage.ts';
import { leans } from './fusion/stand-alone.ts';
import { betterWording } from './fusion/wording.ts';
import { mergePoints } from './merge-points.ts';
import { settle, type Tools } from './tools.ts';

/** Merges the answers to one question. Number and topic are the book's affair. */
export function mergeEntry(
  id: string,
  group: QuestionGroup,
  policy: MergePolicy,
  tools: Tools,
): Omit<Entry, 'number' | 'topic'> {
  const preferred = typeof policy === 'object' ? policy.prefer : null;
  const chosen =
    group.members.find(({ answerSet }) => answerSet === preferred) ?? betterWording(group.members);
  const question = chosen?.answer.question ?? '';
  for (const { answer } of group.members)
    for (const unit of answer.questionUnits)
      tools.note(
        unit,
        answer === chosen?.answer
          ? { fate: 'printed', entry: id, point: null }
          : { fate: 'folded', entry: id, point: null, coveredBy: question },
      );
  const members = policy === 'single' ? fullest(id, group.members, tools) : group.members;
  const outros = withText(members.map(({ answerSet, answer }) => ({ answerSet, units: answer.outro })));
  const intro = mergeIntro(question, members, policy, tools);
  const about = { question, whole: false, label: '' };
  const outro = onceSaid(tell(outros, policy, tools, about), intro, policy, tools);
  const points = mergePoints(id, members, policy, tools);
  const differences = [
    ...intro.differences,
    ...outro.differences,
    ...(policy === 'merge' ? differencesAcross(members, inOnePlace(members, points)) : []),
  ];
  return {
    id,
    question,
    wordings: group.members.map(({ answerSet, answer }) => ({
      answerSet,
      ...(answer.number !== null && { number: answer.number }),
      text: answer.question,
      file: answer.file,
      line: answer.questionLines[0],
    })),
    intro: settle(intro.fused, id, null, tools),
    points,
    outro: settle(outro.fused, id, null, tools),
    ...(differences.length > 0 && { differences }),
  };
}

/** Tells which units are merged into one point, or both stand before the points, or both behind them. */
function inOnePlace(answers: readonly SetAnswer[], points: readonly Point[]) {
  const placeOf = new Map<Unit, string>();
  for (const { answerSet, answer } of answers) {
    for (const unit of answer.intro) placeOf.set(unit, 'intro');
    for (const unit of answer.outro) placeOf.set(unit, 'outro');
    for (const point of answer.points) {
      const merged = points.find(({ members }) =>
        members.some((one) => one.answerSet === answerSet && one.index === point.index),
      );
      for (const unit of point.units) placeOf.set(unit, merged?.id ?? '');
    }
  }
  return (one: Unit, other: Unit): boolean => placeOf.get(one) === placeOf.get(other);
}

/** The fullest answer alone; the ledger hears about the others. */
function fullest(entry: string, members: readonly SetAnswer[], tools: Tools): readonly SetAnswer[] {
  const units = ({ answer }: SetAnswer) => [
    ...answer.intro,
    ...answer.points.flatMap((point) => point.units),
    ...answer.outro,
  ];
  const runs = members.map((member) => ({ answerSet: member.answerSet, units: units(member) }));
  const [best] = runs.toSorted(fullerFirst);
  for (const run of runs.filter((one) => one !== best))
    for (const unit of run.units)
      tools.note(unit, { fate: 'left-out', entry, point: null, reason: 'policy single' });
  return members.filter(({ answerSet }) => answerSet === best?.answerSet);
}

/** The words before the list: all that is said there, then one lead-in. */
function mergeIntro(
  question: string,
  members: readonly SetAnswer[],
  policy: MergePolicy,
  tools: Tools,
): Told {
  const runs = withText(members.map(({ answerSet, answer }) => ({ answerSet, units: answer.intro })));
  const about = { question, whole: false, label: '' };
  const leadIns = runs.flatMap(({ answerSet, units }) => {
    const last = units.at(-1);
    return last && isLeadIn(printedText(last)) ? [{ answerSet, unit: last }] : [];
  });
  const [best] = leadIns.toSorted(
    (one, other) => terms(printedText(other.unit)).length - terms(printedText(one.unit)).length,
  );
  if (!best || leadIns.length < 2 || policy !== 'merge') return tell(runs, policy, tools, about);
  const lead = printedText(best.unit);
  const spare = new Set(
    leadIns
      .filter(({ unit }) => unit !== best.unit && beyond(printedText(unit), question, lead).length <= 2)
      .map(({ unit }) => unit),
  );
  for (const unit of runs.flatMap((run) => run.units))
    if (unit !== best.unit && unit.kind === 'sentence' && tools.cover(printedText(unit), [lead]))
      spare.add(unit);
  const before = runs.map((run) => ({
    ...run,
    units: run.units.filter((unit) => unit !== best.unit && !spare.has(unit)),
  }));
  const { fused, differences } = tell(withText(before), policy, tools, about);
  // A lead-in that says no more than another sentence before the list is not needed beside it.
  const others = sentencesOf(fused.runs).filter((sentence) => !leans(sentence));
  const instead = beyond(lead, question, others.join(' ')).length === 0 ? tools.cover(lead, others) : null;
  const coveredBy = instead ?? lead;
  const spared = [...(instead ? [best.unit] : []), ...spare].map((unit) => ({ unit, coveredBy }));
  return {
    differences,
    fused: {
      runs: instead ? fused.runs : [...fused.runs, { answerSet: best.answerSet, units: [best.unit] }],
      folded: [...fused.folded, ...spared],
      leftOut: fused.leftOut,
    },
  };
}

/** Closing words without what the opening words of the entry said already, unless the next sentence leans on it. */
function onceSaid(outro: Told, intro: Told, policy: MergePolicy, tools: Tools): Told {
  if (policy !== 'merge' || outro.differences.length > 0) return outro;
  const opening = sentencesOf(intro.fused.runs);
  const gone = new Map<Unit, string>();
  const runs = outro.fused.runs.map((run) => ({
    ...run,
    units: run.units.filter((unit, index) => {
      const next = run.units[index + 1];
      const leanedOn = next !== undefined && leans(printedText(next));
      const coveredBy = unit.kind === 'block' || leanedOn ? null : tools.cover(printedText(unit), opening);
      if (coveredBy) gone.set(unit, coveredBy);
      return !coveredBy;
    }),
  }));
  // What was covered by a sentence that went is covered by what covers that.
  const instead = new Map([...gone].map(([unit, coveredBy]) => [printedText(unit), coveredBy]));
  const folded = [
    ...outro.fused.folded.map(({ unit, coveredBy }) => ({
      unit,
      coveredBy: sentencesOf(runs).includes(coveredBy) ? coveredBy : (instead.get(coveredBy) ?? coveredBy),
    })),
    ...[...gone].map(([unit, coveredBy]) => ({ unit, coveredBy })),
  ];
  return { ...outro, fused: { ...outro.fused, runs: withText(runs), folded } };
}

function sentencesOf(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => run.units.map(printedText)).filter(Boolean);
}

function withText(runs: readonly Run[]): Run[] {
  return runs.filter(({ units }) => units.length > 0);
}

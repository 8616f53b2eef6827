import type { Difference, Entry, Point } from '../model/handbook.ts';
import type { QuestionGroup, SetAnswer } from '../model/question-group.ts';
import type { MergePolicy } from '../model/settings.ts';
import type { Unit } from '../model/unit.ts';
import { claimsApart, type Facing } from './contradiction/claims/claims-apart.ts';
import type { About, Conflict } from './contradiction/conflict.ts';
import { type Told, tell } from './contradiction/differences.ts';
import { differencesAcross } from './contradiction/differences-across.ts';
import { foldRepeats } from './fold-repeats.ts';
import { framingRule } from './fusion/framing.ts';
import { fullerFirst } from './fusion/fuse.ts';
import { isLeadIn } from './fusion/lead-in.ts';
import {
  claimedText,
  printedSentences,
  printedText,
  type Run,
  shownBeside,
  standsByItself,
} from './fusion/passage.ts';
import { phasesTurned } from './fusion/phases.ts';
import { leans } from './fusion/stand-alone.ts';
import { stepsAmong } from './fusion/steps.ts';
import { betterWording } from './fusion/wording.ts';
import { mergePoints } from './merge-points.ts';
import { settle, type Tools } from './tools.ts';

/** Merges the answers to one question. Number and topic are the book's affair. */
export function mergeEntry(
  id: string,
  group: QuestionGroup,
  policy: MergePolicy,
  common: Tools,
): Omit<Entry, 'number' | 'topic'> {
  const preferred = typeof policy === 'object' ? policy.prefer : null;
  const chosen =
    group.members.find(({ answerSet }) => answerSet === preferred) ?? betterWording(group.members);
  const question = chosen?.answer.question ?? '';
  const facing = policy === 'merge' ? claimsApart(question, group.members) : [];
  const tools = facing.length > 0 ? { ...common, conflict: orFacing(common.conflict, facing) } : common;
  for (const { answer } of group.members)
    for (const unit of answer.questionUnits)
      tools.note(
        unit,
        answer === chosen?.answer
          ? { fate: 'printed', entry: id, point: null }
          : { fate: 'folded', entry: id, point: null, coveredBy: question },
      );
  const members = policy === 'single' ? fullest(id, group.members, tools) : group.members;
  const merged = mergePoints(id, members, policy, tools);
  const points = policy === 'merge' ? foldRepeats({ entry: id, question }, merged, tools) : merged;
  const about = { question, whole: false, label: '' };
  const framed = { about, framing: framingOf(question, members, points) };
  const intro = mergeIntro(members, policy, tools, framed);
  const outros = withText(members.map(({ answerSet, answer }) => ({ answerSet, units: answer.outro })));
  const outro = onceSaid(tell(outros, policy, tools, about), intro, policy, { ...tools, ...framed });
  const inOne = inOnePlace(members, points);
  const across = policy === 'merge' ? differencesAcross(members, inOne, tools.plainConflict, question) : [];
  const differences = [
    ...intro.differences,
    ...outro.differences,
    ...(policy === 'merge'
      ? [...stepsAmong(question, members).differences, ...phasesTurned(question, members)]
      : []),
    ...across,
    ...facingAcross(facing, inOne, across),
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

/** The rule of contradictions, and what single sentences of the answers say against one another. */
function orFacing(conflict: Conflict, facing: readonly Facing[]): Conflict {
  const kinds = new Map(
    facing.flatMap(({ kind, one, other }) => {
      const [left, right] = [claimedText(one.unit), claimedText(other.unit)];
      return [[`${left}\n${right}`, kind] as const, [`${right}\n${left}`, kind] as const];
    }),
  );
  return (one, other, about) => conflict(one, other, about) ?? kinds.get(`${one}\n${other}`) ?? null;
}

/** What single sentences say against one another that do not stand in one place, and are not told yet. */
function facingAcross(
  facing: readonly Facing[],
  inOne: (one: Unit, other: Unit) => boolean,
  told: readonly Difference[],
): Difference[] {
  return facing.flatMap(({ kind, one, other }) => {
    const sentences = [one, other].map(({ answerSet, unit }) => ({ answerSet, text: printedText(unit) }));
    const isTold = told.some((difference) =>
      sentences.every((sentence) =>
        difference.sentences.some(
          ({ answerSet, text }) => answerSet === sentence.answerSet && text === sentence.text,
        ),
      ),
    );
    return isTold || inOne(one.unit, other.unit) ? [] : [{ kind, sentences }];
  });
}

/** What words before and after the points are judged by. */
interface Framed {
  readonly about: About;
  /** The printed sentence that has what a sentence announces or sums up; null for one that has something to say. */
  readonly framing: (sentence: string) => string | null;
}

/** A single answer is printed as it is, and so is one without a list. */
function framingOf(
  question: string,
  members: readonly SetAnswer[],
  points: readonly Point[],
): Framed['framing'] {
  if (members.length < 2 || points.length < 2) return () => null;
  const printed = points.flatMap(({ passages }) =>
    passages.flatMap(({ units }) => units.flatMap(printedSentences)),
  );
  const labels = points.flatMap(({ label }) => label ?? []);
  return framingRule(`${question} ${labels.join(' ')}`, printed, question);
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

/**
 * The words before the list: what is said there, then one lead-in, the shortest of those that only announce. What else only
 * announces is not printed.
 */
function mergeIntro(
  members: readonly SetAnswer[],
  policy: MergePolicy,
  tools: Tools,
  { about, framing }: Framed,
): Told {
  const runs = withText(members.map(({ answerSet, answer }) => ({ answerSet, units: answer.intro })));
  if (policy !== 'merge' || runs.length < 2) return tell(runs, policy, tools, about);
  const framed = runs
    .flatMap(({ answerSet, units }) => units.map((unit) => ({ answerSet, unit })))
    .filter(({ unit }) => isWords(unit) && framing(printedText(unit)) !== null);
  const leadIns = framed.filter(({ unit }) => isLeadIn(printedText(unit)));
  const others = runs.map((run) => ({
    ...run,
    units: run.units.filter((unit) => !framed.some((one) => one.unit === unit)),
  }));
  const { fused, differences } = tell(withText(others), policy, tools, about);
  const [lead] = (leadIns.length > 0 ? leadIns : framed).toSorted(
    (one, other) =>
      printedText(one.unit).length - printedText(other.unit).length ||
      (one.answerSet < other.answerSet ? -1 : 1),
  );
  // Another lead-in that has something to say leads in as well, and where anything is said there the points need none.
  const opening = sentencesOf(fused.runs);
  const instead = opening.find(isLeadIn) ?? opening.at(-1);
  if (!lead) return { differences, fused };
  const leading = instead ?? printedText(lead.unit);
  const coverOf = (text: string) => tools.cover(text, [leading]) ?? framing(text) ?? leading;
  const folded = framed.filter((one) => instead !== undefined || one !== lead);
  return {
    differences,
    fused: {
      runs: instead ? fused.runs : [...fused.runs, { answerSet: lead.answerSet, units: [lead.unit] }],
      folded: [
        ...fused.folded,
        ...folded.map(({ unit }) => ({ unit, coveredBy: coverOf(printedText(unit)) })),
      ],
      leftOut: fused.leftOut,
    },
  };
}

/** Closing words without what only sums up, or what the opening words of the entry said already, unless the next sentence leans on it. */
function onceSaid(
  outro: Told,
  intro: Told,
  policy: MergePolicy,
  { cover, framing }: Pick<Tools, 'cover'> & Pick<Framed, 'framing'>,
): Told {
  if (policy !== 'merge' || outro.differences.length > 0) return outro;
  const opening = sentencesOf(intro.fused.runs);
  const gone = new Map<Unit, string>();
  const runs = outro.fused.runs.map((run) => {
    // From the last one on: what leans on a sentence may go before that.
    for (const [index, unit] of [...run.units.entries()].reverse()) {
      const next = run.units[index + 1];
      const leanedOn = next !== undefined && !gone.has(next) && leans(printedText(next));
      const text = printedText(unit);
      const coveredBy = leanedOn || !isWords(unit) ? null : (cover(text, opening) ?? framing(text));
      if (coveredBy) gone.set(unit, coveredBy);
    }
    return { ...run, units: run.units.filter((unit) => !gone.has(unit)) };
  });
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

/** True for a sentence of words and no more, that can go. */
function isWords(unit: Unit): boolean {
  return unit.kind === 'sentence' && !standsByItself(unit) && shownBeside(unit).length === 0;
}

function sentencesOf(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => run.units.map(printedText)).filter(Boolean);
}

function withText(runs: readonly Run[]): Run[] {
  return runs.filter(({ units }) => units.length > 0);
}

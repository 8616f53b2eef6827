import type { AnswerSet } from '../../model/answer-set.ts';
import type { Difference, Entry } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { compareWording } from '../facts/compare-wording.ts';
import { type Cover, coverRule } from '../fusion/fold.ts';
import { type Fused, fuse } from '../fusion/fuse.ts';
import { printedText, type Run } from '../fusion/passage.ts';
import { leans } from '../fusion/stand-alone.ts';

/**
 * One text of several that contradict one another, of which the editor took one's words: these stand whole, and of the others only what
 * is against them goes, with the sentences that lean on it. What nobody contested is not what the editor decided.
 */
export function chooseWording(
  runs: readonly Run[],
  set: string,
  differences: readonly Difference[],
  cover: Cover,
): Fused {
  const gone = new Set(
    runs.filter(({ answerSet }) => answerSet !== set).flatMap((run) => against(run, set, differences)),
  );
  const left = runs.map((run) => ({ ...run, units: run.units.filter((unit) => !gone.has(unit)) }));
  return {
    ...fuse(
      left.filter(({ units }) => units.length > 0),
      cover,
      undefined,
      set,
    ),
    leftOut: [...gone].map((unit) => ({ unit, reason: `policy prefer: ${set}` })),
  };
}

/** The units of a run that are against the set whose words are taken, or against another's, which that settles too. */
function against({ answerSet, units }: Run, set: string, differences: readonly Difference[]): Unit[] {
  const denies = (text: string) => {
    const own = differences.filter(({ sentences }) =>
      sentences.some((one) => one.answerSet === answerSet && one.text === text),
    );
    const facing = own.flatMap(({ sentences }) => sentences.filter((one) => one.answerSet !== answerSet));
    // Who is only against those that the chosen one is against, too, is on its side.
    return facing.some((one) => one.answerSet === set || !isAgainst(one, set, differences));
  };
  const gone: Unit[] = [];
  for (const [place, unit] of units.entries()) {
    const before = units[place - 1];
    const text = printedText(unit);
    const hangs =
      before !== undefined &&
      gone.includes(before) &&
      ((unit.kind === 'sentence' && leans(text)) || /[:：]\s*$/u.test(printedText(before)));
    if (hangs || denies(text)) gone.push(unit);
  }
  return gone;
}

function isAgainst(
  sentence: Difference['sentences'][number],
  set: string,
  differences: readonly Difference[],
): boolean {
  return differences.some(
    ({ sentences }) =>
      sentences.some((one) => one.answerSet === set) &&
      sentences.some((one) => one.answerSet === sentence.answerSet && one.text === sentence.text),
  );
}

/** Share of their words that two wordings of one sentence have in common. */
const nearlyTheSame = 0.7;

function figures(text: string): string {
  return (text.match(/\d+(?:[.,:]\d+)*/g) ?? []).join(' ');
}

/** A sentence that is printed no longer, and whose it was. */
export interface Unsaid {
  readonly answerSet: string;
  readonly text: string;
}

/** Sentences of a point's members that are not printed where one wording was chosen, and that nothing printed in its question says. */
export function unsaidByChoice(entry: Entry, point: string, sets: readonly AnswerSet[]): readonly Unsaid[] {
  const members = entry.points.find(({ id }) => id === point)?.members ?? [];
  const units = [...entry.intro, ...entry.points.flatMap(({ passages }) => passages), ...entry.outro].flatMap(
    (passage) => passage.units,
  );
  const there = new Set(units.flatMap(({ id, runs = [] }) => [id, ...runs.map(({ unit }) => unit)]));
  const printed = units.map(printedText);
  const cover = coverRule();
  // In nearly the same words and with the same figures: that is what the choice is about.
  const isTold = (text: string) =>
    printed.some(
      (one) => figures(one) === figures(text) && (compareWording(text, one)?.alike ?? 0) >= nearlyTheSame,
    );
  return members.flatMap(({ answerSet, index }) => {
    const answers = sets.find(({ id }) => id === answerSet)?.answers ?? [];
    const own = answers.filter((answer) =>
      entry.wordings.some(
        (one) =>
          one.answerSet === answerSet && one.file === answer.file && one.line === answer.questionLines[0],
      ),
    );
    return own
      .flatMap(({ points }) => points.filter((one) => one.index === index))
      .flatMap((one) => one.units)
      .filter((unit) => unit.node?.type !== 'footnoteDefinition' && !there.has(unit.id))
      .map(printedText)
      .filter((text) => text !== '' && !isTold(text) && cover(text, printed) === null)
      .map((text) => ({ answerSet, text }));
  });
}

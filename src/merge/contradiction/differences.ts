import type { Difference } from '../../model/handbook.ts';
import type { MergePolicy } from '../../model/settings.ts';
import type { Unit } from '../../model/unit.ts';
import { terms } from '../../text/terms.ts';
import { compareWording } from '../facts/compare-wording.ts';
import type { Context } from '../facts/covers.ts';
import type { Cover } from '../fusion/fold.ts';
import { type Fused, fuse } from '../fusion/fuse.ts';
import { claimedText, printedText, type Run } from '../fusion/passage.ts';
import { fuseBy } from '../fusion/policy.ts';
import { isAgreed } from './agreeing.ts';
import type { About, Conflict } from './conflict.ts';
import { areOfOthers } from './subject-of.ts';

/** A text made of several, and in what these differ. */
export interface Told {
  readonly fused: Fused;
  readonly differences: readonly Difference[];
}

/**
 * Makes one text of several as the policy says; where they contradict one another, those that agree are fused and each such
 * camp is printed whole. `about` is what first sentences speak of.
 */
export function tell(
  runs: readonly Run[],
  policy: MergePolicy,
  tools: {
    readonly cover: Cover;
    readonly conflict: Conflict;
    readonly context?: Context;
    readonly whole?: ReadonlySet<string>;
  },
  about?: About,
): Told {
  const differences = policy === 'merge' ? differencesOf(runs, tools.conflict, about) : [];
  if (differences.length === 0)
    return {
      fused: fuseBy(
        policy,
        runs,
        tools.cover,
        tools.context && { context: tools.context, whole: tools.whole ?? new Set() },
      ),
      differences,
    };
  const areApart = (one: string, other: string) =>
    differences.some(({ sentences }) =>
      [one, other].every((set) => sentences.some(({ answerSet }) => answerSet === set)),
    );
  const camps: Run[][] = [];
  for (const run of runs) {
    const open = camps.filter(
      (others) => !others.some(({ answerSet }) => areApart(answerSet, run.answerSet)),
    );
    const [camp] = open.toSorted((one, other) => inCommon(other, run) - inCommon(one, run));
    if (camp) camp.push(run);
    else camps.push([run]);
  }
  const told = camps.map((camp) => fuse(camp, tools.cover));
  return {
    differences,
    fused: {
      runs: told.flatMap((one) => one.runs),
      folded: told.flatMap((one) => one.folded),
      leftOut: [],
    },
  };
}

/** How many terms a camp and one who contradicts nobody in it have in common. */
function inCommon(camp: readonly Run[], run: Run): number {
  const termsOf = (runs: readonly Run[]) =>
    runs.flatMap(({ units }) => units.flatMap((unit) => terms(printedText(unit))));
  const own = new Set(termsOf([run]));
  return new Set(termsOf(camp).filter((term) => own.has(term))).size;
}

/** Every two sentences or blocks of different sets that contradict one another. */
function differencesOf(runs: readonly Run[], conflict: Conflict, about?: About): Difference[] {
  const found: Difference[] = [];
  for (const [at, one] of runs.entries())
    for (const [place, unit] of one.units.entries())
      for (const other of runs.slice(at + 1))
        for (const [otherPlace, facing] of other.units.entries()) {
          const first = place + otherPlace === 0;
          const kind = apart(unit, facing, conflict, first ? about : behind(about));
          if (
            !kind ||
            areOfOthers(unit, facing, { mine: one.units, theirs: other.units }) ||
            (kind === 'number' && (isAgreed(unit, other.units, facing) || isAgreed(facing, one.units, unit)))
          )
            continue;
          const sentences = [
            { answerSet: one.answerSet, text: printedText(unit) },
            { answerSet: other.answerSet, text: printedText(facing) },
          ];
          found.push({ kind, sentences });
        }
  return found;
}

/** True where two points contradict one another: their first sentences, or any two of short answers. */
export function contradict(
  one: readonly Unit[],
  other: readonly Unit[],
  conflict: Conflict,
  about: About,
): boolean {
  const blocks = (units: readonly Unit[]) => units.filter(({ kind }) => kind === 'block');
  const versions = blocks(one).some((block) =>
    blocks(other).some((facing) => apart(block, facing, conflict, behind(about)) !== null),
  );
  const [left, right] = about.answers ? [one, other] : [one.slice(0, 1), other.slice(0, 1)];
  return (
    versions ||
    left.some((unit, place) =>
      right.some((facing, otherPlace) => {
        const kind = apart(unit, facing, conflict, place + otherPlace === 0 ? about : behind(about));
        return (
          kind !== null &&
          !areOfOthers(unit, facing, { mine: one, theirs: other }) &&
          !(kind === 'number' && (isAgreed(unit, other, facing) || isAgreed(facing, one, unit)))
        );
      }),
    )
  );
}

/** In what two units differ: two sentences by the rule, two blocks where they are much alike and not the same. */
function apart(
  one: Unit,
  other: Unit,
  conflict: Conflict,
  about: About | undefined,
): Difference['kind'] | null {
  // A hint, or a version that nobody has settled, claims nothing yet.
  if (one.kind !== other.kind || one.unshared || other.unshared) return null;
  const [left, right] = [claimedText(one), claimedText(other)];
  if (left === '' || right === '') return null;
  if (one.kind === 'sentence') return conflict(left, right, about);
  // Of formulas and code each sign is told.
  const [mine, theirs] = [left, right].map((text) => text.replace(/[^\p{L}\p{N}\s]/gu, ' $& ')) as [
    string,
    string,
  ];
  const compared = left === right ? null : compareWording(mine, theirs);
  if (!compared || compared.alike < muchAlike || compared.alike === 1) return null;
  return /\d/.test(left + right) ? 'number' : 'opposite';
}

/** Share of their words that two tables, formulas or pieces of code have in common which are versions of one. */
const muchAlike = 0.6;

/** What sentences behind the first ones are about: a question that short answers answer tells it of each. */
function behind(about: About | undefined): About | undefined {
  return about && { question: about.question, label: '', whole: about.answers === true };
}

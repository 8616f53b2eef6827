import type { Difference } from '../model/handbook.ts';
import type { MergePolicy } from '../model/settings.ts';
import type { About, Conflict } from './conflict.ts';
import type { Cover } from './fold.ts';
import { type Fused, fuse } from './fuse.ts';
import { printedText, type Run } from './passage.ts';
import { fuseBy } from './policy.ts';

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
  tools: { readonly cover: Cover; readonly conflict: Conflict },
  about?: About,
): Told {
  const differences = policy === 'merge' ? differencesOf(runs, tools.conflict, about) : [];
  if (differences.length === 0) return { fused: fuseBy(policy, runs, tools.cover), differences };
  const apart = (one: string, other: string) =>
    differences.some(({ sentences }) =>
      [one, other].every((set) => sentences.some(({ answerSet }) => answerSet === set)),
    );
  const camps: Run[][] = [];
  for (const run of runs) {
    const camp = camps.find((others) => !others.some(({ answerSet }) => apart(answerSet, run.answerSet)));
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

/** Every two sentences of different sets that contradict one another. */
function differencesOf(runs: readonly Run[], conflict: Conflict, about?: About): Difference[] {
  const sentences = runs.flatMap(({ answerSet, units }) =>
    units.flatMap((unit, place) =>
      unit.kind === 'sentence' && printedText(unit)
        ? [{ answerSet, text: printedText(unit), first: place === 0 }]
        : [],
    ),
  );
  return sentences.flatMap(({ first, ...one }, index) =>
    sentences.slice(index + 1).flatMap(({ first: also, ...other }) => {
      if (one.answerSet === other.answerSet) return [];
      const kind = conflict(
        one.text,
        other.text,
        first && also ? about : about && { ...about, label: '', whole: false },
      );
      return kind ? [{ kind, sentences: [one, other] }] : [];
    }),
  );
}

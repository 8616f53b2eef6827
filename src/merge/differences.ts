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
  const within = about && { ...about, label: '', whole: false, linked: false };
  const told = runs.map(({ answerSet, units }) => ({
    answerSet,
    texts: units.map((unit) => (unit.kind === 'sentence' ? printedText(unit) : '')),
  }));
  const found: Difference[] = [];
  for (const [at, one] of told.entries())
    for (const [place, text] of one.texts.entries())
      for (const other of told.slice(at + 1))
        for (const [otherPlace, otherText] of other.texts.entries()) {
          if (text === '' || otherText === '') continue;
          const kind = conflict(text, otherText, place + otherPlace === 0 ? about : within);
          if (!kind) continue;
          const sentences = [
            { answerSet: one.answerSet, text },
            { answerSet: other.answerSet, text: otherText },
          ];
          found.push({ kind, sentences });
        }
  return found;
}

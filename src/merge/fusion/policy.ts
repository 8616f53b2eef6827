import type { MergePolicy } from '../../model/settings.ts';
import type { Cover } from './fold.ts';
import { type Fused, fullerFirst, fuse } from './fuse.ts';
import type { Run } from './passage.ts';
import type { Weaving } from './weave.ts';

/** Makes one text of several as the policy says. What a policy leaves out is not folded: the ledger names the policy. */
export function fuseBy(policy: MergePolicy, runs: readonly Run[], cover: Cover, weaving?: Weaving): Fused {
  if (policy === 'side-by-side') return { runs, folded: [], leftOut: [] };
  if (policy === 'merge' || policy === 'single') return fuse(runs, cover, weaving);
  const [longest] = runs.toSorted(fullerFirst);
  const chosen = policy === 'longest' ? longest : runs.find(({ answerSet }) => answerSet === policy.prefer);
  if (!chosen) return fuse(runs, cover);
  const name = policy === 'longest' ? 'longest' : `prefer: ${policy.prefer}`;
  return {
    runs: [chosen],
    folded: [],
    leftOut: runs
      .filter((run) => run !== chosen)
      .flatMap(({ units }) => units.map((unit) => ({ unit, reason: `policy ${name}` }))),
  };
}

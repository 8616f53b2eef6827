import { type SheetForm, sheetEntries, solveSheet } from '../compose/compose.ts';
import type { Part } from '../model/edition.ts';
import type { SheetEntry, SheetPlan } from '../model/sheet.ts';
import { plural } from '../report.ts';
import type { EditionContext } from './edition-kind.ts';
import { measureGalleys } from './measure-galleys.ts';

/**
 * Solves sheets of an edition, one for each group of its parts; none where no PDF is asked for. Where not every point can stand in
 * brief, all are put more briefly if more of them then can.
 */
export async function solveSheets(
  groups: readonly (readonly Part[])[],
  { paper, limits }: SheetForm,
  context: EditionContext,
): Promise<readonly SheetPlan[]> {
  const { edition, formats, runStage } = context;
  if (!formats.includes('pdf')) return [];
  const sheets = await runStage(
    'gist',
    () =>
      groups.map((parts) => {
        const of = { ...edition, parts };
        return { usual: sheetEntries(of), terse: () => sheetEntries(of, 'terse') };
      }),
    (all) => plural(all.flatMap(({ usual }) => usual).length, 'question'),
  );
  return runStage(
    'solve',
    async () => {
      const solve = (entries: readonly SheetEntry[]) =>
        measureGalleys(entries, context, (typeset) => solveSheet(entries, paper, limits, typeset));
      const plans: SheetPlan[] = [];
      for (const { usual, terse } of sheets) {
        const plan = await solve(usual);
        const closer = bareOf(plan) > 0 ? await solve(terse()) : plan;
        plans.push(bareOf(closer) < bareOf(plan) ? closer : plan);
      }
      return plans;
    },
    (plans) =>
      plural(
        plans.reduce((sum, { layouts }) => sum + layouts, 0),
        'layout',
      ),
  );
}

/** How many points a sheet has no more of than their names, if that. */
function bareOf({ account }: SheetPlan): number {
  return account.labelsOnly + account.leftOut.length;
}

/** The parts of an edition by the sheets that its settings ask for: one for the book, or one for each topic. */
export function partsBySheet({ edition }: EditionContext): readonly (readonly Part[])[] {
  return edition.settings.sheet.per === 'topic' ? edition.parts.map((part) => [part]) : [edition.parts];
}

import { type SheetForm, sheetEntries, solveSheet } from '../compose/compose.ts';
import type { Part } from '../model/edition.ts';
import type { SheetPlan } from '../model/sheet.ts';
import { plural } from '../report.ts';
import type { EditionContext } from './edition-kind.ts';
import { measureGalleys } from './measure-galleys.ts';

/** Solves sheets of an edition, one for each group of its parts; none where no PDF is asked for. */
export async function solveSheets(
  groups: readonly (readonly Part[])[],
  { paper, limits }: SheetForm,
  context: EditionContext,
): Promise<readonly SheetPlan[]> {
  const { edition, formats, runStage } = context;
  if (!formats.includes('pdf')) return [];
  const sheets = await runStage(
    'gist',
    () => groups.map((parts) => sheetEntries({ ...edition, parts })),
    (all) => plural(all.flat().length, 'question'),
  );
  return runStage(
    'solve',
    async () => {
      const plans: SheetPlan[] = [];
      for (const entries of sheets)
        plans.push(
          await measureGalleys(entries, context, (typeset) => solveSheet(entries, paper, limits, typeset)),
        );
      return plans;
    },
    (plans) =>
      plural(
        plans.reduce((sum, { layouts }) => sum + layouts, 0),
        'layout',
      ),
  );
}

/** The parts of an edition by the sheets that its settings ask for: one for the book, or one for each topic. */
export function partsBySheet({ edition }: EditionContext): readonly (readonly Part[])[] {
  return edition.settings.sheet.per === 'topic' ? edition.parts.map((part) => [part]) : [edition.parts];
}

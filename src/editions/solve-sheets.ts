import type { Edition } from '../model/edition.ts';
import type { SheetEntry, SheetPaper, SheetPlan } from '../model/sheet.ts';
import { plural } from '../report.ts';
import type { EditionTools } from './edition-kind.ts';

/** What the type of a sheet may be, beside what its settings say. */
export interface TypeLimits {
  readonly columns?: number | null;
  readonly comfort?: number;
  readonly largest?: number;
  readonly even?: boolean;
}

/** Solves the sheets of an edition, in the browser that prints them: one, or one for each topic. */
export async function solveEdition(
  edition: Edition,
  { press, look, handbookLayout, step }: EditionTools,
  paper: SheetPaper,
  type: TypeLimits = {},
) {
  const { sheetEntries, solveSheet } = await import('../compose/compose.ts');
  const { handbookPages, renderGalley, renderProof, sheetProperties, sheetScale } = await import(
    '../render/render.ts'
  );
  const { sheet } = edition.settings;
  // Sheets of topics lie on each other's backs: all have the same number of sides.
  const fewer = edition.settings.kind === 'cheatsheet' && sheet.per === 'book';
  const limits = { columns: sheet.columns ?? null, ...type, floor: sheet.floor, first: sheet.first, fewer };
  const context = { edition, theme: look, pages: handbookPages(edition, handbookLayout) };
  const open = await press.open();
  const groups = await step(
    'gist',
    () =>
      (sheet.per === 'topic' ? edition.parts.map((part) => [part]) : [edition.parts]).map((parts) =>
        sheetEntries({ ...edition, parts }),
      ),
    (all) => plural(all.flat().length, 'question'),
  );
  const plans = await step(
    'solve',
    async () => {
      const solved: SheetPlan[] = [];
      for (const entries of groups) solved.push(await solveOne(entries));
      return solved;
    },
    (solved) =>
      plural(
        solved.reduce((sum, { layouts }) => sum + layouts, 0),
        'layout',
      ),
  );
  return { open, plans, context };

  async function solveOne(entries: readonly SheetEntry[]): Promise<SheetPlan> {
    const proof = await open.proof(renderProof(entries, context));
    try {
      return await solveSheet(entries, paper, limits, async (blocks, type) => {
        const heights = await proof.measure(renderGalley(blocks, context), sheetProperties(type));
        return heights.map((height) => height / sheetScale);
      });
    } finally {
      await proof.close();
    }
  }
}

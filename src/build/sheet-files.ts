import type { Edition } from '../model/edition.ts';
import { paperSize } from '../model/paper.ts';
import type { SheetEntry, SheetPaper, SheetPlan } from '../model/sheet.ts';
import { type Finding, note, plural } from '../report.ts';
import type { EditionFiles, Made } from './edition-files.ts';
import { handbookPages } from './handbook-pages.ts';
import { sheetPaperOf } from './paper-of.ts';

/** White between two columns, mm. */
const gutter = 4;

/** A cheat sheet as PDF: solved in the browser that prints it, with an account of what did not fit. */
export const sheetFiles: EditionFiles = async (
  edition,
  { formats, press, look, metadata, handbookLayout, step },
) => {
  if (!formats.includes('pdf')) return { made: [], findings: [] };
  const { sheetEntries, solveSheet } = await import('../compose/compose.ts');
  const { renderGalley, renderProof, renderSheet, sheetProperties, sheetScale } = await import(
    '../theme/theme.ts'
  );
  const { printPdf } = await import('../print/print.ts');
  const { sheet, page } = edition.settings;
  const paper: SheetPaper = {
    ...paperSize(sheet.paper ?? page, sheet.orientation),
    margin: sheet.margin,
    gutter,
    sides: sheet.sides,
  };
  const limits = { floor: sheet.floor, columns: sheet.columns ?? null, first: sheet.first };
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
  const printed = await step(
    'print',
    () =>
      printPdf(open, {
        render: () => renderSheet(plans, context),
        metadata,
        paper: sheetPaperOf(edition.settings),
      }),
    ({ layout }) => `${edition.name}.pdf, ${plural(layout.pages, 'page')}`,
  );
  const made: Made[] = [{ path: `${edition.name}.pdf`, bytes: printed.bytes, pages: printed.layout.pages }];
  return { made, findings: plans.flatMap((plan) => accountOf(plan, edition)) };

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
};

/** What the report says of a sheet: every point and question that is not on it, and what would help. */
function accountOf(
  { account, paper, type, filled, roomy }: SheetPlan,
  { name }: Edition,
): readonly Finding[] {
  const file = `${name}.pdf`;
  const sides = plural(paper.sides, 'side');
  const findings: Finding[] = [];
  const most =
    account.leftOut.length > 0 ? 'every point would be named' : 'every point would be there in brief';
  const more =
    roomy === null
      ? `More sides (now sheet.sides: ${paper.sides}) or fewer questions would hold them all.`
      : `More sides (now sheet.sides: ${paper.sides}) hold more; on ${sides} ${most} at ${roomy} pt (sheet.floor: ${roomy}).`;
  if (account.questionsLeftOut.length > 0)
    findings.push(
      note('sheet-left-out', {
        file,
        reason: `${account.questionsLeftOut.length} of ${account.questions + account.questionsLeftOut.length} questions do not fit on ${sides} at ${type.size} pt`,
        actual: `left out: ${account.questionsLeftOut.map((entry) => entry.number).join(', ')}`,
        todo: more,
      }),
    );
  if (account.leftOut.length > 0)
    findings.push(
      note('sheet-left-out', {
        file,
        reason: `${account.leftOut.length} of ${account.points} points do not fit on ${sides} at ${type.size} pt`,
        actual: `left out: ${account.leftOut.map(({ entry, point }) => `${entry.number} ${point.label ?? point.gist}`).join('; ')}`,
        todo: more,
      }),
    );
  if (account.leftOut.length === 0 && account.labelsOnly > 0)
    findings.push(
      note('sheet-names-only', {
        file,
        reason: `${account.labelsOnly} of ${account.points} points are on ${sides} by their names alone at ${type.size} pt`,
        actual: null,
        todo: more,
      }),
    );
  if (filled < 0.5)
    findings.push(
      note('sheet-not-full', {
        file,
        reason: `the sheet is ${Math.round(filled * 100)} % full`,
        actual: null,
        todo: `There is not more to print; fewer sides (now sheet.sides: ${paper.sides}) or bigger paper margins would look better.`,
      }),
    );
  return findings;
}

import type { Edition } from '../model/edition.ts';
import type { SheetPlan } from '../model/sheet.ts';
import { type Finding, note, plural } from '../report.ts';
import { asWritten } from '../text/drawn-in-text.ts';

/** What the report says of a sheet: every point and question that is not on it, and what would help. */
export function sheetAccount(
  { account, paper, type, filled, roomy }: SheetPlan,
  { name, settings }: Edition,
): readonly Finding[] {
  const file = `${name}.pdf`;
  const pocket = settings.kind === 'pocket';
  const setting = `editions.${name}.sheet`;
  const sides = pocket ? 'the booklet' : plural(paper.sides, 'side');
  const larger = pocket
    ? `Larger paper (${setting}.paper)`
    : settings.kind === 'poster'
      ? `Larger paper (now ${setting}.paper: ${settings.sheet.paper})`
      : `More sides (now ${setting}.sides: ${paper.sides})`;
  const findings: Finding[] = [];
  const most =
    account.leftOut.length > 0 ? 'every point would be named' : 'every point would be there in brief';
  const more =
    roomy === null
      ? `${larger} or fewer questions would hold them all.`
      : `${larger} would hold more; on ${sides} ${most} at ${roomy} pt (${setting}.floor: ${roomy}).`;
  const questions = account.questions + account.questionsLeftOut.length;
  const missingQuestions = account.questionsLeftOut.map((entry) => entry.number).join(', ');
  const missingPoints = account.leftOut
    .map(({ entry, point }) => `${entry.number} ${point.label ?? asWritten(point.gist)}`)
    .join('; ');
  if (account.questionsLeftOut.length > 0)
    findings.push(
      note('sheet-left-out', {
        file,
        reason: `${account.questionsLeftOut.length} of ${questions} questions do not fit on ${sides} at ${type.size} pt`,
        actual: `left out: ${missingQuestions}`,
        todo: more,
        facts: {
          kind: 'sheetQuestions',
          edition: name,
          n: account.questionsLeftOut.length,
          total: questions,
          missing: missingQuestions,
        },
      }),
    );
  if (account.leftOut.length > 0)
    findings.push(
      note('sheet-left-out', {
        file,
        reason: `${account.leftOut.length} of ${account.points} points do not fit on ${sides} at ${type.size} pt`,
        actual: `left out: ${missingPoints}`,
        todo: more,
        facts: {
          kind: 'sheetPoints',
          edition: name,
          n: account.leftOut.length,
          total: account.points,
          missing: missingPoints,
        },
      }),
    );
  if (account.leftOut.length === 0 && account.labelsOnly > 0)
    findings.push(
      note('sheet-names-only', {
        file,
        reason: `${account.labelsOnly} of ${account.points} points are on ${sides} by their names alone at ${type.size} pt`,
        actual: null,
        todo: more,
        facts: { kind: 'sheetNames', edition: name, n: account.labelsOnly, total: account.points },
      }),
    );
  if (filled < 0.5 && settings.kind === 'cheatsheet')
    findings.push(
      note('sheet-not-full', {
        file,
        reason: `the sheet is ${Math.round(filled * 100)} % full`,
        actual: null,
        todo: `There is not more to print; ${paper.sides > 1 ? `fewer sides (now ${setting}.sides: ${paper.sides})` : 'smaller paper'} or wider margins (now ${setting}.margin: ${settings.sheet.margin}) would look better.`,
        facts: { kind: 'sheetNotFull', edition: name, percent: Math.round(filled * 100) },
      }),
    );
  return findings;
}

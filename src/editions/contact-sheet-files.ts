import type { LazyPress } from '../incremental/lazy-press.ts';
import { contactSheets } from '../print/print.ts';
import { type Finding, note, plural } from '../report.ts';
import type { RunStage } from '../stage-runner.ts';
import type { EditionFile } from './edition-kind.ts';

/** All pages small of each book, for a look before it is printed: `handbook-pages-1.png`. */
export async function contactSheetFiles(
  books: readonly EditionFile[],
  press: LazyPress,
  runStage: RunStage,
): Promise<{ readonly files: readonly EditionFile[]; readonly findings: readonly Finding[] }> {
  const files: EditionFile[] = [];
  const findings: Finding[] = [];
  for (const { path, bytes } of books) {
    const { sheets, pages, shown } = await runStage(
      'look',
      async () => contactSheets(await press.open(), bytes),
      (all) => `${plural(all.shown, 'page')} of ${path} on ${plural(all.sheets.length, 'picture')}`,
    );
    files.push(
      ...sheets.map((png, at) => ({ path: path.replace(/\.pdf$/, `-pages-${at + 1}.png`), bytes: png })),
    );
    if (shown < pages)
      findings.push(
        note('contact-sheet-bounded', {
          file: path,
          reason: `the first ${shown} of ${pages} pages are on the contact sheets`,
          actual: null,
          todo: 'Look at the rest in the PDF.',
        }),
      );
  }
  return { files, findings };
}

import type { PagesDone } from '../model/progress.ts';
import { drawPages, imposePdf, impositionOf, printPdf } from '../print/print.ts';
import { plural } from '../report.ts';
import type { EditionContext, EditionFile, EditionKind, PdfBook, PrintedBook } from './edition-kind.ts';
import type { EditionWords } from './edition-words.ts';
import { mostPagesOf } from './most-pages.ts';
import { requireWords } from './require-words.ts';

/**
 * Prints an edition as PDF; where it is bound, it is shown at once and imposed on the sheets that the settings ask
 * for.
 * @param words what it must say in a theme of someone's own.
 */
export async function printBook(
  { layoutKey, findings, ...book }: PdfBook,
  kind: Pick<EditionKind, 'bound' | 'excerpts' | 'render'>,
  {
    edition,
    theme,
    formats,
    press,
    metadata,
    layouts,
    kept = null,
    limits,
    early,
    pagesBefore,
    runStage,
  }: EditionContext,
  words: () => EditionWords,
): Promise<PrintedBook> {
  const path = `${edition.name}.pdf`;
  const before = pagesBefore?.get(path);
  const start = layoutKey === undefined ? null : (layouts?.recall(layoutKey) ?? null);
  const printed = await runStage(
    'print',
    async (tell) =>
      printPdf(await press.open(), {
        ...book,
        metadata,
        start,
        kept,
        mostPages: mostPagesOf(edition, limits),
        ...(before !== undefined && { pagesBefore: before }),
        onPages: (pages) => tell(`${path}${inWords(pages)}`, pages),
      }),
    ({ layout }) => `${path}, ${plural(layout.pages, 'page')}`,
  );
  const { bytes, layout } = printed;
  if (layoutKey !== undefined) layouts?.keep(layoutKey, layout);
  const files: EditionFile[] = [{ path, bytes, pages: layout.pages }];
  if (theme.isOwn)
    await runStage(
      'check',
      () => requireWords({ name: edition.name, words: words(), book: bytes }, theme, kind),
      () => `the words of ${path}`,
    );
  if (kind.bound && early)
    await runStage(
      'write',
      () => early.show({ path, bytes }),
      () => `${path}, before the others`,
    );
  const imposition = kind.bound ? impositionOf(edition) : null;
  if (imposition) {
    const sheets = `${edition.name}-${imposition.kind}.pdf`;
    const imposed = await runStage(
      'impose',
      () => imposePdf(bytes, imposition),
      () => sheets,
    );
    files.push({ path: sheets, bytes: imposed, sheets: true });
  }
  // Shops ask for a cover of 1600 px.
  const [cover = null] =
    kind.render.epub && formats.includes('epub')
      ? await runStage(
          'print',
          () => drawPages(bytes, [{ page: 0, width: 1600, path: 'cover' }]),
          () => 'the cover as a picture',
        )
      : [];
  return { files, layout, cover, findings: findings?.(printed) ?? [] };
}

/** How far it is, behind the name of the file. */
function inWords({ pass, done, of, isGuess }: PagesDone): string {
  const all = of === null ? null : `${isGuess ? 'about ' : ''}${plural(of, 'page')}`;
  if (done > 0)
    return `, ${pass === 'measure' ? 'laid out ' : ''}${all ? `${done} of ${all}` : plural(done, 'page')}`;
  return all === null ? '' : `, ${all}`;
}

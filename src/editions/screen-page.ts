import type { Edition } from '../model/edition.ts';
import type { EditionTools, Made } from './edition-kind.ts';

/** A cheat sheet, cards or a workbook as a web page, where one is asked for. */
export async function screenPage(
  edition: Edition,
  { formats, look, step }: EditionTools,
): Promise<readonly Made[]> {
  if (!formats.includes('html')) return [];
  const { composeWorkbook } = await import('../compose/compose.ts');
  const { renderScreen } = await import('../render/render.ts');
  const { writeWeb } = await import('../print/print.ts');
  const path = `${edition.name}.html`;
  const text = await step(
    'print',
    () => writeWeb(renderScreen(edition, look, composeWorkbook(edition))),
    () => path,
  );
  return [{ path, bytes: Buffer.from(text) }];
}

import type { Edition } from '../model/edition.ts';
import type { RunStage } from '../stage-runner.ts';
import { direction } from '../text/direction.ts';
import type { Made } from './edition-kind.ts';

/** The sheets for the printer that the settings ask for, made of a finished book; none where they ask for none. */
export async function printSheets(edition: Edition, book: Made, step: RunStage): Promise<readonly Made[]> {
  const { imposition, signature, creep, binding } = edition.settings;
  if (imposition === 'none') return [];
  const { imposePdf } = await import('../print/print.ts');
  const path = book.path.replace(/\.pdf$/, `-${imposition}.pdf`);
  const bytes = await step(
    'impose',
    () =>
      imposePdf(book.bytes, {
        kind: imposition,
        creep,
        rightBound: binding === 'right' || (binding === 'auto' && direction(edition.language) === 'rtl'),
        ...(signature === 0 ? {} : { signature }),
      }),
    () => path,
  );
  return [{ path, bytes, sheets: true }];
}

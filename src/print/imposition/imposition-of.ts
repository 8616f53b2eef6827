import type { Edition } from '../../model/edition.ts';
import { direction } from '../../text/direction.ts';
import type { Imposition } from './plan-sheets.ts';

/** How the pages of an edition are to lie on the printer's sheets; null where its settings ask for none. */
export function impositionOf({ settings, language }: Edition): Imposition | null {
  const { imposition, signature, creep, binding } = settings;
  if (imposition === 'none') return null;
  const rightBound = binding === 'right' || (binding === 'auto' && direction(language) === 'rtl');
  return { kind: imposition, creep, rightBound, ...(signature === 0 ? {} : { signature }) };
}

import type { Edition } from '../model/edition.ts';
import { pageAreaWidth } from '../model/page-contract.ts';
import type { Theme } from '../model/theme.ts';
import type { World } from '../model/world.ts';
import type { Press } from '../print/print.ts';

/** A book printed to see whether it fits. */
export interface Trial {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** What sticks out, is cut off or fails a machine check, a sentence each. */
  readonly faults: readonly string[];
  /** What the machine checks advise against. */
  readonly warnings: readonly string[];
}

const said = {
  'sticks-out': 'sticks out of the page',
  'cut-off': 'is cut off',
  'past-column': 'reaches out of its column',
} as const;

/**
 * Prints a handbook in a theme, measures in the page what sticks out or is cut off, and reads the PDF back by the
 * rules of `verify`.
 */
export async function tryTheme(press: Press, edition: Edition, look: Theme, world: World): Promise<Trial> {
  const { renderFurniture, renderPrint } = await import('../render/render.ts');
  const { fitterFor, metadataOf, printPdf } = await import('../print/print.ts');
  const { verifyFile } = await import('../check/check.ts');
  const draft = renderPrint(edition, look, null);
  const { fitted } = await fitterFor(press, draft);
  const found = await press.overflow(fitted(draft), pageAreaWidth);
  const { bytes, layout, unsettled } = await printPdf(press, {
    render: (known) => renderPrint(edition, look, known),
    furniture: (known) => renderFurniture(edition, look, known),
    metadata: metadataOf(edition, world),
  });
  const checked = (await verifyFile(bytes, `${edition.name}.pdf`)) ?? [];
  return {
    bytes,
    pages: layout.pages,
    faults: [
      ...found.map(
        ({ element, text, by, kind }) => `${element} ${said[kind]} by ${by} mm${text && `: "${text}"`}`,
      ),
      ...unsettled.map((id) => `the page number of ${id} does not come to rest`),
      ...checked.filter(({ fatal }) => fatal).map(({ reason }) => reason),
    ],
    warnings: checked.filter(({ fatal }) => !fatal).map(({ reason }) => reason),
  };
}

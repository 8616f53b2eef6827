import type { Typeset } from '../compose/compose.ts';
import type { SheetEntry } from '../model/sheet.ts';
import { renderGalley, renderProof, sheetProperties, sheetScale } from '../render/render.ts';
import type { EditionContext } from './edition-kind.ts';

/** Fits entries to their paper: `work` may ask how high blocks of them are in the theme, laid out in the browser. */
export async function measureGalleys<Fitted>(
  entries: readonly SheetEntry[],
  context: EditionContext,
  work: (typeset: Typeset) => Promise<Fitted>,
): Promise<Fitted> {
  const press = await context.press.open();
  const proof = await press.proof(renderProof(entries, context));
  try {
    return await work(async (blocks, type) => {
      const heights = await proof.measure(renderGalley(blocks, context), sheetProperties(type));
      return heights.map((height) => height / sheetScale);
    });
  } finally {
    await proof.close();
  }
}

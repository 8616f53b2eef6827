import type { Typeset } from '../compose/compose.ts';
import type { SheetEntry } from '../model/sheet.ts';
import { sheetProof } from '../render/render.ts';
import type { EditionContext } from './edition-kind.ts';

/** Fits entries to their paper: `work` may ask how high blocks of them are in the theme, laid out in the browser. */
export async function measureGalleys<Fitted>(
  entries: readonly SheetEntry[],
  context: EditionContext,
  work: (typeset: Typeset) => Promise<Fitted>,
): Promise<Fitted> {
  const press = await context.press.open();
  const { document, lay, scale } = sheetProof(entries, context);
  const proof = await press.proof(document);
  try {
    return await work(async (blocks, type) => {
      const heights = await proof.measure(...lay(blocks, type));
      return heights.map((height) => height / scale);
    });
  } finally {
    await proof.close();
  }
}

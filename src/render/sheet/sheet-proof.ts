import type { RenderedBook } from '../../model/rendered.ts';
import { type SheetBlock, type SheetEntry, type SheetType, toldIn } from '../../model/sheet.ts';
import { asFormula, withFormulas, withLetters } from '../../text/drawn-in-text.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { setLine } from '../formulas/set-line.ts';
import {
  renderGalley,
  type SheetContext,
  sheetDocument,
  sheetProperties,
  sheetScale,
} from './render-sheet.ts';

/** What blocks of a sheet or card are measured with before they are laid out. */
export interface SheetProof {
  /** The document to measure in: the sheet's styles, and the faces for every character that it will need. */
  readonly document: Pick<RenderedBook, 'html' | 'assets'>;
  /**
   * The body and custom properties with which blocks are measured in a type. Heights are `scale` times too
   * large.
   */
  readonly lay: (
    blocks: readonly SheetBlock[],
    type: SheetType,
  ) => readonly [body: string, properties: Readonly<Record<string, string>>];
  readonly scale: number;
}

/** The proof of a sheet on which these entries are to stand. */
export function sheetProof(entries: readonly SheetEntry[], context: SheetContext): SheetProof {
  return {
    document: proofDocument(entries, context),
    lay: (blocks, type) => [renderGalley(blocks, context), sheetProperties(type)],
    scale: sheetScale,
  };
}

/** The styles, with a sample of every character and formula. */
function proofDocument(
  entries: readonly SheetEntry[],
  context: SheetContext,
): Pick<RenderedBook, 'html' | 'assets'> {
  const characters = new Set<string>();
  const formulas: string[] = [];
  const take = (text: string) => {
    for (const character of text) characters.add(character);
  };
  for (const entry of entries) {
    take(entry.question);
    for (const { label, gist, pieces } of toldIn(entry))
      for (const text of [label ?? '', gist, ...pieces.map((piece) => piece.text)])
        take(
          withFormulas(
            withLetters(text, () => ''),
            (tex) => {
              formulas.push(asFormula(tex));
              return '';
            },
          ),
        );
  }
  const sample = escapeXml([...characters].join('')) + setLine(formulas.join(' '));
  return sheetDocument(`${renderGalley([{ kind: 'masthead' }], context)}<p>${sample}</p>`, '', context);
}

import { type PdfDict, type PdfFile, PdfString } from '../../pdf/pdf.ts';
import { elsewhere } from '../cut-sheet.ts';

/** Where an annotation leads: the id of a destination in the book, in this part of it or another; else an address. */
export function linkTarget(
  file: PdfFile,
  annotation: PdfDict,
): { readonly id: string; readonly elsewhere: boolean } | { readonly address: string } {
  const uri = file.resolve(file.dict(annotation.get('A')).get('URI'));
  const address = uri instanceof PdfString ? uri.bytes : '';
  if (address.startsWith(elsewhere)) return { id: address.slice(elsewhere.length), elsewhere: true };
  const id = file.name(annotation.get('Dest'));
  return id === '' ? { address } : { id, elsewhere: false };
}

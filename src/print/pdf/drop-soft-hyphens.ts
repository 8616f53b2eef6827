import { deflateSync } from 'node:zlib';
import { name, type PdfDict, type PdfFile, PdfRef, PdfStream, readPages } from '../../model/pdf/pdf.ts';

/**
 * What Chromium writes for a soft hyphen at which no line was broken: a glyph without width that stands for U+00AD. The move before it
 * places what follows, and stays.
 */
const unseen = /\/Span<<\/ActualText <FEFF00AD> >> BDC\s+((?:[-\d.]+ [-\d.]+ Td )?)<[0-9A-F]+> Tj\s+EMC/gi;
/** What a ligature stands for, of which a soft hyphen is a part. */
const ligature = /\/ActualText <FEFF((?:[0-9A-F]{4})+)>/gi;

/** Takes soft hyphens out of the text that is copied, searched and read aloud; the hyphens that are seen at ends of lines stay. */
export function dropSoftHyphens(file: PdfFile): void {
  for (const page of readPages(file)) {
    const value = page.dict.get('Contents');
    const refs =
      value instanceof PdfRef && file.resolve(value) instanceof PdfStream ? [value] : file.array(value);
    for (const ref of refs) {
      const stream = file.resolve(ref);
      if (!(ref instanceof PdfRef) || !(stream instanceof PdfStream)) continue;
      const text = Buffer.from(file.decode(stream)).toString('latin1');
      if (!/ActualText <FEFF[0-9A-F]*00AD/i.test(text)) continue;
      const fields: PdfDict = new Map(stream.dict).set('Filter', name('FlateDecode'));
      fields.delete('DecodeParms');
      const copied = text.replace(unseen, '$1').replace(ligature, (_, units: string) => {
        const kept = units.match(/.{4}/g)?.filter((unit) => unit.toUpperCase() !== '00AD') ?? [];
        return `/ActualText <FEFF${kept.join('')}>`;
      });
      file.set(ref.id, new PdfStream(fields, deflateSync(Buffer.from(copied, 'latin1'))));
    }
  }
}

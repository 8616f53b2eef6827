import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { name, type PdfFile, PdfRef, PdfStream, readPages } from '../../pdf/pdf.ts';
import { dropSoftHyphens } from './drop-soft-hyphens.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { type PageNumbers, setNumbers } from './set-numbers.ts';

const pack = promisify(deflate);

/**
 * Puts what is drawn on each page in order. It is unpacked at once, and packed on other threads: the promise is there
 * when the file has it. Until then the file may be changed in all else.
 * @param numbers the page numbers of each page, by the number of its object.
 */
export async function tidyContents(
  file: PdfFile,
  numbers: ReadonlyMap<number, PageNumbers> = new Map(),
): Promise<void> {
  const tagged = file.catalog.has('StructTreeRoot');
  await Promise.all(
    readPages(file).map(async ({ id, dict }) => {
      const ref = dict.get('Contents');
      const stream = file.resolve(ref);
      if (!(ref instanceof PdfRef) || !(stream instanceof PdfStream)) return;
      const content = file.decode(stream);
      const own = numbers.get(id);
      const numbered = own ? setNumbers(file, dict, content, own) : content;
      const seen = dropSoftHyphens(numbered);
      const tidy = tagged ? markArtifacts(seen) : seen;
      if (tidy === content) return;
      // Chromium leaves a short stream uncompressed.
      const fields = new Map(stream.dict).set('Length', 0).set('Filter', name('FlateDecode'));
      fields.delete('DecodeParms');
      file.set(ref.id, new PdfStream(fields, await pack(tidy)));
    }),
  );
}

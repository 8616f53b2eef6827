import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { Metadata } from '../../model/rendered.ts';
import { dict, name, type PdfFile, PdfStream, PdfString, text } from '../../pdf/pdf.ts';
import type { Archive } from './archive.ts';
import { changeCatalog, pdfDate } from './describe-file.ts';
import { srgbProfile } from './srgb-profile.ts';

/** What PDF/A-2u and 3u ask of the file as a whole: what its colours mean, and its attachments; XMP says the rest. */
export function archiveFile(
  file: PdfFile,
  { archive, metadata }: { readonly archive?: Archive | undefined; readonly metadata: Metadata },
): void {
  if (!archive) return;
  const catalog = file.catalog;
  const profile = file.add(
    new PdfStream(dict({ N: 3, Filter: name('FlateDecode') }), deflateSync(srgbProfile())),
  );
  catalog.set('OutputIntents', [
    dict({
      Type: name('OutputIntent'),
      S: name('GTS_PDFA1'),
      OutputConditionIdentifier: text('sRGB'),
      Info: text('sRGB IEC61966-2.1'),
      DestOutputProfile: profile,
    }),
  ]);
  const date = new PdfString(pdfDate(metadata.date));
  const carried = archive.attachments.map((one) => {
    const stream = file.add(
      new PdfStream(
        dict({
          Type: name('EmbeddedFile'),
          Subtype: name(one.type),
          Filter: name('FlateDecode'),
          Params: dict({
            Size: one.bytes.length,
            ModDate: date,
            CheckSum: new PdfString(createHash('md5').update(one.bytes).digest().toString('latin1')),
          }),
        }),
        deflateSync(one.bytes),
      ),
    );
    const spec = file.add(
      dict({
        Type: name('Filespec'),
        F: text(one.name),
        UF: text(one.name),
        Desc: text(one.description),
        AFRelationship: name(one.relationship),
        EF: dict({ F: stream, UF: stream }),
      }),
    );
    return { key: text(one.name), spec };
  });
  if (carried.length > 0) {
    carried.sort((one, other) => (one.key.bytes < other.key.bytes ? -1 : 1));
    catalog.set(
      'AF',
      carried.map(({ spec }) => spec),
    );
    catalog.set(
      'Names',
      dict({ EmbeddedFiles: dict({ Names: carried.flatMap(({ key, spec }) => [key, spec]) }) }),
    );
  }
  changeCatalog(file, catalog);
}

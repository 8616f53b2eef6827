import type { Metadata } from '../model/rendered.ts';
import {
  ankiPackage,
  ankiText,
  cardCsv,
  cardTsv,
  writeEpub,
  writeMarkdown,
  writeWeb,
} from '../print/print.ts';
import type { Rendered } from './edition-kind.ts';
import type { DataFormat } from './formats.ts';

type Written = Uint8Array | string;

const writers: {
  readonly [Format in DataFormat]: (
    rendered: Rendered[Format],
    metadata: Metadata,
  ) => Written | Promise<Written>;
} = {
  epub: writeEpub,
  html: (page) => writeWeb(page),
  md: writeMarkdown,
  apkg: ankiPackage,
  txt: ankiText,
  csv: cardCsv,
  tsv: cardTsv,
};

/** The bytes of a format other than PDF, of what was rendered for it. */
export async function printFormat<Format extends DataFormat>(
  format: Format,
  rendered: Rendered[Format],
  metadata: Metadata,
): Promise<Uint8Array> {
  const written = await writers[format](rendered, metadata);
  return typeof written === 'string' ? Buffer.from(written) : written;
}

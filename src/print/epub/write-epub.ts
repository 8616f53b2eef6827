import type { Publication } from '../../model/publication.ts';
import type { Metadata } from '../../model/rendered.ts';
import { nameUuid } from './identifier.ts';
import { navigationDocument } from './navigation.ts';
import { ncx } from './ncx.ts';
import { packageDocument } from './package-document.ts';
import { zipPublication } from './zip-publication.ts';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles>
    <rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
  </rootfiles>
</container>
`;

/** A publication as the bytes of an EPUB 3.3 file; the same publication and metadata give the same bytes. */
export function writeEpub(publication: Publication, metadata: Metadata): Uint8Array {
  const identifier = nameUuid(['epub', metadata.title, publication.name, metadata.language].join('\n'));
  return zipPublication([
    { path: 'META-INF/container.xml', content: container },
    { path: 'EPUB/package.opf', content: packageDocument(publication, metadata, identifier) },
    { path: 'EPUB/nav.xhtml', content: navigationDocument(publication, metadata) },
    { path: 'EPUB/toc.ncx', content: ncx(publication, metadata, identifier) },
    ...publication.files.map(({ path, xhtml }) => ({ path: `EPUB/${path}`, content: xhtml })),
    ...publication.assets.map(({ path, bytes }) => ({ path: `EPUB/${path}`, content: bytes })),
  ]);
}

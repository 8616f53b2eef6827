import type { Metadata } from '../../model/rendered.ts';
import { dict, name, type PdfFile, PdfRef, PdfStream, PdfString, text } from '../../pdf/pdf.ts';
import { escapeXml, withoutControls } from '../../text/escape-xml.ts';
import type { Archive } from './archive.ts';

/** Writes what the file says of itself: Info and XMP, and how a reader opens it. No trace of the browser stays. */
export function describeFile(
  file: PdfFile,
  { metadata, archive }: { readonly metadata: Metadata; readonly archive?: Archive | undefined },
): void {
  const date = pdfDate(metadata.date);
  const info = dict({
    Title: plain(metadata.title),
    Author: metadata.authors.length > 0 ? plain(metadata.authors.join(', ')) : undefined,
    Subject: metadata.subject ? plain(metadata.subject) : undefined,
    Keywords: metadata.keywords.length > 0 ? plain(metadata.keywords.join(', ')) : undefined,
    Creator: text('Variorum'),
    Producer: text('Variorum'),
    CreationDate: new PdfString(date),
    ModDate: new PdfString(date),
  });
  const old = file.trailer.get('Info');
  if (old instanceof PdfRef) file.set(old.id, info);
  else file.trailer.set('Info', file.add(info));
  const xmp = new PdfStream(
    dict({ Type: name('Metadata'), Subtype: name('XML') }),
    Buffer.from(xmpPacket(metadata, archive), 'utf8'),
  );
  const catalog = file.catalog;
  catalog.set('Metadata', file.add(xmp));
  catalog.set('Lang', text(metadata.language));
  catalog.set('ViewerPreferences', dict({ DisplayDocTitle: true }));
  if (catalog.has('Outlines')) catalog.set('PageMode', name('UseOutlines'));
  changeCatalog(file, catalog);
}

/** Text without what XMP could not say, so that Info and XMP agree. */
function plain(value: string): PdfString {
  return text(withoutControls(value));
}

/** Puts a changed catalogue back. */
export function changeCatalog(file: PdfFile, catalog: ReturnType<typeof dict>): void {
  const root = file.trailer.get('Root');
  if (root instanceof PdfRef) file.set(root.id, catalog);
}

/** `D:20260131000000Z` */
export function pdfDate(date: string): string {
  const digits = new Date(date).toISOString().replace(/\D/g, '').slice(0, 14);
  return `D:${digits}Z`;
}

function xmpPacket(metadata: Metadata, archive?: Archive): string {
  const date = `${new Date(metadata.date).toISOString().slice(0, 19)}Z`;
  const list = (items: readonly string[]) =>
    items.map((item) => `<rdf:li>${escapeXml(item)}</rdf:li>`).join('');
  const one = (value: string) =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(value)}</rdf:li></rdf:Alt>`;
  const fields = [
    '<dc:format>application/pdf</dc:format>',
    `<dc:title>${one(metadata.title)}</dc:title>`,
    metadata.authors.length > 0 && `<dc:creator><rdf:Seq>${list(metadata.authors)}</rdf:Seq></dc:creator>`,
    metadata.subject && `<dc:description>${one(metadata.subject)}</dc:description>`,
    metadata.keywords.length > 0 && `<dc:subject><rdf:Bag>${list(metadata.keywords)}</rdf:Bag></dc:subject>`,
    `<dc:language><rdf:Bag>${list([metadata.language])}</rdf:Bag></dc:language>`,
    `<dc:identifier>${escapeXml(metadata.fingerprint)}</dc:identifier>`,
    '<pdf:Producer>Variorum</pdf:Producer>',
    metadata.keywords.length > 0 && `<pdf:Keywords>${escapeXml(metadata.keywords.join(', '))}</pdf:Keywords>`,
    '<xmp:CreatorTool>Variorum</xmp:CreatorTool>',
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    `<xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    '<pdfuaid:part>1</pdfuaid:part>',
    archive &&
      `<pdfaid:part>${archive.part}</pdfaid:part><pdfaid:conformance>U</pdfaid:conformance>${extension}`,
  ];
  return `<?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"${archive ? archiveNames : ''}>
${fields.filter(Boolean).join('\n')}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;
}

const archiveNames =
  ' xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';

/** PDF/A wants every schema that it does not know to be described in the packet (ISO 19005-2, 6.6.2.3). */
const extension =
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>' +
  '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>' +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>' +
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>';

import type { Asset } from '../../model/asset.ts';
import type { Publication } from '../../model/publication.ts';
import type { Metadata } from '../../model/rendered.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The package document (EPUB 3.3, section 5): metadata, manifest, spine. */
export function packageDocument(publication: Publication, metadata: Metadata, identifier: string): string {
  const { files, assets } = publication;
  const cover = coverOf(assets);
  const items = files.map(
    ({ path, xhtml }) =>
      `    <item id="${idOf(path)}" href="${path}" media-type="application/xhtml+xml"${properties(xhtml)}/>`,
  );
  const things = assets.map(
    (asset) =>
      `    <item id="${idOf(asset.path)}" href="${asset.path}" media-type="${escapeXml(asset.type)}"${asset === cover ? ' properties="cover-image"' : ''}/>`,
  );
  // The contents stand where the print has them: behind the front matter's first pages.
  const spine = files.map(({ path }) => `    <itemref idref="${idOf(path)}"/>`);
  const navAt = files.findIndex(({ landmark }) => landmark === 'colophon') + 1;
  spine.splice(navAt, 0, '    <itemref idref="nav"/>');
  const backwards = isRightToLeft(files[0]?.xhtml ?? '') ? ' page-progression-direction="rtl"' : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeXml(metadata.language)}"${backwards === '' ? '' : ' dir="rtl"'}>
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadataLines(publication, metadata, identifier)
  .map((line) => `    ${line}`)
  .join('\n')}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
${[...items, ...things].join('\n')}
  </manifest>
  <spine toc="ncx"${backwards}>
${spine.join('\n')}
  </spine>
</package>
`;
}

function metadataLines(publication: Publication, metadata: Metadata, identifier: string): readonly string[] {
  const { has, pages, assets } = publication;
  const meta = (property: string, value: string): string =>
    `<meta property="${property}">${escapeXml(value)}</meta>`;
  const features = [
    'tableOfContents',
    'structuralNavigation',
    'readingOrder',
    'ARIA',
    'displayTransformability',
    ...(has.index ? ['index'] : []),
    ...(has.images ? ['alternativeText'] : []),
    ...(has.math ? ['MathML'] : []),
    ...(pages.length > 0 ? ['pageNavigation', 'pageBreakMarkers'] : []),
  ];
  const cover = coverOf(assets);
  return [
    `<dc:identifier id="id">urn:uuid:${identifier}</dc:identifier>`,
    `<dc:title id="title">${escapeXml(metadata.title)}</dc:title>`,
    `<dc:language>${escapeXml(metadata.language)}</dc:language>`,
    ...metadata.authors.map((author) => `<dc:creator>${escapeXml(author)}</dc:creator>`),
    ...(metadata.subject === null ? [] : [`<dc:description>${escapeXml(metadata.subject)}</dc:description>`]),
    ...metadata.keywords.map((word) => `<dc:subject>${escapeXml(word)}</dc:subject>`),
    ...(publication.date === null ? [] : [`<dc:date>${escapeXml(publication.date)}</dc:date>`]),
    meta('dcterms:modified', dateTime(metadata.date)),
    meta('schema:accessMode', 'textual'),
    ...(has.images ? [meta('schema:accessMode', 'visual')] : []),
    meta('schema:accessModeSufficient', 'textual'),
    ...features.map((feature) => meta('schema:accessibilityFeature', feature)),
    meta('schema:accessibilityHazard', 'none'),
    meta('schema:accessibilitySummary', escapeXml(publication.summary)),
    ...(pages.length > 0 ? [meta('pageBreakSource', `urn:variorum:${metadata.fingerprint}:pdf`)] : []),
    ...(cover === undefined ? [] : [`<meta name="cover" content="${idOf(cover.path)}"/>`]),
  ];
}

/** `2026-11-22T00:00:00Z`, the one form that EPUB allows. */
function dateTime(date: string): string {
  return new Date(date).toISOString().replace(/\.\d+Z$/, 'Z');
}

function coverOf(assets: readonly Asset[]): Asset | undefined {
  return assets.find(({ path, type }) => path.startsWith('cover.') && type.startsWith('image/'));
}

function idOf(path: string): string {
  return `f-${path.replace(/[^a-z0-9]+/g, '-')}`;
}

/** What a file holds that a reading system must know before it opens it. */
function properties(xhtml: string): string {
  const words = [xhtml.includes('<math') ? 'mathml' : '', xhtml.includes('<svg') ? 'svg' : ''].filter(
    Boolean,
  );
  return words.length === 0 ? '' : ` properties="${words.join(' ')}"`;
}

function isRightToLeft(xhtml: string): boolean {
  return /<html[^>]* dir="rtl"/.test(xhtml);
}

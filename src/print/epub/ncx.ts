import type { Publication, PublicationPlace } from '../../model/publication.ts';
import type { Metadata } from '../../model/rendered.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The contents and pages once more for EPUB 2 readers (OPF 2.0.1, section 2.4.1). */
export function ncx(
  { contents, headings, pages }: Publication,
  metadata: Metadata,
  identifier: string,
): string {
  let order = 0;
  const point = ({ title, href, children }: PublicationPlace): string => {
    order += 1;
    return `<navPoint id="n${order}" playOrder="${order}"><navLabel><text>${escapeXml(title)}</text></navLabel><content src="${href}"/>${children.map(point).join('\n')}</navPoint>`;
  };
  const points = contents.map(point).join('\n');
  const targets = pages.map(({ label, href }) => {
    order += 1;
    const value = /^\d+$/.test(label) ? ` value="${label}"` : '';
    const type = value === '' ? 'front' : 'normal';
    return `<pageTarget id="n${order}" type="${type}"${value} playOrder="${order}"><navLabel><text>${escapeXml(label)}</text></navLabel><content src="${href}"/></pageTarget>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="${escapeXml(metadata.language)}">
<head>
<meta name="dtb:uid" content="urn:uuid:${identifier}"/>
<meta name="dtb:depth" content="${contents.some(({ children }) => children.length > 0) ? 2 : 1}"/>
<meta name="dtb:totalPageCount" content="${pages.length}"/>
<meta name="dtb:maxPageNumber" content="${Math.max(0, ...pages.map(({ label }) => Number(label) || 0))}"/>
</head>
<docTitle><text>${escapeXml(metadata.title)}</text></docTitle>
<navMap>
${points}
</navMap>
${
  targets.length === 0
    ? ''
    : `<pageList>
<navLabel><text>${escapeXml(headings.pages)}</text></navLabel>
${targets.join('\n')}
</pageList>
`
}</ncx>
`;
}

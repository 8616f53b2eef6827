import type { Publication, PublicationPlace } from '../../model/publication.ts';
import type { Metadata } from '../../model/rendered.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The navigation document (EPUB 3.3, section 7): contents, landmarks, and the printed pages. */
export function navigationDocument(publication: Publication, metadata: Metadata): string {
  const { files, contents, headings, pages } = publication;
  const language = escapeXml(metadata.language);
  const dir = /<html[^>]* dir="rtl"/.test(files[0]?.xhtml ?? '') ? ' dir="rtl"' : '';
  const body = contents.find(({ children }) => children.length > 0)?.href ?? files.at(-1)?.path ?? '';
  const landmarks = [
    ...files.flatMap(({ path, title, landmark }) =>
      landmark === null ? [] : [`<li><a epub:type="${landmark}" href="${path}">${escapeXml(title)}</a></li>`],
    ),
    `<li><a epub:type="toc" href="nav.xhtml">${escapeXml(headings.contents)}</a></li>`,
    `<li><a epub:type="bodymatter" href="${body}">${escapeXml(headings.text)}</a></li>`,
  ];
  const pageList = pages.map(({ label, href }) => `<li><a href="${href}">${escapeXml(label)}</a></li>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}"${dir}>
<head>
<title>${escapeXml(metadata.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<link rel="stylesheet" type="text/css" href="style/book.css"/>
</head>
<body epub:type="frontmatter">
<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="toc-title">
<h1 id="toc-title">${escapeXml(headings.contents)}</h1>
${list(contents)}
</nav>
<nav epub:type="landmarks" id="landmarks" hidden="hidden" aria-label="${escapeXml(headings.landmarks)}">
<ol>
${landmarks.join('\n')}
</ol>
</nav>
${
  pageList.length === 0
    ? ''
    : `<nav epub:type="page-list" role="doc-pagelist" id="page-list" hidden="hidden" aria-label="${escapeXml(headings.printedPages)}">
<ol>
${pageList.join('\n')}
</ol>
</nav>
`
}</body>
</html>
`;
}

function list(places: readonly PublicationPlace[]): string {
  const items = places.map(
    ({ title, href, children }) =>
      `<li><a href="${href}">${escapeXml(title)}</a>${children.length > 0 ? `\n${list(children)}` : ''}</li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

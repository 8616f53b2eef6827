import type { SiteEdition, SiteFacts } from '../../model/site.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { editionInWords, fill, wordsOf } from '../../wording/wording.ts';
import { pagesOf } from './site-markup.ts';

const mediaTypes = {
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
  html: 'text/html',
  md: 'text/markdown',
  apkg: 'application/zip',
  txt: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
} as const;

/** What previews elsewhere show (Open Graph), and what search engines read (schema.org). */
export function siteMetadata({ editions, url }: SiteFacts): Markup {
  const [main] = editions;
  if (main === undefined) return markup``;
  const { edition, pictures } = main;
  const description = edition.subject ?? edition.subtitle ?? edition.title;
  const [cover] = pictures;
  return markup`<meta name="description" content="${description}">
${edition.authors.map(
  (author) => markup`<meta name="author" content="${author}">
`,
)}<meta property="og:type" content="book">
<meta property="og:title" content="${edition.title}">
<meta property="og:description" content="${description}">
<meta property="og:locale" content="${edition.language.replace('-', '_')}">
${
  url !== null &&
  markup`<meta property="og:url" content="${url}">
<link rel="canonical" href="${url}">
`
}${
  cover &&
  markup`<meta property="og:image" content="${url ?? ''}${cover.path}">
<meta property="og:image:width" content="${cover.width}">
<meta property="og:image:height" content="${cover.height}">
<meta property="og:image:alt" content="${fill(wordsOf(edition.language).coverOf, { title: edition.title })}">
<meta name="twitter:card" content="summary">
`
}`;
}

/** The book as schema.org data; `<` is escaped, so that nothing in it can end the script that holds it. */
export function siteData({ editions, url }: SiteFacts): string {
  const [main] = editions;
  if (main === undefined) return '{}';
  const { edition, pictures } = main;
  const whole = (path: string): string => `${url ?? ''}${path}`;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Book',
    name: edition.title,
    ...(edition.subtitle !== null && { alternativeHeadline: edition.subtitle }),
    ...(edition.subject !== null && { description: edition.subject }),
    ...(edition.authors.length > 0 && {
      editor: edition.authors.map((name) => ({ '@type': 'Person', name })),
    }),
    inLanguage: edition.language,
    keywords: edition.keywords,
    ...(edition.date !== null && { datePublished: edition.date }),
    ...(pictures[0] && { image: whole(pictures[0].path) }),
    version: edition.fingerprint,
    accessMode: ['textual'],
    workExample: editions.flatMap((one) => examples(one, whole)),
  };
  return JSON.stringify(data, null, 1).replaceAll('<', '\\u003c');
}

function examples(one: SiteEdition, whole: (path: string) => string): readonly object[] {
  return one.files.map(({ format, path, bytes, sha256 }) => ({
    '@type': 'Book',
    name: `${one.edition.title}, ${editionInWords(one.edition)} (${format})`,
    bookFormat: 'https://schema.org/EBook',
    ...(format === 'pdf' && { numberOfPages: pagesOf(one) }),
    encoding: {
      '@type': 'MediaObject',
      contentUrl: whole(path),
      encodingFormat: mediaTypes[format],
      contentSize: String(bytes),
      sha256,
    },
  }));
}

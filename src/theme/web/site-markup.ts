import type { SiteEdition, SiteFacts, SiteFile, SitePicture } from '../../model/site.ts';
import { type Markup, markup } from '../markup.ts';
import { agreementInWords, enumerate } from '../say.ts';

const formatNames = {
  pdf: ['PDF', 'to print, or to read on a large screen'],
  epub: ['EPUB', 'for e-readers, phones and Kindle'],
  html: ['Web page', 'with search; one file, works offline'],
  md: ['Markdown', 'the merged text, to work with'],
  apkg: ['Anki package', 'cards to learn from; importing it again keeps their schedule'],
  txt: ['Anki text', 'the same cards as text for Anki'],
  csv: ['CSV', 'the cards as a table'],
  tsv: ['TSV', 'the cards for Quizlet and its like'],
} as const;

/** The landing page: what the book is, its files, what it looks like, where it is from. It has no script. */
export function siteMarkup({ editions }: SiteFacts): Markup {
  const [main, ...others] = editions;
  if (main === undefined) return markup``;
  const { edition } = main;
  return markup`<a class="skip" href="#downloads">Skip to the downloads</a>
<header class="hero">
<div class="hero-inner">
${main.pictures[0] && coverPicture(main.pictures[0], main)}
<div class="hero-text">
<h1>${edition.title}</h1>
${edition.subtitle !== null && markup`<p class="subtitle">${edition.subtitle}</p>`}
${edition.authors.length > 0 && markup`<p class="authors">${enumerate(edition.authors, 'en')}</p>`}
<ul class="first-links">
${main.files
  .filter(({ format }) => !['md', 'txt', 'csv', 'tsv'].includes(format))
  .map(
    (
      file,
      index,
    ) => markup`<li><a class="button${index === 0 && ' is-main'}" href="${file.path}"${file.format !== 'html' && markup` download="download"`}>${file.format === 'html' ? 'Read on the web' : `Download ${formatNames[file.format][0]}`} <span class="facts">${shortFacts(file)}</span></a></li>
`,
  )}</ul>
</div>
</div>
</header>
<main>
${edition.subject !== null && markup`<p class="subject">${edition.subject}.</p>`}
<dl class="figures">
<div><dt>Questions</dt><dd>${countEntries(main)}</dd></div>
<div><dt>Points</dt><dd>${countPoints(main)}</dd></div>
<div><dt>Sources</dt><dd>${edition.answerSets.length}</dd></div>
${
  pagesOf(main) !== null &&
  markup`<div><dt>Pages</dt><dd>${pagesOf(main)}</dd></div>
`
}</dl>
${main.pictures.length > 1 && previews(main)}
<section id="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">Downloads</h2>
${[main, ...others].map((one) => downloads(one, editions.length > 1))}
<p class="sums-note">Each file’s SHA-256 sum stands in <a href="SHA256SUMS">SHA256SUMS</a>; <code>sha256sum -c SHA256SUMS</code> tells whether a download is whole.</p>
</section>
<section id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">What is in it</h2>
${topics(main)}
</section>
<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">Where it is from</h2>
<p>The book merges ${edition.answerSets.length === 1 ? 'one set' : `${edition.answerSets.length} sets`} of answers, question by question; no sentence of theirs is lost and none is made up.</p>
<ul class="sources">
${edition.answerSets.map(
  ({
    mark,
    title,
    author,
    licence,
    date,
  }) => markup`<li><span class="ring">${mark}</span> <i>${title}</i>${[author, date, licence].filter(Boolean).map((fact) => markup`, ${fact}`)}</li>
`,
)}</ul>
</section>
</main>
<footer><p>Edition <code>${edition.fingerprint}</code>${edition.date !== null && `, ${edition.date}`}. Made with Variorum.</p></footer>
`;
}

function coverPicture({ path, width, height }: SitePicture, { edition }: SiteEdition): Markup {
  return markup`<img class="cover" src="${path}" width="${width}" height="${height}" alt="Cover of ${edition.title}"/>`;
}

/** Pages to look at before one downloads; each opens as a picture of its own. */
function previews({ pictures, edition }: SiteEdition): Markup {
  const items = pictures.slice(1).map(
    ({
      path,
      width,
      height,
      folio,
    }) => markup`<li><a href="${path}"><img src="${path}" width="${width}" height="${height}" loading="lazy" alt="Page ${folio} of ${edition.title}"/></a></li>
`,
  );
  return markup`<section id="pages" aria-labelledby="pages-title">
<h2 id="pages-title">Some of its pages</h2>
<ul class="previews" tabindex="0" aria-label="Pages, to be scrolled sideways">
${items}</ul>
</section>`;
}

function downloads({ edition, files }: SiteEdition, named: boolean): Markup {
  const rows = files.map((file) => {
    const [name, use] = formatNames[file.format];
    return markup`<tr><th scope="row"><a href="${file.path}"${file.format !== 'html' && markup` download="download"`}>${name}</a> <span class="use">${use}</span></th><td class="number">${file.pages === null ? markup`<span class="none">none</span>` : file.pages}</td><td class="number">${size(file.bytes)}</td><td><code class="sum">${file.sha256}</code></td></tr>
`;
  });
  const caption = named ? `${edition.title}: ${edition.name}` : edition.title;
  return markup`<div class="table" tabindex="0" role="group" aria-label="Files of ${caption}"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">File</th><th scope="col" class="number">Pages</th><th scope="col" class="number">Size</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function topics({ edition, files }: SiteEdition): Markup {
  const page = files.find(({ format }) => format === 'html')?.path ?? null;
  const items = edition.parts.map(
    (
      part,
    ) => markup`<li><h3>${part.title ?? 'Questions'}</h3><p class="agreement">${agreementInWords(part.agreement, edition.answerSets, 'en')}</p><ol>${part.entries.map(
      ({
        id,
        number,
        question,
      }) => markup`<li value="${number}">${page === null ? question : markup`<a href="${page}#${id}">${question}</a>`}</li>
`,
    )}</ol></li>
`,
  );
  return markup`<ul class="topics">
${items}</ul>`;
}

function shortFacts(file: SiteFile): string {
  return file.pages === null ? size(file.bytes) : `${file.pages} pages, ${size(file.bytes)}`;
}

export function pagesOf({ files }: SiteEdition): number | null {
  return files.find(({ format }) => format === 'pdf')?.pages ?? null;
}

function countEntries({ edition }: SiteEdition): number {
  return edition.parts.reduce((sum, { entries }) => sum + entries.length, 0);
}

function countPoints({ edition }: SiteEdition): number {
  return edition.parts.flatMap(({ entries }) => entries).reduce((sum, { points }) => sum + points.length, 0);
}

/** `225 kB`, `1.1 MB`: decimal, as shops and file managers count. */
export function size(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000))}\u00a0kB`
    : `${(bytes / 1_000_000).toFixed(1)}\u00a0MB`;
}

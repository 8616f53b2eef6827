import { titleInFull } from '../../model/edition.ts';
import type { SiteEdition, SiteFacts, SiteFile, SitePicture } from '../../model/site.ts';
import { filled, Markup, markup } from '../../text/markup.ts';
import {
  agreementInWords,
  countOf,
  editionInWords,
  enumerate,
  fill,
  type Words,
  wordsOf,
} from '../../wording/wording.ts';
import { signsOf } from '../entry/signs.ts';

/** What a format is called, and what it is for. */
function formatWords(format: SiteFile['format'], words: Words): readonly [name: string, use: string] {
  const names = {
    pdf: ['PDF', words.usePdf],
    epub: ['EPUB', words.useEpub],
    html: [words.webPage, words.useHtml],
    md: ['Markdown', words.useMd],
    apkg: [words.ankiPackage, words.useApkg],
    txt: [words.ankiText, words.useTxt],
    csv: ['CSV', words.useCsv],
    tsv: ['TSV', words.useTsv],
  } as const;
  return names[format];
}

/** The landing page: what the book is, its files, what it looks like, where it is from. It has no script. */
export function siteMarkup({ editions }: SiteFacts): Markup {
  const [main, ...others] = editions;
  if (main === undefined) return markup``;
  const { edition } = main;
  const { language } = edition;
  const words = wordsOf(language);
  const sets = edition.answerSets.length;
  return markup`<a class="skip" href="#downloads">${words.skipToDownloads}</a>
<header class="hero">
<div class="hero-inner">
${main.pictures[0] && coverPicture(main.pictures[0], main)}
<div class="hero-text">
<h1>${edition.title}</h1>
${edition.subtitle !== null && markup`<p class="subtitle">${edition.subtitle}</p>`}
${edition.authors.length > 0 && markup`<p class="authors">${enumerate(edition.authors, language)}</p>`}
<ul class="first-links">
${main.files
  .filter(({ format }) => !['md', 'txt', 'csv', 'tsv'].includes(format))
  .map(
    (
      file,
      index,
    ) => markup`<li><a class="button${index === 0 && ' is-main'}" href="${file.path}"${file.format !== 'html' && markup` download="download"`}>${file.format === 'html' ? words.readOnline : fill(words.download, { format: formatWords(file.format, words)[0] })} <span class="facts">${shortFacts(file, language)}</span></a></li>
`,
  )}</ul>
</div>
</div>
</header>
<main>
${edition.subject !== null && markup`<p class="subject">${edition.subject}.</p>`}
<dl class="figures">
<div><dt>${words.questions}</dt><dd>${countEntries(main)}</dd></div>
<div><dt>${words.pointsHead}</dt><dd>${countPoints(main)}</dd></div>
${sets > 0 && markup`<div><dt>${words.sources}</dt><dd>${sets}</dd></div>`}
${
  pagesOf(main) !== null &&
  markup`<div><dt>${words.pagesHead}</dt><dd>${pagesOf(main)}</dd></div>
`
}</dl>
${main.pictures.length > 1 && previews(main)}
<section id="downloads" aria-labelledby="downloads-title">
<h2 id="downloads-title">${words.downloads}</h2>
${[main, ...others].map((one) => downloads(one, editions.length > 1))}
<p class="sums-note">${filled(words.sumsNote, { list: markup`<a href="SHA256SUMS" dir="ltr">SHA256SUMS</a>`, command: markup`<code dir="ltr">sha256sum -c SHA256SUMS</code>` })}</p>
</section>
<section id="contents" aria-labelledby="contents-title">
<h2 id="contents-title">${words.whatIsInIt}</h2>
${topics(main)}
</section>
${
  sets > 0 &&
  markup`<section id="sources" aria-labelledby="sources-title">
<h2 id="sources-title">${words.whereFrom}</h2>
<p>${sets === 1 ? words.mergesOne : fill(words.mergesSeveral, { n: sets })}</p>
<ul class="sources">
${edition.answerSets.map(
  ({
    id,
    title,
    author,
    licence,
    date,
  }) => markup`<li>${new Markup(signsOf([id], edition, () => null))} <i>${title}</i>${[author, date, licence].filter(Boolean).map((fact) => markup`, ${fact}`)}</li>
`,
)}</ul>
</section>`
}
</main>
${edition.settings.show.fingerprint && markup`<footer><p>${filled(words.madeWith, { fingerprint: markup`<code dir="ltr">${edition.fingerprint}</code>${edition.date !== null && `, ${edition.date}`}` })}</p></footer>`}
`;
}

function coverPicture({ path, width, height }: SitePicture, { edition }: SiteEdition): Markup {
  return markup`<img class="cover" src="${path}" width="${width}" height="${height}" alt="${fill(wordsOf(edition.language).coverOf, { title: edition.title })}"/>`;
}

/** Pages to look at before one downloads; each opens as a picture of its own. */
function previews({ pictures, edition }: SiteEdition): Markup {
  const words = wordsOf(edition.language);
  const items = pictures.slice(1).map(
    ({
      path,
      width,
      height,
      folio,
    }) => markup`<li><a href="${path}"><img src="${path}" width="${width}" height="${height}" loading="lazy" alt="${fill(words.pageOf, { n: folio, title: edition.title })}"/></a></li>
`,
  );
  return markup`<section id="pages" aria-labelledby="pages-title">
<h2 id="pages-title">${words.somePages}</h2>
<ul class="previews" tabindex="0" aria-label="${words.previewsLabel}">
${items}</ul>
</section>`;
}

function downloads({ edition, files }: SiteEdition, named: boolean): Markup {
  const words = wordsOf(edition.language);
  const rows = files.map((file) => {
    const [name, use] = formatWords(file.format, words);
    return markup`<tr><th scope="row"><a href="${file.path}"${file.format !== 'html' && markup` download="download"`}>${name}</a> <span class="use">${use}</span></th><td class="number">${file.pages === null ? markup`<span class="none">${words.noPages}</span>` : file.pages}</td><td class="number">${size(file.bytes)}</td><td><code class="sum">${file.sha256}</code></td></tr>
`;
  });
  const caption = named ? `${edition.title}: ${editionInWords(edition)}` : edition.title;
  return markup`<div class="table" tabindex="0" role="group" aria-label="${fill(words.filesOf, { title: caption })}"><table>
<caption>${caption}</caption>
<thead><tr><th scope="col">${words.fileHead}</th><th scope="col" class="number">${words.pagesHead}</th><th scope="col" class="number">${words.sizeHead}</th><th scope="col">SHA-256</th></tr></thead>
<tbody>
${rows}</tbody></table></div>`;
}

function topics({ edition, files }: SiteEdition): Markup {
  const page = files.find(({ format }) => format === 'html')?.path ?? null;
  const items = edition.parts.map(
    (
      part,
    ) => markup`<li><h3>${titleInFull(part) ?? wordsOf(edition.language).questions}</h3>${edition.answerSets.length > 0 && markup`<p class="agreement">${agreementInWords(part.agreement, edition.answerSets, edition.language)}</p>`}<ol>${part.entries.map(
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

function shortFacts({ pages, bytes }: SiteFile, language: string): string {
  const counted = pages === null ? [] : [countOf(wordsOf(language).pageCount, pages, language)];
  return [...counted, size(bytes)].join(', ');
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

import type { Preface } from '../../model/edition.ts';
import { filled, Markup, markup } from '../../text/markup.ts';
import {
  accountOf,
  countOf,
  enumerate,
  fill,
  isEdited,
  labelEnd,
  list,
  wordsOf,
} from '../../wording/wording.ts';
import { changesList } from '../entry/changes-markup.ts';
import { passageMarkup } from '../entry/passage-markup.ts';
import { renderPassage } from '../entry/render-passage.ts';
import { hueOfSets } from '../entry/signs.ts';
import type { ToldChanges } from '../entry/told-changes.ts';
import { toHtml } from '../html/to-html.ts';
import { sectionIds } from '../section-ids.ts';
import { facesInWords } from '../styles/faces-in-words.ts';
import type { EpubContext, EpubFile } from './context.ts';
import { xhtmlDocument } from './document.ts';

/** The cover: the picture where there is one, else the title. */
export function coverFile(picture: string | null, context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const alt = `${words.cover}: ${edition.title}${edition.subtitle === null ? '' : `. ${edition.subtitle}`}`;
  const body =
    picture === null
      ? markup`<section class="cover" epub:type="cover" aria-label="${words.cover}">${markers.first('cover.xhtml')}
<p class="book-title">${edition.title}</p>
${edition.subtitle !== null && markup`<p class="book-subtitle">${edition.subtitle}</p>`}
</section>`
      : markup`<section class="cover" epub:type="cover" aria-label="${words.cover}">${markers.first('cover.xhtml')}
<img role="doc-cover" src="../${picture}" alt="${alt}"/>
</section>`;
  return file('cover.xhtml', words.cover, 'cover', 'frontmatter', body, context);
}

/** The title page: title, editors, and what the book is made of. */
export function titleFile(context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const body = markup`<section class="title-page" epub:type="titlepage" id="${sectionIds.titlePage}" aria-labelledby="title">${markers.before(sectionIds.titlePage, 'title.xhtml')}
<h1 id="title" class="book-title">${edition.title}</h1>
${edition.subtitle !== null && markup`<p class="book-subtitle">${edition.subtitle}</p>`}
${edition.authors.length > 0 && markup`<p class="book-authors">${enumerate(edition.authors, edition.language)}</p>`}
${edition.date !== null && markup`<p class="book-date">${edition.date}</p>`}
</section>`;
  return file('title.xhtml', words.titlePage, 'titlepage', 'frontmatter', body, context);
}

/** Where the text comes from, and how this edition can be told from others. */
export function colophonFile(context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const sets = edition.answerSets.map((set) => {
    const facts = [
      set.author,
      set.date,
      set.licence && fill(words.licence, { licence: set.licence }),
      set.files.join(', '),
    ];
    return markup`<dt>${set.mark}</dt>
<dd>${set.title}${labelEnd(set.title, edition.language)}${list([countOf(words.questionCount, set.questions, edition.language), countOf(words.points, set.points, edition.language)], edition.language)}${words.stop} ${facts.filter(Boolean).join('; ')}${set.about !== undefined && markup` <q>${set.about}</q>`}</dd>
`;
  });
  const body = markup`<section epub:type="colophon" role="doc-colophon" id="${sectionIds.colophon}" aria-labelledby="colophon-title">${markers.before(sectionIds.colophon, 'colophon.xhtml')}
<h1 id="colophon-title">${words.colophon}</h1>
<p>${accountOf(edition)}</p>
${
  edition.settings.credits === 'all' &&
  markup`<dl class="sources">
${sets}</dl>
`
}${
  context.families.length > 0 &&
  edition.settings.credits !== 'none' &&
  markup`<p>${words.faces}: ${facesInWords(context.families, words)}${words.stop}</p>
`
}${edition.settings.show.fingerprint && markup`<p>${fill(words.madeWith, { fingerprint: edition.fingerprint })}</p>`}
</section>`;
  return file('colophon.xhtml', words.colophon, 'colophon', 'frontmatter', body, context);
}

/** What the editor says first. */
export function prefaceFile({ title, nodes }: Preface, context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const head = title ?? wordsOf(edition.language).preface;
  const body = markup`<section epub:type="preface" role="doc-preface" id="${sectionIds.preface}" aria-labelledby="preface-title">${markers.before(sectionIds.preface, 'preface.xhtml')}
<h1 id="preface-title">${head}</h1>
${new Markup(toHtml(nodes, { base: '../' }))}
</section>`;
  return file('preface.xhtml', head, 'preface', 'frontmatter', body, context);
}

/** What has changed since an earlier edition. */
export function changesFile(told: ToldChanges, context: EpubContext): EpubFile {
  const { markers, fileOf } = context;
  const body = markup`<section epub:type="introduction" role="doc-introduction" id="${sectionIds.changes}" aria-labelledby="changes-title">${markers.before(sectionIds.changes, 'changes.xhtml')}
<h1 id="changes-title">${told.title}</h1>
${changesList(told, 'h2', (id) => `${fileOf.get(id)}#${id}`)}
</section>`;
  return file('changes.xhtml', told.title, 'introduction', 'frontmatter', body, context);
}

/** How to read the marks. */
export function keyFile(context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const sets = edition.answerSets.map(
    ({
      id,
      mark,
      title,
    }) => markup`<li>${filled(words.keyStands, { a: markup`<span class="mark ${hueOfSets([id], edition)}">${mark}</span>`, title: markup`<i>${title}</i>` })}</li>
`,
  );
  const edited = edition.parts.some(({ entries }) => entries.some(({ points }) => points.some(isEdited)));
  const body = markup`<section epub:type="introduction" role="doc-introduction" id="${sectionIds.marks}" aria-labelledby="key-title">${markers.before(sectionIds.marks, 'key.xhtml')}
<h1 id="key-title">${words.marks}</h1>
<p>${words.keyUnmarked} ${words.keyMarked}</p>
<ul>
${sets}</ul>
<p>${words.keyLink}${edition.settings.sources === 'full' && ` ${words.keyVariants}`}</p>
${edited && markup`<p><span class="by-editor">${words.byEditor}</span> ${words.keyEdited}${words.stop}</p>`}
</section>`;
  return file('key.xhtml', words.marks, 'introduction', 'frontmatter', body, context);
}

/** Remarks of the sources on the whole, before the first or after the last entry. */
export function remarksFile(which: 'opening' | 'closing', context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const name = `${which}.xhtml`;
  const [title, type, role, matter] =
    which === 'opening'
      ? [words.opening, 'foreword', 'doc-foreword', 'frontmatter']
      : [words.closing, 'afterword', 'doc-afterword', 'backmatter'];
  const texts = edition[which].map((passage) => {
    const set = edition.answerSets.find(({ id }) => id === passage.answerSet);
    const mark =
      edition.settings.sources !== 'none' && set !== undefined
        ? markup`<span class="mark ${hueOfSets([set.id], edition)}" role="img" aria-label="${fill(words.source, { a: set.mark })}">${set.mark}</span>`
        : undefined;
    return passageMarkup(renderPassage(passage, { base: '../' }), { language: edition.language, mark });
  });
  const body = markup`<section epub:type="${type}" role="${role}" id="${sectionIds[which]}" aria-labelledby="${which}-title">${markers.before(sectionIds[which], name)}
<h1 id="${which}-title">${title}</h1>
${texts}
</section>`;
  return file(name, title, type, matter, body, context);
}

function file(
  name: string,
  title: string,
  landmark: string,
  matter: string,
  body: Markup,
  { edition }: EpubContext,
): EpubFile {
  return { name, title, landmark, xhtml: xhtmlDocument(title, edition.language, matter, body) };
}

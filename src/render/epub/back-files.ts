import type { EditionEntry, IndexTerm } from '../../model/edition.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { wordsOf } from '../../wording/wording.ts';
import { indexLetters } from '../index/index-letters.ts';
import { sectionIds } from '../section-ids.ts';
import { sourceNote } from './apparatus-notes.ts';
import type { EpubContext, EpubFile } from './context.ts';
import { xhtmlDocument } from './document.ts';

/**
 * The index: terms under their letters, with the printed page numbers, or the question numbers where nothing
 * was printed. The structural words of EPUB Indexes are left out: the checkers read them in the landmarks as
 * indexes of their own.
 */
export function indexFile(context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const words = wordsOf(edition.language);
  const groups = indexLetters(edition.index, edition.language).map(
    ({ letter, terms }, index) => markup`<section id="index-${index + 1}">
${letter !== '' && markup`<h2 class="index-letter">${letter}</h2>`}
<ul class="index-terms">
${terms.map((term) => indexItem(term, context))}</ul>
</section>
`,
  );
  const body = markup`<section role="doc-index" id="${sectionIds.index}" aria-labelledby="index-title">${markers.before(sectionIds.index, 'index.xhtml')}
<h1 id="index-title">${words.index}</h1>
${groups}${markers.rest('index.xhtml')}
</section>`;
  return {
    name: 'index.xhtml',
    title: words.index,
    landmark: 'backmatter',
    xhtml: xhtmlDocument(words.index, edition.language, 'backmatter', body),
  };
}

function indexItem({ term, targets, see }: IndexTerm, context: EpubContext): Markup {
  const seen = new Set<string>();
  const links = targets.flatMap((id) => {
    const file = context.fileOf.get(id);
    const label = context.markers.folioOf(id) ?? context.questionOf.get(id);
    if (file === undefined || label === undefined || seen.has(label)) return [];
    seen.add(label);
    return [markup`, <a href="${file}#${id}">${label}</a>`];
  });
  const words = wordsOf(context.edition.language);
  const others =
    see.length > 0 && markup`, <i>${links.length > 0 ? words.seeAlsoTerm : words.see}</i> ${see.join('; ')}`;
  return markup`<li class="index-term">${term}${links}${others}</li>
`;
}

/** Who says so: a note for each point, which a mark opens. */
export function notesFile(context: EpubContext): EpubFile {
  const { whoSays } = wordsOf(context.edition.language);
  const sections = context.edition.parts
    .flatMap(({ entries }) => entries)
    .map((entry) => notesOf(entry, context));
  const body = markup`<section epub:type="endnotes" role="doc-endnotes" id="notes" aria-labelledby="notes-title">
<h1 id="notes-title">${whoSays}</h1>
${sections}</section>`;
  return {
    name: 'notes.xhtml',
    title: whoSays,
    landmark: 'endnotes',
    xhtml: xhtmlDocument(whoSays, context.edition.language, 'backmatter', body),
  };
}

function notesOf(entry: EditionEntry, context: EpubContext): Markup | false {
  return (
    entry.points.length > 0 &&
    markup`<section>
<h2 class="notes-title">${entry.number}. ${entry.question}</h2>
${entry.points.map((point) => sourceNote(point, context))}</section>
`
  );
}

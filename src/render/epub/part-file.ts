import type { EditionEntry, Part } from '../../model/edition.ts';
import { holdersOf, sayersOf } from '../../model/marks.ts';
import type { Unit } from '../../model/unit.ts';
import { Markup, markup } from '../../text/markup.ts';
import { agreementInWords, fill, labelEnd, ringsOf, wordsOf } from '../../wording/wording.ts';
import { changeSign } from '../entry/changes-markup.ts';
import { popUpNotes } from '../entry/notes-markup.ts';
import { passageMarkup } from '../entry/passage-markup.ts';
import { placeOfIntro, type RenderedEntry, type RenderedPoint, renderEntry } from '../entry/render-entry.ts';
import type { RenderedPassage } from '../entry/render-passage.ts';
import { hueOfSets, isSilent } from '../entry/signs.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import { apparatusNotes, hasNotesAtEntries } from './apparatus-notes.ts';
import type { EpubContext, EpubFile } from './context.ts';
import { xhtmlDocument } from './document.ts';

/** A topic in one file: its heading and its entries. */
export function partFile(part: Part, name: string, context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const title = partTitle(part, context);
  const body = markup`<section epub:type="part" role="doc-part" id="${part.id}" aria-labelledby="${part.id}-title">
${markers.before(part.id, name)}${partHeading(part, context)}
${part.entries.map((entry) => entrySection(entry, name, 'h2', context))}
</section>`;
  return { name, title, landmark: null, xhtml: xhtmlDocument(title, edition.language, 'bodymatter', body) };
}

/** The opener of a topic whose entries have files of their own. */
export function openerFile(part: Part, name: string, context: EpubContext): EpubFile {
  const { edition, markers } = context;
  const title = partTitle(part, context);
  const body = markup`<section epub:type="part" role="doc-part" id="${part.id}" aria-labelledby="${part.id}-title">
${markers.before(part.id, name)}${partHeading(part, context)}
</section>`;
  return { name, title, landmark: null, xhtml: xhtmlDocument(title, edition.language, 'bodymatter', body) };
}

/** One entry in a file of its own. */
export function entryFile(entry: EditionEntry, name: string, context: EpubContext): EpubFile {
  const title = `${entry.number}. ${entry.question}`;
  const body = entrySection(entry, name, 'h1', context);
  return {
    name,
    title,
    landmark: null,
    xhtml: xhtmlDocument(title, context.edition.language, 'bodymatter', body),
  };
}

export function partTitle(part: Part, { edition }: EpubContext): string {
  return part.title ?? edition.title;
}

function partHeading(part: Part, context: EpubContext): Markup {
  const number = part.title !== null && markup`<span class="number">${part.number}</span> `;
  const over =
    part.within &&
    markup`<p class="section-line"><span class="number">${part.within.number}</span> ${part.within.title}</p>
`;
  return markup`${over}<h1 id="${part.id}-title" class="part-title">${number}${partTitle(part, context)}</h1>
${context.edition.settings.sources !== 'none' && markup`<p class="agreement">${agreementInWords(part.agreement, context.edition.answerSets, context.edition.language)}${wordsOf(context.edition.language).stop}</p>`}`;
}

function entrySection(whole: EditionEntry, file: string, heading: 'h1' | 'h2', context: EpubContext): Markup {
  const { edition, markers, fileOf } = context;
  const entry = renderEntry(whole, context, {
    hrefOf: (id) => `${fileOf.get(id)}#${id}`,
    folioOf: () => null,
    notesOfLinks: false,
    base: '../',
  });
  const { cut } = entry;
  const open = new Markup(`<${heading}`);
  const close = new Markup(`</${heading}>`);
  const passages = (list: readonly RenderedPassage[], name: string): Markup | false =>
    list.length > 0 &&
    markup`<div class="${name}">${list.map((passage) => passageMarkup(passage, { ...textOptions(file, context), start: changeSign(passage.change, edition.language) || undefined, mark: remark(passage.edited ? [] : sayersOf(passage), context) }))}</div>
`;
  return markup`<section class="entry" id="${entry.id}" epub:type="chapter" role="doc-chapter" aria-labelledby="${entry.id}-title">
${markers.before(entry.id, file)}${open} id="${entry.id}-title" class="question"><span class="number">${entry.number}</span> ${changeSign(entry.change, edition.language)}${entry.question}${close}
${
  edition.settings.sources !== 'none' &&
  markup`<p class="agreement">${agreementInWords(entry.agreement, edition.answerSets, edition.language)}${wordsOf(edition.language).stop}</p>
`
}${passages(entry.intro, placeOfIntro(entry))}${
  entry.points.length > 0 &&
  markup`<ul class="points">
${entry.points.map((point) => pointItem(point, file, context))}</ul>
`
}${passages(entry.outro, 'outro')}${
  cut !== '' &&
  markup`<p class="cut">${cut}</p>
`
}${popUpNotes(entry.notes)}${apparatusNotes(whole, entry.apparatus, context)}${seeAlso(entry, context)}</section>
`;
}

function pointItem(point: RenderedPoint, file: string, context: EpubContext): Markup {
  const { markers } = context;
  const differs = point.standing === 'differs';
  const label =
    point.label !== null
      ? markup`<strong class="label">${point.label}${labelEnd(point.label, context.edition.language)}</strong>`
      : undefined;
  const sign = changeSign(point.change, context.edition.language);
  const lead = sign || label ? markup`${sign}${label}` : undefined;
  const texts = point.passages.map((passage, index) => {
    const first = index === 0;
    const mark =
      first && !differs ? noteReference(point, context) : remark(point.within[index] ?? [], context);
    const start = first ? lead : undefined;
    const text = passageMarkup(passage, { ...textOptions(file, context), start, mark });
    return first ? text : markup`<div class="addition">${text}</div>`;
  });
  // The note of a point leads back to its mark, which is there even where no words of the point were left to
  // print.
  const alone =
    (differs || texts.length === 0) &&
    markup`<p class="marks">${texts.length === 0 && lead && [lead, ' ']}${noteReference(point, context)}</p>`;
  return markup`<li class="point ${point.standing}${sign && ' is-changed'}" id="${point.id}">${markers.before(point.id, file)}${point.way !== undefined && markup`<p class="way">${point.way}</p>`}${texts}${alone}</li>
`;
}

/** The mark of who holds a point, which opens the note that says where. */
function noteReference(point: RenderedPoint, { edition, fileOf }: EpubContext): Markup | undefined {
  if (edition.settings.sources === 'none') return undefined;
  const file = hasNotesAtEntries(edition) ? fileOf.get(point.id) : 'notes.xhtml';
  const holders = holdersOf(point);
  // Where all make the point nothing is said of it but where they do.
  const silent = isSilent(point.makers, edition);
  const marks = ringsOf(point.marks).join(' ');
  const seen = silent ? '*' : marks;
  const look = silent ? 'mark silent' : `mark ${hueOfSets(holders, edition)}`.trim();
  return markup`<a class="${look}" epub:type="noteref" role="doc-noteref" id="ref-${point.id}" href="${file}#note-${point.id}" aria-label="${seen}: ${point.words}">${seen}</a>`;
}

/** The marks of those who say a run of text; nothing where all do. */
function remark(sets: readonly string[], { edition }: EpubContext): Markup | undefined {
  if (sets.length === 0 || edition.settings.sources === 'none' || isSilent(sets, edition)) return undefined;
  const marks = edition.answerSets.filter(({ id }) => sets.includes(id));
  return markup`${marks.map(
    ({ id, mark }) =>
      markup`<span class="mark ${hueOfSets([id], edition)}" role="img" aria-label="${fill(wordsOf(edition.language).source, { a: mark })}">${mark}</span>`,
  )}`;
}

function textOptions(file: string, { edition, markers }: EpubContext) {
  return {
    language: edition.language,
    before: (unit: Unit) => markers.before(unitElementId(unit), file),
  };
}

function seeAlso(entry: RenderedEntry, { edition, fileOf }: EpubContext): Markup | false {
  const links = entry.seeAlso.map(
    ({ id, number, question }) =>
      markup`<li><a href="${fileOf.get(id)}#${id}">${number}. ${question}</a></li>`,
  );
  return (
    links.length > 0 &&
    markup`<div class="see-also"><p class="see-also-title">${wordsOf(edition.language).seeAlso}</p><ul class="see-also-list">${links}</ul></div>
`
  );
}

import type { Agreement, Edition, EditionEntry } from '../../model/edition.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { agreementInWords, fill, labelEnd, linesText, ringsOf, wordsOf } from '../../wording/wording.ts';
import { apparatusMarkup } from '../entry/apparatus-markup.ts';
import { changeSign } from '../entry/changes-markup.ts';
import { notesMarkup } from '../entry/notes-markup.ts';
import { passageMarkup } from '../entry/passage-markup.ts';
import {
  type EntryContext,
  type RenderedEntry,
  type RenderedPoint,
  renderEntry,
} from '../entry/render-entry.ts';
import type { RenderedPassage } from '../entry/render-passage.ts';
import { expectedLines } from './expected-lines.ts';

/** What the parts of the web page draw on. */
export interface WebContext extends EntryContext {
  /** Whether the browser lays out only what is near, so that a long book opens as fast as a short one. */
  readonly isLarge: boolean;
}

/** A question with its answer; the sharp sign beside it is its permanent address. */
export function entryMarkup(whole: EditionEntry, context: WebContext): Markup {
  const { edition } = context;
  const entry = renderEntry(whole, context, {
    hrefOf: (id) => `#${id}`,
    folioOf: () => null,
    notesOfLinks: false,
  });
  const marked = edition.settings.sources !== 'none';
  return markup`<article class="entry" id="${entry.id}" aria-labelledby="${entry.id}-title"${context.isLarge && markup` style="--lines:${expectedLines(whole)}"`}>
<header class="entry-head"><p class="number" aria-hidden="true">${entry.number}</p>
<h3 id="${entry.id}-title">${changeSign(entry.change, edition.language)}${entry.question}</h3> <a class="permalink" href="#${entry.id}" aria-label="${fill(wordsOf(edition.language).linkToQuestion, { n: entry.number })}">#</a>
${marked && agreementBar(entry.agreement, edition)}</header>
${remarks(entry.intro, 'intro', context)}${
  entry.points.length > 0 &&
  markup`<ul class="points">
${entry.points.map((point) => pointItem(point, context))}</ul>
`
}${remarks(entry.outro, 'outro', context)}${cutLine(entry)}${notesMarkup(entry.notes)}${apparatusMarkup(entry.apparatus, edition.language)}${seeAlso(entry, context)}</article>
`;
}

/** How far the sources agree, drawn; said to those who do not see it. */
export function agreementBar(agreement: Agreement, edition: Edition): Markup {
  const { shared, differs, single } = agreement;
  const pieces = [
    ['shared', shared],
    ['differs', differs],
    ...edition.answerSets.map(({ id }) => ['single', single[id] ?? 0] as const),
  ] as const;
  const drawn = pieces.map(
    ([kind, size]) => size > 0 && markup`<span class="${kind}" style="flex-grow:${size}"></span>`,
  );
  return markup`<p class="agreement"><span class="bar" aria-hidden="true">${drawn}</span> ${agreementInWords(agreement, edition.answerSets, edition.language)}</p>
`;
}

export function remarks(
  passages: readonly RenderedPassage[],
  name: string,
  context: WebContext,
): Markup | false {
  const texts = passages.map((passage) => {
    const mark = sourceMark(passage.answerSet, context);
    const { language } = context.edition;
    const start = changeSign(passage.change, language) || undefined;
    return markup`<div class="passage${start && ' is-changed'}">${mark}${passageMarkup(passage, { language, start })}</div>`;
  });
  return (
    texts.length > 0 &&
    markup`<div class="${name}">${texts}</div>
`
  );
}

function pointItem(point: RenderedPoint, context: WebContext): Markup {
  const differs = point.standing === 'differs';
  const label =
    point.label === null
      ? undefined
      : markup`<strong class="label">${point.label}${labelEnd(point.label, context.edition.language)}</strong>`;
  const sign = changeSign(point.change, context.edition.language);
  const start = sign || label ? markup`${sign}${label}` : undefined;
  const texts = point.passages.map((passage, index) => {
    const lead = index === 0 && !differs ? start : undefined;
    const mark = (point.within[index] ?? []).map((set) => sourceMark(set, context));
    const name = differs ? 'voice' : index > 0 ? 'added' : 'said';
    return markup`<div class="${name}">${mark}${passageMarkup(passage, { language: context.edition.language, start: lead })}</div>`;
  });
  const body = differs
    ? markup`${start && markup`<p>${start}</p>`}<div class="facing">${texts}</div>`
    : markup`${texts}`;
  return markup`<li class="point is-${point.standing}${sign && ' is-changed'}" id="${point.id}">${whoSaysSo(point, context)}${body}</li>
`;
}

/**
 * Books with more entries than this tell the lines in the tips of the marks: what opens would double the
 * page.
 */
const mostNotes = 500;

/** The mark, and what opens when it is pressed: which lines of which source. It needs no script. */
function whoSaysSo(point: RenderedPoint, { edition, entries }: WebContext): Markup | false {
  if (edition.settings.sources === 'none') return false;
  const words = capital(point.words);
  const places = edition.answerSets.flatMap((set) =>
    point.members.filter(({ answerSet }) => answerSet === set.id).map((member) => ({ set, ...member })),
  );
  if (entries.size > mostNotes) {
    const tip = places
      .map(({ set, lines }) => `${set.mark} ${linesText(lines, edition.language)}`)
      .join('; ');
    return markup`<span class="mark" role="img" aria-label="${words}" title="${words}: ${tip}">${shape(point)}</span>`;
  }
  // Whoever speaks to the page says what is seen of a button: its letters.
  const seen = point.marks.length > 1 && `${point.marks.join(' ')}: `;
  const told = places.map(
    ({ set, label, lines }) =>
      markup`<dt>${ring(set.mark)} ${set.title}</dt><dd>${linesText(lines, edition.language)}${label !== null && label !== point.label && `, “${label}”`}</dd>`,
  );
  return markup`<button type="button" class="mark" popovertarget="who-${point.id}" aria-label="${seen}${words}">${shape(point)}</button><div popover="auto" class="who" id="who-${point.id}"><p class="who-words">${words}</p><dl>${told}</dl></div>`;
}

/** A disc where all say it, half a disc where they differ, else the letters of those who do. */
function shape({ standing, all, marks }: RenderedPoint): Markup {
  if (standing === 'differs') return markup`<span class="half"></span>`;
  if (all) return markup`<span class="disc"></span>`;
  return markup`${ringsOf(marks).map((mark, at) => [at > 0 && ' ', ring(mark)])}`;
}

function ring(mark: string): Markup {
  return markup`<span class="ring"><bdi>${mark}</bdi></span>`;
}

export function sourceMark(answerSet: string, { edition }: WebContext): Markup | false {
  const set = edition.answerSets.find(({ id }) => id === answerSet);
  if (set === undefined || edition.settings.sources === 'none') return false;
  return markup`<span class="source" role="img" aria-label="${capital(fill(wordsOf(edition.language).source, { a: set.mark }))}:">${ring(set.mark)}</span>`;
}

function seeAlso(entry: RenderedEntry, { edition }: WebContext): Markup | false {
  const links = entry.seeAlso.map(
    ({ id, number, question }) =>
      markup`<li><a href="#${id}"><span class="see-number">${number}</span> ${question}</a></li>`,
  );
  return (
    links.length > 0 &&
    markup`<div class="see-also"><p class="see-head">${wordsOf(edition.language).seeAlso}</p><ul>${links}</ul></div>
`
  );
}

/** In a short edition: what is not here. */
function cutLine({ cut }: RenderedEntry): Markup | false {
  return cut !== '' && markup`<p class="cut">${cut}</p>\n`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

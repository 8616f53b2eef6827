import type { Agreement, Edition, EditionEntry } from '../../model/edition.ts';
import { holdersOf, markedWith, sayersOf } from '../../model/marks.ts';
import { Markup, markup } from '../../text/markup.ts';
import { withCapital } from '../../text/with-capital.ts';
import { agreementInWords, fill, labelEnd, placeIn, ringsOf, wordsOf } from '../../wording/wording.ts';
import { hueOf } from '../charts/draw-sign.ts';
import { apparatusMarkup } from '../entry/apparatus-markup.ts';
import { changeSign } from '../entry/changes-markup.ts';
import { notesMarkup } from '../entry/notes-markup.ts';
import { passageMarkup } from '../entry/passage-markup.ts';
import {
  type EntryContext,
  placeOfIntro,
  type RenderedEntry,
  type RenderedPoint,
  renderEntry,
} from '../entry/render-entry.ts';
import type { RenderedPassage } from '../entry/render-passage.ts';
import { hueOfSets, isSilent, signsOf } from '../entry/signs.ts';
import { expectedLines } from './expected-lines.ts';

/** What the parts of the web page draw on. */
export interface WebContext extends EntryContext {
  /** Whether the browser lays out only what is near, so that a long book opens as fast as a short one. */
  readonly isLarge: boolean;
  /** Whether what one source adds may stand in a margin beside the text. */
  readonly isNoted: boolean;
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
${remarks(entry.intro, placeOfIntro(entry), context)}${
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
    ...edition.answerSets.map(({ id }, place) => [`single ${hueOf(place)}`, single[id] ?? 0] as const),
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
    const sayers = passage.edited ? [] : sayersOf(passage);
    const mark = sourceMarks(sayers, context);
    const { language } = context.edition;
    const start = changeSign(passage.change, language) || undefined;
    return markup`<div class="passage${mark && ` ${hueOfSets(sayers, context.edition)}`}${start && ' is-changed'}">${mark}${passageMarkup(passage, { language, start })}</div>`;
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
  const beside = !differs && standsBeside(point);
  const texts = point.passages.map((passage, index) => {
    const lead = index === 0 && !differs ? start : undefined;
    const sayers = point.within[index] ?? [];
    const mark = sourceMarks(sayers, context);
    const name = differs ? 'voice' : index > 0 && mark ? `added${beside && ' beside'}` : 'said';
    return markup`<div class="${name}${mark && ` ${hueOfSets(sayers, context.edition)}`}">${mark}${passageMarkup(passage, { language: context.edition.language, start: lead })}</div>`;
  });
  const body = differs
    ? markup`${start && markup`<p>${start}</p>`}<div class="facing">${texts}</div>`
    : markup`${texts}`;
  const { edition } = context;
  const hue = edition.settings.sources !== 'none' && hueOfSets(holdersOf(point), edition);
  return markup`<li class="point is-${point.standing}${hue && ` ${hue}`}${beside && ' has-beside'}${sign && ' is-changed'}" id="${point.id}">${wayLine(point)}${whoSaysSo(point, context)}${body}</li>
`;
}

/** What stands over the first of several lists of steps. */
function wayLine({ way }: Pick<RenderedPoint, 'way'>): Markup | false {
  return way !== undefined && markup`<p class="way">${way}</p>`;
}

/** A column of notes has a third of the text's measure, in smaller type. */
const narrower = 2.4;
/** Characters that it may be longer by than the text beside it: three lines of it. */
const longer = 100;

/** Whether what one source adds to a point has room beside it, where a theme has a margin: as on paper, else it stands in the text. */
function standsBeside({ passages, within }: RenderedPoint): boolean {
  const added = passages.filter((_, index) => index > 0 && (within[index] ?? []).length > 0);
  const size = (some: typeof passages) =>
    some
      .flatMap(({ blocks }) => blocks.flatMap(({ units }) => units))
      .reduce((sum, { unit }) => sum + unit.text.length, 0);
  const [one, ...more] = added;
  if (!one || more.length > 0 || one.blocks.some(({ kind }) => kind === 'block')) return false;
  return narrower * size(added) <= size(passages) - size(added) + longer;
}

/**
 * Books with more entries than this tell the lines in the tips of the marks: what opens would double the
 * page.
 */
const mostNotes = 500;

/** The mark, and what opens when it is pressed: which lines of which source. It needs no script. */
function whoSaysSo(point: RenderedPoint, { edition, entries }: WebContext): Markup | false {
  if (edition.settings.sources === 'none') return false;
  const words = withCapital(point.words);
  const places = edition.answerSets.flatMap((set) =>
    point.members.filter(({ answerSet }) => answerSet === set.id).map((member) => ({ set, ...member })),
  );
  if (entries.size > mostNotes) {
    const tip = places
      .map(({ set, lines }) => `${set.mark} ${placeIn(set, lines, edition.language)}`)
      .join('; ');
    return markup`<span class="mark" role="img" aria-label="${words}" title="${words}: ${tip}">${shape(point, edition)}</span>`;
  }
  // Whoever speaks to the page says what is seen of a button: its letters.
  const seen = shownLetters(point, edition);
  const told = places.map(
    ({ set, label, lines }) =>
      markup`<dt>${signs([set.id], edition)} ${set.title}</dt><dd>${placeIn(set, lines, edition.language)}${label !== null && label !== point.label && `, “${label}”`}</dd>`,
  );
  return markup`<button type="button" class="mark" popovertarget="who-${point.id}" aria-label="${seen}${words}">${shape(point, edition)}</button><div popover="auto" class="who" id="who-${point.id}"><p class="who-words">${words}</p><dl>${told}</dl></div>`;
}

/**
 * The signs of those who say a point's first words. Where all make it, silence says so: what opens its lines is seen when it is looked
 * for.
 */
function shape(point: RenderedPoint, edition: Edition): Markup {
  return isSilent(point.makers, edition)
    ? markup`<span class="silent"></span>`
    : signs(markedWith(point), edition);
}

/** Several letters that the mark of a point shows, as they are said; empty for one, which its words have. */
function shownLetters(point: RenderedPoint, edition: Edition): string {
  const named = markedWith(point);
  const marks = edition.answerSets.flatMap(({ id, mark }) => (named.includes(id) ? [mark] : []));
  return marks.length > 1 && !isSilent(point.makers, edition) ? `${ringsOf(marks).join(' ')}: ` : '';
}

/** Signs beside which other words name their sources. */
export function signs(ids: readonly string[], edition: Edition): Markup {
  return new Markup(signsOf(ids, edition, () => null).replaceAll('</svg><svg', '</svg> <svg'));
}

/** The signs of those who say a run of text; false where all do. */
function sourceMarks(sets: readonly string[], { edition }: WebContext): Markup | false {
  if (sets.length === 0 || edition.settings.sources === 'none' || isSilent(sets, edition)) return false;
  const words = wordsOf(edition.language);
  const say = (letter: string) => `${withCapital(fill(words.source, { a: letter }))}:`;
  return markup`<span class="source">${new Markup(signsOf(sets, edition, say))}</span>`;
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

import type { Agreement, EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import { holdersOf, markedWith, sayersOf } from '../../model/marks.ts';
import { titleMarkup } from '../../text/title-markup.ts';
import { agreementInWords, agreementParts, fill, labelEnd, ringsOf, totalOf } from '../../wording/wording.ts';
import { drawBar } from '../charts/draw-bar.ts';
import { drawStrip } from '../charts/draw-strip.ts';
import { type PassageHtml, passageHtml, withIds, withoutIds } from '../entry/passage-html.ts';
import { type RenderedEntry, type RenderedPoint, renderEntry } from '../entry/render-entry.ts';
import { type RenderedPassage, type RenderedUnit, renderPassage } from '../entry/render-passage.ts';
import { hueOfSets, isSilent, signsOf } from '../entry/signs.ts';
import { toldMark } from '../entry/told-changes.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import { aloneView, type Held } from './alone-view.ts';
import { gistView } from './gist-view.ts';
import { endElementId } from './note-places.ts';
import { noteKey } from './place-notes.ts';
import type { AgreementView, AsideView, EntryView, PassageView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** Characters above which a question is set smaller. */
const longQuestion = 140;

/** One question with its answer; `notesBefore` are counted with its notes. */
export function entryView(whole: EditionEntry, context: ViewContext, notesBefore = 0): EntryView {
  const entry = renderEntry(whole, context, {
    hrefOf: (id) => `#${id}`,
    folioOf: context.folio,
    notesOfLinks: true,
    notesBefore,
  });
  return {
    id: entry.id,
    href: `#${entry.id}`,
    side: context.side(entry.id),
    folio: context.folio(entry.id),
    number: String(entry.number),
    question: entry.question,
    headlineHtml: headline(entry.question, context.edition.language),
    break: breakOf(whole, context),
    change: toldMark(entry.change, context.edition.language),
    long: entry.question.length > longQuestion,
    intro: entry.intro.map((passage, index) => aroundView(passage, entry.intro[index - 1], context)),
    ...bodyView(entry, context),
    cut: entry.cut,
    notes: entry.notes,
    apparatus: entry.apparatus,
    agreement: agreementView(entry.agreement, context),
    gist: gistView(whole, context),
    seeAlso: entry.seeAlso.map(({ id, question, number }) => {
      const link = context.link(id, question, String(number));
      return { ...link, onPage: fill(context.words.pageShort, { n: link.folio }) };
    }),
  };
}

/** The points and what follows them; what one of two sources says alone by itself, where the two have columns of their own. */
function bodyView(
  entry: RenderedEntry,
  context: ViewContext,
): Pick<EntryView, 'points' | 'ending' | 'outro' | 'alone'> {
  const points = entry.points.map((point) => ({
    view: pointView(point, context),
    by: point.standing === 'single' ? sole(holdersOf(point)) : '',
  }));
  const outro = entry.outro.map((passage, index) => ({
    view: aroundView(passage, entry.outro[index - 1], context),
    by: passage.edited ? '' : sole(sayersOf(passage)),
  }));
  if (!context.flanked)
    return {
      points: points.map(({ view }) => view),
      ending: [],
      outro: outro.map(({ view }) => view),
      alone: { present: false, form: '', voices: [] },
    };
  const ofAll = <View>(held: readonly Held<View>[]) =>
    held.filter(({ by }) => by === '').map(({ view }) => view);
  return { points: ofAll(points), ending: [], outro: ofAll(outro), alone: aloneView(points, outro, context) };
}

/** The only one of some; empty where there are more, or none. */
function sole([only = '', ...more]: readonly string[]): string {
  return more.length === 0 ? only : '';
}

/** A run of text around the points; of several by the same sources the first has their signs. */
function aroundView(
  passage: RenderedPassage,
  before: RenderedPassage | undefined,
  context: ViewContext,
): PassageView {
  const view = passageView(passage, context);
  const same =
    before?.answerSet === passage.answerSet && String(before.also ?? '') === String(passage.also ?? '');
  return same ? { ...view, signsHtml: '' } : view;
}

/** What the settings say of a question's page, by its number or id, or by its topic's; empty for nothing. */
function breakOf({ number, id, topic }: EditionEntry, { edition }: ViewContext): string {
  const { breaks } = edition.settings;
  if (!breaks) return '';
  const part = edition.parts.find(({ entries }) => entries.some((entry) => entry.id === id));
  const names = [String(number), id, topic ?? '', part?.title ?? ''].map((name) => name.toLowerCase());
  const found = Object.entries(breaks).map(([name, kind]) => ({
    at: names.indexOf(name.trim().toLowerCase()),
    kind,
  }));
  return found.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0]?.kind ?? '';
}

/** One point; `copyOn` is the id of the section in which a copy of it is printed, without ids. */
export function pointView(
  point: RenderedPoint,
  context: ViewContext,
  copyOn: string | null = null,
): PointView {
  const { id, label, standing, marks, all, words } = point;
  const differs = standing === 'differs';
  const beside = (index: number) => copyOn === null && context.beside.has(noteKey(id, index));
  const passages = point.passages.flatMap((passage, index) => {
    if (beside(index)) return [];
    const above = differs ? null : (point.passages[index - 1] ?? null);
    const view = passageView(passage, context, copyOn, above, point.within[index]);
    const next = point.passages.findIndex((_, at) => at > index && !beside(at));
    const added = point.passages.slice(index + 1, next < 0 ? undefined : next);
    return [{ ...view, asides: added.flatMap((one) => asideViews(one, context)) }];
  });
  const [first] = passages;
  const holders = holdersOf(point);
  return {
    id: copyOn === null ? id : '',
    side: context.side(copyOn ?? id),
    way: point.way ?? '',
    label: label ?? '',
    labelEnd: label === null ? '' : labelEnd(label, context.edition.language),
    shared: standing === 'shared',
    single: standing === 'single',
    change: copyOn === null ? toldMark(point.change, context.edition.language) : null,
    differs,
    mark: {
      all: all && !differs,
      differs: all && differs,
      letters: all ? [] : ringsOf(marks),
      wording: all && !differs ? (first?.letter ?? '') : '',
      words,
    },
    // Silence means agreement: all make the point. Else its mark names who says its first words, and others stand beside their own.
    signsHtml: isSilent(point.makers, context.edition)
      ? ''
      : signsOf(markedWith(point), context.edition, (letter, at) =>
          at === 0 ? words : fill(context.words.source, { a: letter }),
        ),
    hue: hueOfSets(holders, context.edition),
    passages,
  };
}

/** What sources say before the first question or after the last. */
export function remarkViews(passages: readonly Passage[], context: ViewContext): readonly PassageView[] {
  return passages.map((passage) => passageView(renderPassage(passage, {}), context));
}

/** A run of one source's text; `named` are those whom a mark before it names, in a point also where another stands before it. */
function passageView(
  passage: RenderedPassage,
  context: ViewContext,
  copyOn: string | null = null,
  before: RenderedPassage | null = null,
  named: readonly string[] = sayersOf(passage),
): PassageView {
  const { words } = context;
  const { answerSets } = context.edition;
  const letter = answerSets.find(({ id }) => id === passage.answerSet)?.mark ?? '';
  const source = fill(words.source, { a: letter });
  const who = passage.edited ? words.editor : source;
  const adds = passage.edited ? words.editorAdds : fill(words.sourceAdds, { a: letter });
  const heard = before === null || before.answerSet === passage.answerSet ? who : adds;
  const first = passage.blocks[0]?.units[0]?.unit;
  const others = answerSets.filter(({ id }) => id !== passage.answerSet && named.includes(id));
  const rings = [
    { letter, words: heard },
    ...others.map(({ mark }) => ({ letter: mark, words: fill(words.source, { a: mark }) })),
  ];
  return {
    letter,
    rings: passage.edited ? [] : rings,
    words: heard,
    first: before === null,
    added: before !== null && named.length > 0 && named.length < answerSets.length,
    ...withEditor(passageHtml(passage, copyOn === null ? withIds : withoutIds), passage, context),
    signsHtml: passage.edited ? '' : passageSigns(passage, heard, context),
    hue: passage.edited ? '' : hueOfSets(sayersOf(passage), context.edition),
    asides: [],
    side: context.side(copyOn ?? (first ? unitElementId(first) : '')),
    change: toldMark(passage.change, context.edition.language),
    mark: { all: false, differs: false, letters: [letter], wording: '', words: source },
  };
}

/** The signs of those who say a run of text; none where all do. */
function passageSigns(passage: RenderedPassage, heard: string, context: ViewContext): string {
  const holders = sayersOf(passage);
  if (isSilent(holders, context.edition)) return '';
  const own = context.edition.answerSets.find(({ id }) => id === passage.answerSet)?.mark;
  return signsOf(
    holders,
    context.edition,
    (letter) => `${letter === own ? heard : fill(context.words.source, { a: letter })}:`,
  );
}

/** What a source adds, cut where the page ends: its sentences by the pages that they will stand on. */
function asideViews(passage: RenderedPassage, context: ViewContext): AsideView[] {
  const { notePages, edition } = context;
  const pageOf = ({ unit }: RenderedUnit) => notePages.get(unitElementId(unit)) ?? 0;
  const pages = [...new Set(passage.blocks.flatMap(({ units }) => units.map(pageOf)))];
  const holders = sayersOf(passage);
  const own = edition.answerSets.find(({ id }) => id === passage.answerSet)?.mark;
  const adds = (letter: string) =>
    `${fill(letter === own ? context.words.sourceAdds : context.words.source, { a: letter })}:`;
  return pages.map((page, index) => {
    const blocks = passage.blocks
      .map((block) => ({ ...block, units: block.units.filter((unit) => pageOf(unit) === page) }))
      .filter(({ units }) => units.length > 0);
    const first = blocks[0]?.units[0]?.unit;
    return {
      side: context.flanked ? columnOf(passage, edition) : context.side(first ? unitElementId(first) : ''),
      signsHtml: index === 0 ? signsOf(holders, context.edition, adds) : '',
      hue: hueOfSets(holders, context.edition),
      change: index === 0 ? toldMark(passage.change, edition.language) : null,
      ...passageHtml({ blocks }, withIds, (unit) => `<span id="${endElementId(unit)}"></span>`),
    };
  });
}

/** The column of a source's notes, by the side on which a page has it: before the text the first of two, behind it the second. */
function columnOf({ answerSet }: RenderedPassage, { answerSets }: ViewContext['edition']): string {
  return answerSets[0]?.id === answerSet ? 'verso' : 'recto';
}

/** What is the editor's says so, whatever the settings show of the sources. */
function withEditor(html: PassageHtml, { edited }: RenderedPassage, { words }: ViewContext): PassageHtml {
  return edited
    ? { ...html, leadHtml: `${html.leadHtml} <span class="by-editor">${words.byEditor}</span>` }
    : html;
}

/** How far the sources agree in a stretch of the book: in figures, in words and drawn. */
export function agreementView(agreement: Agreement, context: ViewContext): AgreementView {
  const { answerSets: sets, language } = context.edition;
  return {
    words: agreementInWords(agreement, sets, language),
    total: String(totalOf(agreement)),
    rows: String(agreementParts(agreement, sets, language).length),
    parts: agreementParts(agreement, sets, language).map(({ count, words }) => ({
      count: String(count),
      words,
    })),
    stripHtml: drawStrip(agreement, sets, { language, width: 96, pitch: 2.9 }),
    barHtml: drawBar(agreement, sets, context.most, 96, language),
    rowHtml: drawStrip(agreement, sets, {
      language,
      width: context.reach * 2 * 2.7,
      pitch: 2.7,
      centred: true,
      lettered: false,
    }),
  };
}

/** A title for display: words with a hyphen are not broken at it. */
export function headline(text: string, language: string): string {
  return titleMarkup(text, language).replace(/[^\s<>][^\s<>-]*-[^\s<>]+/g, '<span class="whole">$&</span>');
}

import type { Agreement, EditionEntry } from '../../model/edition.ts';
import type { Passage } from '../../model/handbook.ts';
import { sayersOf } from '../../model/marks.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import { agreementInWords, agreementParts, fill, ringsOf, totalOf } from '../../wording/wording.ts';
import { drawBar } from '../charts/draw-bar.ts';
import { drawStrip } from '../charts/draw-strip.ts';
import { type PassageHtml, passageHtml, withIds, withoutIds } from '../entry/passage-html.ts';
import { type RenderedPoint, renderEntry } from '../entry/render-entry.ts';
import { type RenderedPassage, renderPassage } from '../entry/render-passage.ts';
import { toldMark } from '../entry/told-changes.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import type { AgreementView, EntryView, PassageView, PointView } from './view.ts';
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
    smartQuotes: true,
  });
  return {
    id: entry.id,
    href: `#${entry.id}`,
    side: context.side(entry.id),
    folio: context.folio(entry.id),
    number: String(entry.number),
    question: entry.question,
    headlineHtml: headline(entry.question),
    break: breakOf(whole, context),
    change: toldMark(entry.change, context.edition.language),
    long: entry.question.length > longQuestion,
    intro: entry.intro.map((passage) => passageView(passage, context)),
    points: entry.points.map((point) => pointView(point, context)),
    outro: entry.outro.map((passage) => passageView(passage, context)),
    cut: entry.cut,
    notes: entry.notes,
    apparatus: entry.apparatus,
    agreement: agreementView(entry.agreement, context),
    seeAlso: entry.seeAlso.map(({ id, question, number }) => context.link(id, question, String(number))),
  };
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
  const passages = point.passages.map((passage, index) =>
    passageView(passage, context, copyOn, point.passages[index - 1] ?? null, point.within[index]),
  );
  const [first] = passages;
  return {
    id: copyOn === null ? id : '',
    side: context.side(copyOn ?? id),
    label: label ?? '',
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
    passages,
  };
}

/** What sources say before the first question or after the last. */
export function remarkViews(passages: readonly Passage[], context: ViewContext): readonly PassageView[] {
  return passages.map((passage) => passageView(renderPassage(passage, { smartQuotes: true }), context));
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
    added: before !== null && named.length > 0,
    ...withEditor(passageHtml(passage, copyOn === null ? withIds : withoutIds), passage, context),
    side: context.side(copyOn ?? (first ? unitElementId(first) : '')),
    change: toldMark(passage.change, context.edition.language),
    mark: { all: false, differs: false, letters: [letter], wording: '', words: source },
  };
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
export function headline(text: string): string {
  return escapeXml(text).replace(/[^\s<>]+-[^\s<>]+/g, '<span class="whole">$&</span>');
}

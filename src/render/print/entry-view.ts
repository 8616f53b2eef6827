import type { Agreement, EditionEntry } from '../../model/edition.ts';
import { editor, type Passage, type Point } from '../../model/handbook.ts';
import { escapeXml } from '../../text/escape-xml.ts';
import {
  agreementInWords,
  agreementParts,
  cutInWords,
  fill,
  ringsOf,
  standingInWords,
  totalOf,
} from '../../wording/wording.ts';
import { drawBar } from '../charts/draw-bar.ts';
import { drawStrip } from '../charts/draw-strip.ts';
import { apparatusView } from '../entry/apparatus-view.ts';
import { linkQuestions } from '../entry/link-questions.ts';
import { numberNotes } from '../entry/number-notes.ts';
import { type PassageHtml, passageHtml } from '../entry/passages.ts';
import { unitElementId } from '../entry/unit-element-id.ts';
import type { AgreementView, EntryView, PassageView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** Characters above which a question is set smaller. */
const longQuestion = 140;

/** One question with its answer. */
export function entryView(whole: EditionEntry, context: ViewContext): EntryView {
  const reach = { hrefOf: (id: string) => `#${id}`, folioOf: context.folio };
  const { entry, notes } = numberNotes(linkQuestions(whole, context.edition, reach), { links: true });
  return {
    id: entry.id,
    href: `#${entry.id}`,
    side: context.side(entry.id),
    folio: context.folio(entry.id),
    number: String(entry.number),
    question: entry.question,
    headlineHtml: headline(entry.question),
    break: breakOf(entry, context),
    long: entry.question.length > longQuestion,
    intro: entry.intro.map((passage) => passageView(passage, context)),
    points: entry.points.map((point) => pointView(point, context)),
    outro: entry.outro.map((passage) => passageView(passage, context)),
    cut: cutInWords(entry, context.edition.language),
    notes,
    apparatus: apparatusView(whole, context.edition),
    agreement: agreementView(entry.agreement, context),
    seeAlso: entry.seeAlso.flatMap((id) => {
      const other = context.entries.get(id);
      return other ? [context.link(id, other.question, String(other.number))] : [];
    }),
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
export function pointView(point: Point, context: ViewContext, copyOn: string | null = null): PointView {
  const sets = context.edition.answerSets;
  const holders = [...new Set(point.members.map((member) => member.answerSet))];
  const all = holders.length === sets.length && sets.length > 1;
  const edited = point.passages.some(({ answerSet }) => answerSet === editor);
  const differs = point.standing === 'differs';
  const passages = point.passages.map((passage, index) =>
    passageView(passage, context, copyOn, point.passages[index - 1] ?? null),
  );
  const [first] = passages;
  return {
    id: copyOn === null ? point.id : '',
    side: context.side(copyOn ?? point.id),
    label: point.label ?? '',
    shared: point.standing === 'shared',
    single: point.standing === 'single',
    differs,
    mark: {
      all: all && !differs,
      differs: all && differs,
      letters: all ? [] : ringsOf(sets.filter((set) => holders.includes(set.id)).map((set) => set.mark)),
      wording: all && !differs ? (first?.letter ?? '') : '',
      words: standingInWords(
        holders,
        differs ? 'differs' : edited ? 'edited' : 'same',
        sets,
        context.edition.language,
      ),
    },
    passages,
  };
}

/** A run of one source's text; what another source says before it in the same point tells whether it is an addition. */
export function passageView(
  passage: Passage,
  context: ViewContext,
  copyOn: string | null = null,
  before: Passage | null = null,
): PassageView {
  const set = context.edition.answerSets.find((candidate) => candidate.id === passage.answerSet);
  const letter = set?.mark ?? '';
  const { words } = context;
  const own = passage.answerSet === editor;
  const who = own ? words.editor : fill(words.source, { a: letter });
  const adds = own ? words.editorAdds : fill(words.sourceAdds, { a: letter });
  const [first] = passage.units;
  const others = context.edition.answerSets.filter(({ id }) => passage.also?.includes(id));
  return {
    letter,
    rings: [
      { letter, words: before === null ? who : adds },
      ...others.map(({ mark }) => ({ letter: mark, words: fill(words.source, { a: mark }) })),
    ],
    words: before === null ? who : adds,
    first: before === null,
    added: before !== null && before.answerSet !== passage.answerSet,
    ...withEditor(passageHtml(passage, copyOn === null), passage, context),
    side: context.side(copyOn ?? (first === undefined ? '' : unitElementId(first))),
    mark: {
      all: false,
      differs: false,
      letters: [letter],
      wording: '',
      words: fill(words.source, { a: letter }),
    },
  };
}

/** What is the editor's says so, whatever the settings show of the sources. */
function withEditor(html: PassageHtml, { answerSet }: Passage, { words }: ViewContext): PassageHtml {
  return answerSet === editor
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

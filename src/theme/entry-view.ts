import type { Agreement, EditionEntry } from '../model/edition.ts';
import type { Passage, Point } from '../model/handbook.ts';
import { drawStrip } from './draw-strip.ts';
import { passageHtml } from './passages.ts';
import { agreementInWords, agreementParts, holdersInWords, totalOf } from './say.ts';
import { escapeXml } from './to-html.ts';
import { unitElementId } from './unit-element-id.ts';
import type { AgreementView, EntryView, PassageView, PointView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** One question with its answer. */
export function entryView(entry: EditionEntry, context: ViewContext): EntryView {
  const entries = context.edition.parts.flatMap((part) => part.entries);
  return {
    id: entry.id,
    href: `#${entry.id}`,
    side: context.side(entry.id),
    folio: context.folio(entry.id),
    number: String(entry.number),
    question: entry.question,
    headlineHtml: headline(entry.question),
    intro: entry.intro.map((passage) => passageView(passage, context, true)),
    points: entry.points.map((point) => pointView(point, context, true)),
    outro: entry.outro.map((passage) => passageView(passage, context, true)),
    agreement: agreementView(entry.agreement, context),
    seeAlso: entry.seeAlso.flatMap((id) => {
      const other = entries.find((candidate) => candidate.id === id);
      return other ? [context.link(id, other.question, String(other.number))] : [];
    }),
  };
}

/** One point; `ids` is false for a copy that is printed besides the original. */
export function pointView(point: Point, context: ViewContext, ids: boolean): PointView {
  const sets = context.edition.answerSets;
  const holders = [...new Set(point.members.map((member) => member.answerSet))];
  const all = holders.length === sets.length && sets.length > 1;
  const differs = point.standing === 'differs';
  return {
    id: ids ? point.id : '',
    side: context.side(point.id),
    label: point.label ?? '',
    shared: point.standing === 'shared',
    single: point.standing === 'single',
    differs,
    mark: {
      all: all && !differs,
      differs: all && differs,
      letters: all ? [] : sets.filter((set) => holders.includes(set.id)).map((set) => set.mark),
      words: `${holdersInWords(holders, sets)}${differs ? ', in different words' : ''}`,
    },
    passages: point.passages.map((passage, index) => passageView(passage, context, ids, index > 0)),
  };
}

/** A run of one source's text; `added` where it stands after another source's words in the same point. */
export function passageView(
  passage: Passage,
  context: ViewContext,
  ids: boolean,
  added = false,
): PassageView {
  const set = context.edition.answerSets.find((candidate) => candidate.id === passage.answerSet);
  const letter = set?.mark ?? '';
  const first = passage.units[0];
  return {
    letter,
    words: added ? `source ${letter} adds` : `source ${letter}`,
    added,
    ...passageHtml(passage, ids),
    side: context.side(first === undefined ? '' : unitElementId(first)),
    mark: { all: false, differs: false, letters: [letter], words: `source ${letter}` },
  };
}

/** How far the sources agree in a stretch of the book: in figures, in words and drawn. */
export function agreementView(agreement: Agreement, context: ViewContext): AgreementView {
  const sets = context.edition.answerSets;
  return {
    words: agreementInWords(agreement, sets),
    total: String(totalOf(agreement)),
    parts: agreementParts(agreement, sets).map(({ count, words }) => ({ count: String(count), words })),
    stripHtml: drawStrip(agreement, sets, { width: 80, pitch: 2.9 }),
    rowHtml: drawStrip(agreement, sets, { width: 80, pitch: 2.7, centred: true }),
  };
}

/** A title for display: words with a hyphen are not broken at it. */
export function headline(text: string): string {
  return escapeXml(text).replace(/[^\s<>]+-[^\s<>]+/g, '<span class="whole">$&</span>');
}

import type { EditionEntry } from '../../model/edition.ts';
import { fill } from '../../wording/wording.ts';
import { differingPoints } from '../entry/differing.ts';
import { signsOf } from '../entry/signs.ts';
import { remarkViews } from './entry-view.ts';
import { indexView } from './index-view.ts';
import type { BookView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** What stands behind the last topic. */
export type BackViews = Pick<BookView, 'closing' | 'differences' | 'index'>;

/** The sections behind the last topic, each with whether it is printed where that depends. */
export function backViews(context: ViewContext, showMarks: boolean): BackViews {
  const { edition, words, section } = context;
  const differences = edition.parts.flatMap(({ title, entries }) =>
    entries
      .flatMap((entry) => differencesOf(entry, context))
      .map((one, at) => ({ ...one, topic: at === 0 ? (title ?? '') : '' })),
  );
  const index = indexView(edition.index, context);
  return {
    closing: {
      ...section('closing', words.closing),
      passages: remarkViews(edition.closing, context),
      present: edition.closing.length > 0,
      runIn: true,
    },
    differences: {
      ...section('differences', words.differences),
      present: showMarks && edition.settings.show.differences && differences.length > 0,
      entries: differences,
    },
    index: {
      ...section('index', words.index),
      present: edition.index.length > 0,
      strong: hasStrong(index),
      groups: index,
    },
  };
}

/** Whether a page of the index stands out. */
function hasStrong(groups: BookView['index']['groups']): boolean {
  const terms = groups.flatMap((group) => group.terms.flatMap((term) => [term, ...term.under]));
  return terms.some(({ places }) => places.some(({ main }) => main));
}

function differencesOf(
  entry: EditionEntry,
  context: ViewContext,
): Omit<BookView['differences']['entries'][number], 'topic'>[] {
  const points = differingPoints(entry, context.edition);
  if (points.length === 0) return [];
  return [
    {
      question: context.link(entry.id, entry.question, String(entry.number)),
      points: points.map(({ id, title: label, kind, wordings }) => ({
        ...context.link(id, label),
        kind,
        wordings: wordings.map((wording) => ({
          ...wording,
          signsHtml: signsOf(
            wording.answerSets,
            context.edition,
            (letter) => `${fill(context.words.source, { a: letter })}:`,
          ),
        })),
      })),
    },
  ];
}

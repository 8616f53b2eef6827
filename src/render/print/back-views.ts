import type { EditionEntry, Part } from '../../model/edition.ts';
import { fill } from '../../wording/wording.ts';
import { drawSign } from '../charts/draw-sign.ts';
import { differingPoints } from '../entry/differing.ts';
import { remarkViews } from './entry-view.ts';
import { indexView } from './index-view.ts';
import type { BookView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** What stands behind the last topic. */
export type BackViews = Pick<BookView, 'closing' | 'differences' | 'index'>;

/** The sections behind the last topic, each with whether it is printed where that depends. */
export function backViews(context: ViewContext, showMarks: boolean): BackViews {
  const { edition, words, section } = context;
  const differences = edition.parts.flatMap((part) =>
    part.entries.flatMap((entry) => differencesOf(part, entry, context)),
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
  { title }: Part,
  entry: EditionEntry,
  context: ViewContext,
): BookView['differences']['entries'] {
  const points = differingPoints(entry, context.edition);
  if (points.length === 0) return [];
  return [
    {
      topic: title ?? '',
      question: context.link(entry.id, entry.question, String(entry.number)),
      points: points.map(({ id, title: label, kind, wordings }) => ({
        ...context.link(id, label),
        kind,
        wordings: wordings.map((wording) => ({ ...wording, signHtml: signOf(wording.letter, context) })),
      })),
    },
  ];
}

function signOf(letter: string, { edition, words }: ViewContext): string {
  const place = edition.answerSets.findIndex(({ mark }) => mark === letter);
  return drawSign({ mark: letter, place }, `${fill(words.source, { a: letter })}:`);
}

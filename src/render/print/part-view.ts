import type { Edition, Part } from '../../model/edition.ts';
import { hasOwnCapitals } from '../../text/with-capital.ts';
import { agreementView, entryView } from './entry-view.ts';
import type { OpenerFit } from './fit-opener.ts';
import { isThin } from './thin-book.ts';
import type { EntryView, PartView } from './view.ts';
import type { ViewContext } from './view-context.ts';

/** A topic with its questions, its opener set as it fits. */
export function partView(part: Part, context: ViewContext, fit: OpenerFit): PartView {
  const thin = isThin(context.edition);
  return {
    id: part.id,
    href: `#${part.id}`,
    folio: context.folio(part.id),
    title: part.title ?? (thin ? context.edition.title : context.words.questions),
    titled: part.title !== null,
    within: { present: part.within !== undefined, ...(part.within ?? nowhere) },
    asWritten: hasOwnCapitals(part.title ?? context.edition.title),
    side: context.side(part.id),
    ...fit,
    runIn: runsIn(context.edition),
    banded: fit.banded && !thin && context.edition.settings.kind !== 'short' && part.entries.length > 1,
    starts: part === context.edition.parts[0] && context.edition.opening.length === 0,
    blank: context.layout?.blanksBefore.has(part.id) ?? false,
    number: part.number,
    entries: endingApart(entryViews(part, context), part === context.edition.parts.at(-1)),
    agreement: agreementView(part.agreement, context),
  };
}

const nowhere = { opens: false, id: '', number: '', title: '' };

/** Notes at the foot of a page are numbered through a topic, for a page may have those of several questions. */
function entryViews({ entries }: Part, context: ViewContext): EntryView[] {
  const through = context.edition.settings.notes === 'foot';
  let before = 0;
  return entries.map((entry) => {
    const view = entryView(entry, context, through ? before : 0);
    before += view.notes.length;
    return view;
  });
}

/** True where topics begin within a page: openers have to be asked for, and a short book has none. */
export function runsIn(edition: Edition): boolean {
  const { kind, openers } = edition.settings;
  return openers === 'none' || kind === 'short' || isThin(edition);
}

/** Points that stay with what ends the body, and those before them that an answer has at the least. */
const ending = { points: 2, before: 4 } as const;

/**
 * The last answer of the body with its last points by themselves: a theme that sets points in columns keeps them with what follows, for
 * columns are not parted anew for that, and it would stand alone on the last page.
 */
function endingApart(entries: readonly EntryView[], ends: boolean): EntryView[] {
  const last = entries.at(-1);
  if (!ends || !last || last.points.length < ending.points + ending.before) return [...entries];
  const { points } = last;
  return [
    ...entries.slice(0, -1),
    { ...last, points: points.slice(0, -ending.points), ending: points.slice(-ending.points) },
  ];
}

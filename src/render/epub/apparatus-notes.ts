import type { Edition, EditionEntry } from '../../model/edition.ts';
import type { Point } from '../../model/handbook.ts';
import { type Markup, markup } from '../../text/markup.ts';
import { placeIn, standing, wordsOf } from '../../wording/wording.ts';
import { readingsMarkup, variantsMarkup } from '../entry/apparatus-markup.ts';
import type { ApparatusView, VariantsView } from '../entry/apparatus-view.ts';
import type { EpubContext } from './context.ts';

/** True where the notes on points stand at the end of each question, not in the back. */
export function hasNotesAtEntries({ settings }: Edition): boolean {
  return (settings.sources === 'notes' || settings.sources === 'full') && settings.kind !== 'short';
}

/** Notes on the points of a question, which their marks open; false where the settings do not want them. */
export function apparatusNotes(
  entry: EditionEntry,
  { present, files, variants }: ApparatusView,
  context: EpubContext,
): Markup | false {
  const readings = new Map(variants.map((one) => [one.href, one.readings]));
  return (
    present &&
    markup`<div class="apparatus"><p class="apparatus-head">${wordsOf(context.edition.language).whoSaysSo}</p>
<p class="apparatus-files">${files.map(({ letter, place }) => markup`<b>${letter}</b> ${place}. `)}</p>
${variants.filter(({ href }) => href === '').map(variantsMarkup)}${entry.points.map((point) => sourceNote(point, context, readings.get(`#${point.id}`)))}</div>
`
  );
}

/**
 * Who says a point, where, and in which other words. The way back stands first, where Kindle looks for it.
 */
export function sourceNote(
  point: Point,
  { edition, fileOf }: EpubContext,
  readings: VariantsView['readings'] = [],
): Markup {
  const words = standing(point, edition);
  const { otherWords, note, back } = wordsOf(edition.language);
  const places = edition.answerSets.flatMap((set) =>
    point.members
      .filter(({ answerSet }) => answerSet === set.id)
      .map(
        ({ label, lines }) =>
          ` ${set.mark}, ${set.title}, ${placeIn(set, lines, edition.language)}${label !== null && label !== point.label ? ` (“${label}”)` : ''}.`,
      ),
  );
  const others = readings.length > 0 && markup` ${otherWords} ${readingsMarkup(readings)}`;
  return markup`<aside class="note" epub:type="footnote" role="doc-footnote" id="note-${point.id}" aria-label="${point.label ?? note}"><p><a role="doc-backlink" href="${fileOf.get(point.id)}#ref-${point.id}">${point.label ?? back}</a>: ${words}.${places}${others}</p></aside>
`;
}

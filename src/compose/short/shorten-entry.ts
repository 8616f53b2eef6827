import type { CutUnit, EntryCut } from '../../model/edition.ts';
import type { Entry, Passage } from '../../model/handbook.ts';
import type { EditionSettings } from '../../model/settings.ts';
import type { Unit } from '../../model/unit.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { words } from '../../text/terms.ts';
import { digest } from '../digest.ts';
import { sentencesIn, shortCandidates } from './short-candidates.ts';

/**
 * An entry cut to a length: the sentences that say most of what all sources say, in the order of the book, each under
 * its source's mark; points of which none is left go. Where not even one fits, the shortest stands alone, longer than
 * asked for.
 */
export function shortenEntry(
  entry: Entry,
  { length, unit }: EditionSettings['short'],
): { readonly entry: Entry; readonly cut: EntryCut } {
  const candidates = shortCandidates(entry);
  const sized = candidates.map((one) => (unit === 'words' ? one : { ...one, size: one.sentences }));
  const offered = new Set(candidates.flatMap((one) => one.units));
  const others = unitsOf(entry).filter((one) => !offered.has(one) && sentencesIn(one) > 0);
  const room = length - others.reduce((sum, one) => sum + (unit === 'words' ? words(one.text).length : 1), 0);
  const all = sized.reduce((sum, { size = 0 }) => sum + size, 0) <= room;
  const places = all ? [...sized.keys()] : digest(sized, entry.question, length);
  const [shortest] = sized.toSorted(
    (one, other) =>
      Number(one.leans ?? false) - Number(other.leans ?? false) || (one.size ?? 0) - (other.size ?? 0),
  );
  const longer = places.length === 0 && shortest !== undefined;
  const taken = longer ? [sized.indexOf(shortest)] : places;
  // Where everything is short enough, what announces the points stays too.
  const units = all ? unitsOf(entry) : taken.flatMap((place) => candidates[place]?.units ?? []);
  const kept = new Set(units.map(({ id }) => id));
  for (const id of notesOf(entry, kept)) kept.add(id);
  const points = entry.points
    .map((point) => {
      const passages = cutAll(point.passages, kept);
      return { ...point, passages, text: joinSentences(passages.map((passage) => passage.text)) };
    })
    .filter(({ passages }) => passages.length > 0);
  const short = {
    ...entry,
    intro: cutAll(entry.intro, kept),
    points,
    outro: cutAll(entry.outro, kept),
  };
  const printed = unitsOf(entry).filter(({ id }) => kept.has(id));
  return {
    entry: short,
    cut: {
      points: points.length,
      ofPoints: entry.points.length,
      sentences: printed.reduce((sum, one) => sum + sentencesIn(one), 0),
      ofSentences: unitsOf(entry).reduce((sum, one) => sum + sentencesIn(one), 0),
      longer,
      leftOut: unitsOf(entry)
        .filter((one) => !kept.has(one.id) && sentencesIn(one) > 0)
        .map((one) => ({ ...one, reason: reasonFor(one, printed, offered) })),
      page: null,
    },
  };
}

function reasonFor(unit: Unit, printed: readonly Unit[], offered: ReadonlySet<Unit>): CutUnit['reason'] {
  if (!offered.has(unit)) return 'announces';
  const said = words(unit.text).join(' ');
  return said !== '' && printed.some(({ text }) => words(text).join(' ') === said) ? 'repeated' : 'length';
}

function unitsOf(entry: Entry): readonly Unit[] {
  const passages = [...entry.intro, ...entry.points.flatMap((point) => point.passages), ...entry.outro];
  return passages.flatMap((passage) => passage.units);
}

function cutAll(passages: readonly Passage[], kept: ReadonlySet<string>): Passage[] {
  return passages.flatMap((passage) => {
    const units = passage.units.filter(({ id }) => kept.has(id));
    return units.length === 0
      ? []
      : [{ ...passage, units, text: joinSentences(units.map(({ text }) => text)) }];
  });
}

/** Ids of the footnotes that the sentences which are kept call. */
function notesOf(entry: Entry, kept: ReadonlySet<string>): string[] {
  const units = unitsOf(entry);
  const calls = JSON.stringify(
    units.filter(({ id }) => kept.has(id)).map(({ phrasing, node }) => [phrasing, node]),
    (key, value: unknown) => (key === 'position' ? undefined : value),
  );
  return units.flatMap(({ id, node }) =>
    node?.type === 'footnoteDefinition' &&
    calls.includes(`"type":"footnoteReference","identifier":${JSON.stringify(node.identifier)}`)
      ? [id]
      : [],
  );
}

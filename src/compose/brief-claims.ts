import type { Edition } from '../model/edition.ts';
import type { Passage, Point } from '../model/handbook.ts';
import { holdersOf, sayersOf } from '../model/marks.ts';
import type { SheetPoint } from '../model/sheet.ts';
import { voicesIn } from '../text/drawn-in-text.ts';
import { words } from '../text/terms.ts';
import { cardBriefs, cardEntries } from './cards/card-entries.ts';
import { phrase } from './phrase.ts';
import { sheetEntries } from './sheet/sheet-entries.ts';

/** Words of a point that an output in brief prints, and ids of the sets that its marks name for them. */
export interface BriefClaim {
  readonly point: Point;
  readonly words: string;
  readonly sayers: readonly string[];
}

/**
 * What cheat sheets, cards and workbooks of an edition say in their sources' names: of each point what is printed of it in brief, and whole
 * in rows, read from the finished text, where each wording stands behind its letters.
 */
export function briefClaims(edition: Edition): readonly BriefClaim[] {
  const points = new Map(
    edition.parts.flatMap((part) =>
      part.entries.flatMap((entry) => entry.points.map((one) => [one.id, one] as const)),
    ),
  );
  const sets = new Map(edition.answerSets.map(({ id, mark }) => [mark, id]));
  const read = (id: string, text: string, marked: readonly string[]): BriefClaim[] => {
    const point = points.get(id);
    if (!point) return [];
    return voicesIn(text).map(({ letters, words: said }) => ({
      point,
      words: said,
      sayers: letters.length > 0 ? letters.flatMap((mark) => sets.get(mark) ?? []) : marked,
    }));
  };
  const ofSheet = (all: readonly SheetPoint[]) =>
    all.flatMap((point) => {
      // Where the sources differ the point's own mark is a sign, and letters stand before the words.
      const [brief, whole] = point.standing === 'differs' ? [[], []] : [point.holders, point.sayers];
      return [
        ...read(point.id, point.gist, brief),
        ...point.pieces.slice(0, 1).flatMap(({ text }) => read(point.id, text, whole)),
        ...point.pieces.slice(1).flatMap(({ text }) => read(point.id, text, [])),
      ];
    });
  const cards = cardEntries(edition);
  const all = [
    ...[...sheetEntries(edition), ...sheetEntries(edition, 'terse'), ...cards.whole, ...cards.brief].flatMap(
      ({ points: own }) => ofSheet(own),
    ),
    ...[...cardBriefs(edition)].flatMap(([id, { wording, sayers }]) =>
      read(id, wording, points.get(id)?.standing === 'differs' ? [] : sayers),
    ),
  ];
  const different = new Map(
    all.map((claim) => [[claim.point.id, ...claim.sayers, words(claim.words).join(' ')].join('\n'), claim]),
  );
  return [...different.values()];
}

/** True of a claim that the point's printed passages bear out: whoever is named says all of the words. */
export function isBorneOut({ point, words: said, sayers }: BriefClaim): boolean {
  const own = words(said);
  const label = words(point.label ?? '');
  if (own.length === label.length && isWithin(own, label))
    return sayers.every((set) => holdersOf(point).includes(set));
  return sayers.every((set) => isWithin(own, words(sayingsOf(set, point.passages))));
}

/** All that a set says in some passages. */
function sayingsOf(set: string, passages: readonly Passage[]): string {
  return passages
    .flatMap((passage) =>
      passage.units.map(({ text, phrasing, runs = [] }) => {
        if (runs.every(({ answerSet }) => answerSet === passage.answerSet))
          return sayersOf(passage).includes(set) ? phrase(phrasing) || text : '';
        return runs
          .filter(({ answerSet }) => answerSet === set)
          .map((run) => run.text)
          .join(' ');
      }),
    )
    .join(' ');
}

function isWithin(some: readonly string[], text: readonly string[]): boolean {
  let at = 0;
  for (const word of text) if (word === some[at]) at++;
  return at === some.length;
}

import {
  type Detail,
  type SheetAccount,
  type SheetBlock,
  type SheetEntry,
  type SheetPoint,
  toldIn,
} from '../../model/sheet.ts';

/** One step up: this point is printed in this detail. */
export interface Step {
  readonly point: SheetPoint;
  readonly detail: Detail;
}

/** Numbers or ids of questions, or ids of points, the most important first. */
export type Priorities = readonly (number | string)[];

/** Questions in the order in which they are kept: those that the editor put first, then the book's. */
export function byImportance(entries: readonly SheetEntry[], first: Priorities): readonly SheetEntry[] {
  const rank = ({ id, number, points }: SheetEntry) =>
    placeIn(first, [number, String(number), id, ...points.map((point) => point.id)]);
  return entries.toSorted((one, other) => rank(one) - rank(other));
}

function placeIn(first: Priorities, names: Priorities): number {
  const place = first.findIndex((name) => names.includes(name));
  return place < 0 ? first.length : place;
}

/**
 * The order in which a sheet grows. First every point gets its label, then what answers a question before its points comes, and each
 * point gets its gist, then its whole text; within each round come first those that the editor named, then the points that several sources hold, then the others, in the
 * order of the book.
 */
export function ladder(
  entries: readonly SheetEntry[],
  first: Priorities = [],
): {
  readonly steps: readonly Step[];
  readonly upTo: Record<Detail, number>;
} {
  const ranked = entries
    .flatMap(({ id, number, points }) =>
      points.map((point) => ({
        point,
        rank: [
          placeIn(first, [point.id, number, String(number), id]),
          point.standing === 'single' ? 1 : 0,
        ] as const,
      })),
    )
    .toSorted((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1])
    .map(({ point }) => point);
  const openings = entries.flatMap(({ opening }) => opening ?? []);
  const round = (detail: Detail, of: readonly SheetPoint[]): Step[] => of.map((point) => ({ point, detail }));
  const [label, count] = [ranked.length, openings.length + ranked.length];
  const all = [...openings, ...ranked];
  return {
    steps: [...round('label', ranked), ...round('gist', all), ...round('full', all)],
    upTo: { none: 0, label, gist: label + count, full: label + 2 * count },
  };
}

/** What stands on a sheet after so many steps of its ladder, and the blocks that it is made of. */
export function blocksAfter(
  entries: readonly SheetEntry[],
  steps: readonly Step[],
  questionsLeftOut: readonly SheetEntry[] = [],
): { readonly blocks: readonly SheetBlock[]; readonly account: SheetAccount } {
  const detailOf = detailsAfter(entries, steps);
  const leftOut = entries.flatMap((entry) =>
    entry.points.filter((point) => detailOf(point) === 'none').map((point) => ({ entry, point })),
  );
  const points = entries.flatMap((entry) => entry.points);
  const account: SheetAccount = {
    questions: entries.length,
    questionsLeftOut,
    points: points.length,
    labelsOnly: points.filter((point) => detailOf(point) === 'label').length,
    leftOut,
  };
  const topics = new Set(entries.map((entry) => entry.topic)).size;
  // A topic of one or two questions is not worth a line of a sheet.
  const withTopics = topics > 1 && entries.length >= 3 * topics;
  const blocks = entries.flatMap((entry, place): SheetBlock[] => {
    const labels = entry.points.filter((point) => detailOf(point) === 'label');
    const opens = withTopics && entry.topic !== null && entry.topic !== entries[place - 1]?.topic;
    return [
      ...(opens ? [{ kind: 'topic' as const, title: entry.topic ?? '' }] : []),
      { kind: 'head', entry },
      ...toldIn(entry).flatMap((point): SheetBlock[] => {
        const detail = detailOf(point);
        if (detail === 'gist') return [{ kind: 'point', point, detail }];
        if (detail !== 'full') return [];
        const more = point.pieces.slice(1).map((piece) => ({ kind: 'more' as const, piece }));
        return [{ kind: 'point', point, detail }, ...more];
      }),
      ...chunks(labels).map((points, index) => ({
        kind: 'labels' as const,
        points,
        also:
          index === 0 && labels.length < entry.points.filter((point) => detailOf(point) !== 'none').length,
      })),
    ];
  });
  return { blocks: [{ kind: 'masthead' }, ...blocks, { kind: 'tail', account }], account };
}

/**
 * In which detail each point is printed. The steps of a list are there together or not at all, and together by name alone: one that
 * is missing, or stands behind the others, makes another instruction of them.
 */
function detailsAfter(entries: readonly SheetEntry[], steps: readonly Step[]): (point: SheetPoint) => Detail {
  const own = new Map(steps.map(({ point, detail }) => [point.id, detail]));
  const least = new Map<string, Detail>();
  for (const { id, list } of entries.flatMap(({ points }) => points)) {
    const detail = own.get(id) ?? 'none';
    if (list === undefined || detail === 'full' || detail === 'gist') continue;
    if (least.get(list) !== 'none') least.set(list, detail);
  }
  return ({ id, list }) => least.get(list ?? '') ?? own.get(id) ?? 'none';
}

/** Names that stand in one block: few enough that it can go to another column. */
const together = 5;

function chunks(points: readonly SheetPoint[]): (readonly SheetPoint[])[] {
  const count = Math.ceil(points.length / together);
  const size = Math.ceil(points.length / Math.max(1, count));
  return Array.from({ length: count }, (_, place) => points.slice(place * size, (place + 1) * size));
}

import type { AnswerSet } from '../model/answer-set.ts';
import type { Entry, Member, Point } from '../model/handbook.ts';
import { Markup, markup } from '../text/markup.ts';
import { fill } from '../wording/wording.ts';
import { reportWordsOf } from './words/report-words.ts';

/** Height of a box and its distance to the next, px; widths are shares of the picture's, so that it fits any window. */
const box = 30;
const pitch = 36;

/** The points of one entry as a picture: a column a source, a box a point, a curve for each link between them. */
export function alignmentPicture(
  { number, points }: Entry,
  sets: readonly AnswerSet[],
  language: string,
): Markup {
  const columns = sets.map(({ id }) =>
    points
      .flatMap((point) =>
        point.members.filter(({ answerSet }) => answerSet === id).map((member) => ({ point, member })),
      )
      .toSorted((one, other) => one.member.index - other.member.index),
  );
  const tallest = Math.max(1, ...columns.map(({ length }) => length));
  const height = tallest * pitch - (pitch - box);
  const { width, step } = shares(sets.length);
  const rowOf = new Map(columns.flatMap((column) => column.map(({ member }, row) => [member, row] as const)));
  const unsure = points.flatMap((point) => besideIt(point, points));
  const curves = [...points, ...unsure].flatMap((point) => curvesOf(point, sets, rowOf, { width, step }));
  const heads = sets.map(
    ({ mark, title }, column) =>
      markup`<p class="column-head" style="inset-inline-start:${column * step}%;width:${width}%"><span class="mark">${mark}</span> ${title}</p>`,
  );
  const boxes = columns.map((column, at) =>
    column.map(
      ({ point, member: { index, label, text } }, row) =>
        markup`<a class="box ${point.standing}" href="#point-${point.id}" style="inset-inline-start:${at * step}%;width:${width}%;top:${row * pitch}px"><span class="place">${index + 1}</span> ${label ?? text.slice(0, 60)}</a>`,
    ),
  );
  return markup`<figure class="picture" tabindex="0" role="group" aria-label="${fill(reportWordsOf(language).pictureOf, { n: number })}"><div class="picture-inner sets-${sets.length}"><div class="column-heads">${heads}</div><div class="boxes" style="height:${height}px"><svg viewBox="0 0 100 ${height}" preserveAspectRatio="none" aria-hidden="true">${new Markup(curves.join(''))}</svg>${boxes}</div></div></figure>
`;
}

/** Width of a column and distance of two, in percent. */
function shares(columns: number): { readonly width: number; readonly step: number } {
  if (columns < 2) return { width: 60, step: 100 };
  const gap = columns === 2 ? 22 : 40 / columns;
  const width = (100 - gap * (columns - 1)) / columns;
  return { width: round(width), step: round(width + gap) };
}

/** A point and each later one that may say the same, as if they were one. */
function besideIt(point: Point, points: readonly Point[]): Drawn[] {
  const later = points.slice(points.indexOf(point) + 1);
  return (point.suggested ?? []).flatMap(({ point: id, score }) => {
    const other = later.find((one) => one.id === id);
    return other ? [{ standing: 'shared', members: [...point.members, ...other.members], score }] : [];
  });
}

/** What a curve is drawn for; `score` where the whole is a suggestion. */
type Drawn = Pick<Point, 'standing' | 'members'> & { readonly score?: number };

/** A link leads from each member to those of the next source that holds the point; the surer, the thicker. */
function curvesOf(
  point: Drawn,
  sets: readonly AnswerSet[],
  rowOf: ReadonlyMap<Member, number>,
  { width, step }: { readonly width: number; readonly step: number },
): string[] {
  const holders = sets.flatMap(({ id }, column) => {
    const members = point.members.filter(({ answerSet }) => answerSet === id);
    return members.length > 0 ? [{ column, members }] : [];
  });
  const middle = (member: Member): number => (rowOf.get(member) ?? 0) * pitch + box / 2;
  return holders.slice(1).flatMap(({ column, members }, at) => {
    const before = holders[at];
    if (!before) return [];
    const from = round(before.column * step + width);
    const to = round(column * step);
    const bend = round((from + to) / 2);
    return before.members.flatMap((one) =>
      members.map((other) => {
        const score = point.score ?? Math.min(one.link.score, other.link.score);
        const asks = point.score !== undefined || [one, other].some(({ link }) => link.tier === 'suggested');
        const name = `${point.standing}${asks ? ' suggested' : ''}`;
        const y = middle(one);
        const end = middle(other);
        return `<path class="${name}" stroke-width="${round(1 + 5 * score)}" d="M${from} ${y}C${bend} ${y} ${bend} ${end} ${to} ${end}"/>`;
      }),
    );
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

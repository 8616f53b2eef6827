import type { Point } from '../model/handbook.ts';
import type { SetAnswer } from '../model/question-group.ts';
import { consensus } from './fusion/order.ts';
import { comesFirst } from './fusion/steps.ts';
import { labelKey } from './similarity/label.ts';
import { namesKind } from './similarity/like-bodies.ts';

/** Points that stand together: they may say the same, or have one label. */
type Group = readonly Point[];

/**
 * Puts the printed points of an entry into the sources' common order. Where some have lists of labelled points, those of one label stand
 * together, in the order of the fullest list where the lists are not of one mind. What others say who have no such list and share no point
 * with one stands behind it, or before it where it tells what comes first: no summary tears a list apart. `groups` are each answer's.
 */
export function arrangePoints(answers: readonly SetAnswer[], groups: readonly (readonly Group[])[]): Point[] {
  const lists = new Set(answers.flatMap((one) => (isLabelledList(one) ? one.answerSet : [])));
  if (lists.size === 0) return consensus(groups, nameOf).flat();
  const blockOf = blocksByLabel(groups, lists);
  const sequences = answers.map(({ answerSet }, at) => {
    const isOwn = ({ members }: Point) => members.some((member) => member.answerSet === answerSet);
    const own = (groups[at] ?? []).flat().filter(isOwn);
    return { answerSet, blocks: [...new Set(own.map((point): Group => blockOf.get(point) ?? [point]))] };
  });
  const listed = new Set(sequences.flatMap(({ answerSet, blocks }) => (lists.has(answerSet) ? blocks : [])));
  const within = sequences.filter(({ blocks }) => blocks.some((block) => listed.has(block)));
  const aside = sequences.filter((one) => !within.includes(one)).map(({ blocks }) => blocks);
  const main = inOneOrder(within.map(({ blocks }) => blocks));
  const others = consensus(aside, nameOf).flatMap((block) => (main.includes(block) ? [] : block));
  const isFirst = ({ text }: Point) => comesFirst(text);
  return [...others.filter(isFirst), ...main.flat(), ...others.filter((point) => !isFirst(point))];
}

/** A list of things that are named: two points and more, of which half and more have labels. */
function isLabelledList({ answer: { points } }: SetAnswer): boolean {
  const labelled = points.filter(({ label }) => label !== null).length;
  return labelled > 1 && 2 * labelled >= points.length;
}

/**
 * For each point those that it stands with: of the points of a group those of lists and the others each by themselves, and all of one label,
 * unless it names a kind of remark (`Example`) or an answer has it more than once.
 */
function blocksByLabel(
  groups: readonly (readonly Group[])[],
  lists: ReadonlySet<string>,
): ReadonlyMap<Point, Group> {
  const blocks = new Map<Point, Point[]>();
  const isListed = ({ members }: Point) => members.some(({ answerSet }) => lists.has(answerSet));
  const all = [...new Set(groups.flat())];
  for (const group of all)
    for (const part of [group.filter(isListed), group.filter((point) => !isListed(point))])
      join(part, blocks);
  const byLabel = new Map<string, Point[]>();
  for (const point of new Set(all.flat()))
    for (const key of new Set(point.members.map(({ label }) => (namesKind(label) ? '' : labelKey(label)))))
      if (key !== '' && isListed(point)) byLabel.set(key, [...(byLabel.get(key) ?? []), point]);
  for (const named of byLabel.values()) if (isOnceEach(named)) join(named, blocks);
  return blocks;
}

/** Makes one block of those of some points, in which each stands behind what stood before it. */
function join(points: readonly Point[], blocks: Map<Point, Point[]>): void {
  const joined = [...new Set(points.flatMap((point) => blocks.get(point) ?? [point]))];
  for (const point of joined) blocks.set(point, joined);
}

/** True where no answer has two of the points. */
function isOnceEach(points: readonly Point[]): boolean {
  const sets = points.flatMap(({ members }) => [...new Set(members.map(({ answerSet }) => answerSet))]);
  return new Set(sets).size === sets.length;
}

/** The order that all agree on; where they do not, the fullest one's, into which the others bring what they have besides, behind all that it follows. */
function inOneOrder(sequences: readonly (readonly Group[])[]): readonly Group[] {
  const agreed = consensus(sequences, nameOf);
  const place = new Map(agreed.map((block, at) => [block, at]));
  const isKept = (sequence: readonly Group[]) =>
    sequence.every(
      (block, at) => at === 0 || (place.get(block) ?? 0) > (place.get(sequence[at - 1] ?? []) ?? -1),
    );
  if (sequences.every(isKept)) return agreed;
  const [fullest = [], ...others] = sequences.toSorted((one, other) => other.length - one.length);
  const order = [...fullest];
  for (const sequence of others) {
    let last = -1;
    for (const block of sequence) {
      if (!order.includes(block)) order.splice(last + 1, 0, block);
      last = Math.max(last, order.indexOf(block));
    }
  }
  return order;
}

function nameOf([first]: Group): string {
  return first?.id ?? '';
}

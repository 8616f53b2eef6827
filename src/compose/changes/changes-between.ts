import { diffArrays } from 'diff';
import {
  type Change,
  type ChangeKind,
  type ComparedBook,
  type ComparedEntry,
  type ComparedPoint,
  type ComparedText,
  changeKinds,
} from '../../model/changes.ts';
import { holderOf, type Pair, pairEntries, pairPoints, withNamesOf } from './align-books.ts';
import { type PlacedText, textChanges } from './text-changes.ts';

/**
 * All changes from one state of a book to another, in the order of the later one; questions that were dropped stand last. What
 * follows from another change is not told by itself: the answer of a question that came or went, sentences that a join folded.
 */
export function changesBetween(earlierBook: ComparedBook, now: ComparedBook): readonly Change[] {
  const old = withNamesOf(now, earlierBook);
  const pairs = pairEntries(old, now);
  const earlier = new Map(pairs.map(([was, is]) => [is.id, was]));
  const later = new Map(pairs.map(([was, is]) => [was.id, is]));
  const points = new Map(pairs.map((pair) => [pair[1].id, pairPoints(...pair)]));
  const regrouped = new Map(
    pairs.map((pair) => [pair[1].id, regroupings(pair, points.get(pair[1].id) ?? [])]),
  );

  const renamedTopics = topicsRenamed(old, now, pairs);
  // Where topics are introduced or given up, the questions stay where they are.
  const stays = new Map(
    old.topics.flatMap(({ id }) => {
      const to = renamedTopics.get(id) ?? id;
      return now.topics.some((topic) => topic.id === to) ? [[id, to] as const] : [];
    }),
  );
  const known = new Set(stays.values());
  const isElsewhere = (was: string | null, is: string | null) => {
    const to = was === null ? null : stays.get(was);
    return to !== is && ((was !== null && to !== undefined) || (is !== null && known.has(is)));
  };
  const changedTopic = new Set(
    pairs.flatMap(([was, is]) => (isElsewhere(was.topic, is.topic) ? [is.id] : [])),
  );
  const moved = movedEntries(old, now, earlier, later, changedTopic);
  const told: Change[] = now.entries.flatMap((entry): Change[] => {
    const was = earlier.get(entry.id);
    const change = changeOf(entry);
    if (!was) return [change('question-added', { after: entry.question })];
    const both = { before: was.question, after: entry.question };
    return [
      ...(was.question === entry.question ? [] : [change('question-renamed', both)]),
      ...(moved.has(entry.id) || changedTopic.has(entry.id) ? [change('question-moved', both)] : []),
      ...(points.get(entry.id) ?? []).flatMap((pair) => labelChange(pair, change)),
      ...(regrouped.get(entry.id)?.changes ?? []),
      ...sourceChanges([was, entry], points.get(entry.id) ?? [], change),
    ];
  });
  const topics = [...renamedTopics].map(([from, to]): Change => {
    const titleOf = (book: ComparedBook, id: string) => book.topics.find((one) => one.id === id)?.title ?? id;
    return {
      ...{ kind: 'topic-renamed', entry: null, number: null, question: null, point: null },
      before: titleOf(old, from),
      after: titleOf(now, to),
    };
  });
  const sourced = new Set(
    told.flatMap(({ kind, point }) =>
      point !== null && (kind === 'source-added' || kind === 'source-dropped')
        ? [point as string | null]
        : [],
    ),
  );
  const texts = textChanges(placed(whole(old, now), later, points), placed(whole(now, old), null, null))
    .filter((one) => one.entry === null || !regrouped.get(one.entry)?.explains(one))
    // What is said of a question that came or went is said with it.
    .filter((one) => one.entry === null || one.kind.endsWith('-moved') || earlier.has(one.entry))
    // A point that more say, or fewer, may come to stand elsewhere by it.
    .filter((one) => !(one.kind.endsWith('-moved') && sourced.has(one.point)));
  const order = new Map(now.entries.map(({ id }, at) => [id as string | null, at]));
  const place = ({ entry }: Change) => order.get(entry) ?? -1;
  const sorted = [...told, ...texts].sort(
    (one, other) =>
      place(one) - place(other) || changeKinds.indexOf(one.kind) - changeKinds.indexOf(other.kind),
  );
  const dropped = old.entries
    .filter(({ id }) => !later.has(id))
    .map((entry) => changeOf(entry)('question-dropped', { before: entry.question }));
  return [...topics, ...sorted, ...dropped];
}

/** What of a change differs within one question. */
type Told = Partial<Pick<Change, 'point' | 'before' | 'after'>>;
type MakeChange = (kind: ChangeKind, told: Told) => Change;

function changeOf({ id, number, question }: ComparedEntry): MakeChange {
  return (kind, { point = null, before = null, after = null }) => ({
    ...{ kind, entry: id, number, question, point, before, after },
  });
}

/** Ids of questions, in the later state, that stand before or behind others than they did; those that are under another topic are told apart. */
function movedEntries(
  old: ComparedBook,
  now: ComparedBook,
  earlier: ReadonlyMap<string, ComparedEntry>,
  later: ReadonlyMap<string, ComparedEntry>,
  toldApart: ReadonlySet<string>,
): ReadonlySet<string> {
  const before = old.entries.flatMap(({ id }) => later.get(id)?.id ?? []).filter((id) => !toldApart.has(id));
  const after = now.entries.filter(({ id }) => earlier.has(id) && !toldApart.has(id)).map(({ id }) => id);
  return new Set(diffArrays(before, after).flatMap(({ removed, value }) => (removed ? value : [])));
}

/** Topics by their earlier ids that have others now and the same questions. */
function topicsRenamed(
  old: ComparedBook,
  now: ComparedBook,
  pairs: readonly Pair<ComparedEntry>[],
): ReadonlyMap<string, string> {
  const kept = new Set(now.topics.map(({ id }) => id));
  const been = new Set(old.topics.map(({ id }) => id));
  return new Map(
    old.topics.flatMap(({ id }) => {
      const own = pairs.filter(([was]) => was.topic === id);
      const [first] = own;
      const to = first?.[1].topic ?? null;
      const isWhole = to !== null && !been.has(to) && own.every(([, is]) => is.topic === to);
      return isWhole && !kept.has(id) ? [[id, to] as const] : [];
    }),
  );
}

function labelChange([was, is]: Pair<ComparedPoint>, change: MakeChange): Change[] {
  return was.label === is.label
    ? []
    : [change('label-changed', { point: is.id, before: was.label, after: is.label })];
}

/** Points that were joined or parted, and what sentences came or went by it. */
interface Regroupings {
  readonly changes: readonly Change[];
  readonly explains: (change: Change) => boolean;
}

function regroupings([was, entry]: Pair<ComparedEntry>, pairs: readonly Pair<ComparedPoint>[]): Regroupings {
  const change = changeOf(entry);
  const said = ({ texts }: ComparedPoint) => texts.map(({ text }) => text).join(' ');
  const holders = (points: readonly ComparedPoint[], { members }: ComparedPoint) => {
    const found = new Set(members.map((member) => holderOf(points, member)));
    return points.filter((one) => found.has(one));
  };
  const joined = entry.points
    .map((point) => ({ point, from: holders(was.points, point) }))
    .filter(({ from }) => from.length > 1);
  const parted = was.points
    .map((point) => ({ point, to: holders(entry.points, point) }))
    .filter(({ to }) => to.length > 1)
    // Where one member goes over from one point to another, both are true; the parting alone says it.
    .filter(({ to }) => !joined.some(({ point }) => to.includes(point)) || to.length > 2);
  const laterOf = new Map(pairs.map(([one, other]) => [one.id, other.id]));
  const own = new Set([
    ...joined.flatMap(({ point, from }) => [point.id, ...from.map(({ id }) => laterOf.get(id) ?? id)]),
    ...parted.flatMap(({ point, to }) => [laterOf.get(point.id) ?? point.id, ...to.map(({ id }) => id)]),
  ]);
  const saidBy = (points: readonly ComparedPoint[]) =>
    points.flatMap((point) => point.members.map(({ text }) => text));
  const before = saidBy([...joined.flatMap(({ from }) => from), ...parted.map(({ point }) => point)]);
  const after = saidBy([...joined.map(({ point }) => point), ...parted.flatMap(({ to }) => to)]);
  /** Whether the sources say a text in a state, printed or folded. */
  const stood = (text: string | null, members: readonly string[]) =>
    text === null || members.some((member) => member.includes(text));
  return {
    changes: [
      ...joined.map(({ point, from }) =>
        change('points-joined', { point: point.id, before: from.map(said).join(' | '), after: said(point) }),
      ),
      ...parted.map(({ point, to }) =>
        change('points-parted', {
          point: to[0]?.id ?? null,
          before: said(point),
          after: to.map(said).join(' | '),
        }),
      ),
    ],
    // What is printed no longer is said still, and what is printed now was said before.
    explains: (one) =>
      one.point !== null && own.has(one.point) && stood(one.before, after) && stood(one.after, before),
  };
}

/** Sources that say a point now, and those that say it no longer, where their words did not stand at another one before. */
function sourceChanges(
  [was, entry]: Pair<ComparedEntry>,
  pairs: readonly Pair<ComparedPoint>[],
  change: MakeChange,
): Change[] {
  const isIn = (points: readonly ComparedPoint[], member: ComparedPoint['members'][number]) =>
    holderOf(points, member) !== null;
  return pairs.flatMap(([before, after]) => {
    const fresh = after.members.filter((member) => !isIn(was.points, member));
    const gone = before.members.filter((member) => !isIn(entry.points, member));
    const holds = (point: ComparedPoint, set: string) =>
      point.members.some(({ answerSet }) => answerSet === set);
    const text = after.label ?? after.texts.map((one) => one.text).join(' ');
    return [
      ...(fresh.some(({ answerSet }) => !holds(before, answerSet))
        ? [change('source-added', { point: after.id, after: text })]
        : []),
      ...(gone.some(({ answerSet }) => !holds(after, answerSet))
        ? [change('source-dropped', { point: after.id, before: text })]
        : []),
    ];
  });
}

/** A state with the words around its questions, where the other one has them, too: an older one was kept without. */
function whole(
  { entries, opening, closing }: ComparedBook,
  other: ComparedBook,
): Pick<ComparedBook, 'entries' | 'opening' | 'closing'> {
  return {
    entries,
    ...(opening && other.opening && { opening }),
    ...(closing && other.closing && { closing }),
  };
}

/** All texts of a book in their order, at their places; those of the earlier state by the ids of the later one. */
function placed(
  { entries, opening = [], closing = [] }: Pick<ComparedBook, 'entries' | 'opening' | 'closing'>,
  later: ReadonlyMap<string, ComparedEntry> | null,
  points: ReadonlyMap<string, readonly Pair<ComparedPoint>[]> | null,
): PlacedText[] {
  const around = { entry: null, number: null, question: null, point: null, isDropped: false };
  const ofBook = (texts: readonly ComparedText[]) => texts.map((one) => ({ ...one, ...around }));
  const inQuestions = entries.flatMap((own) => {
    const { id, number, question } = later === null ? own : (later.get(own.id) ?? own);
    const isDropped = later !== null && !later.has(own.id);
    const now = new Map(points?.get(id)?.map(([one, other]) => [one.id, other.id]));
    const at = (point: string | null) => ({
      ...{ entry: id, number, question, point, isDropped },
    });
    return [
      ...own.intro.map((one) => ({ ...one, ...at(null) })),
      ...own.points.flatMap((point) =>
        point.texts.map((one) => ({ ...one, ...at(now.get(point.id) ?? point.id) })),
      ),
      ...own.outro.map((one) => ({ ...one, ...at(null) })),
    ];
  });
  return [...ofBook(opening), ...inQuestions, ...ofBook(closing)];
}

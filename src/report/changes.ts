import { diffArrays } from 'diff';

/** What of a handbook.json is compared. */
export interface ComparedBook {
  readonly entries: readonly {
    readonly id: string;
    readonly question: string;
    readonly topic: string | null;
    readonly intro: readonly { readonly text: string }[];
    readonly points: readonly {
      readonly id: string;
      readonly label: string | null;
      readonly text: string;
      readonly members: readonly { readonly answerSet: string; readonly text: string }[];
    }[];
    readonly outro: readonly { readonly text: string }[];
  }[];
}

/** One change between two states of a book; `before` and `after` are texts, and null where there is none. */
export interface Change {
  readonly kind:
    | 'question-added'
    | 'question-dropped'
    | 'question-moved'
    | 'question-renamed'
    | 'label-changed'
    | 'points-parted'
    | 'points-joined'
    | 'source-added'
    | 'source-dropped'
    | 'sentence-added'
    | 'sentence-dropped'
    | 'sentence-changed'
    | 'sentence-moved';
  /** Id of the question. */
  readonly entry: string;
  readonly before: string | null;
  readonly after: string | null;
}

type ComparedEntry = ComparedBook['entries'][number];

/** A sentence and the point that it stands in; null around the points. */
interface Sentence {
  readonly entry: string;
  readonly point: string | null;
  readonly text: string;
}

/** All changes from one state of a book to another, in the order of the later one; what was dropped stands last. */
export function changesBetween(old: ComparedBook, now: ComparedBook): readonly Change[] {
  const before = new Map(old.entries.map((entry) => [entry.id, entry]));
  const after = new Map(now.entries.map((entry) => [entry.id, entry]));
  const common = (entries: readonly ComparedEntry[]) =>
    entries.map(({ id }) => id).filter((id) => before.has(id) && after.has(id));
  const moved = new Set(
    diffArrays(common(old.entries), common(now.entries)).flatMap(({ removed, value }) =>
      removed ? value : [],
    ),
  );
  const changes: Change[] = now.entries.flatMap((entry): Change[] => {
    const { id, question } = entry;
    const was = before.get(id);
    if (!was) return [{ kind: 'question-added', entry: id, before: null, after: question }];
    return [
      ...(moved.has(id) || was.topic !== entry.topic
        ? [{ kind: 'question-moved' as const, entry: id, before: was.question, after: question }]
        : []),
      ...(was.question === question
        ? []
        : [{ kind: 'question-renamed' as const, entry: id, before: was.question, after: question }]),
      ...pointChanges(was, entry),
    ];
  });
  const dropped = old.entries
    .filter(({ id }) => !after.has(id))
    .map(
      ({ id, question }): Change => ({ kind: 'question-dropped', entry: id, before: question, after: null }),
    );
  return [...changes, ...sentenceChanges(old, now), ...dropped];
}

/** Other labels, and other sources, of points that both states have. */
function pointChanges(was: ComparedEntry, entry: ComparedEntry): Change[] {
  return entry.points.flatMap((point): Change[] => {
    const old = was.points.find(({ id }) => id === point.id);
    if (!old) return [];
    // What a source says that both states have elsewhere has come or gone by a join, not by a source.
    const parted = old.members.filter((member) => heldElsewhere(member, point, entry.points)).length > 0;
    const joined = point.members.filter((member) => heldElsewhere(member, old, was.points)).length > 0;
    const sets = ({ members }: typeof point) => [...new Set(members.map(({ answerSet }) => answerSet))];
    const [held, holds] = [sets(old), sets(point)];
    const text = point.label ?? point.text;
    return [
      ...(old.label === point.label
        ? []
        : [{ kind: 'label-changed' as const, entry: entry.id, before: old.label, after: point.label }]),
      ...(parted
        ? [{ kind: 'points-parted' as const, entry: entry.id, before: old.text, after: point.text }]
        : []),
      ...(joined
        ? [{ kind: 'points-joined' as const, entry: entry.id, before: old.text, after: point.text }]
        : []),
      ...(!joined && holds.some((set) => !held.includes(set))
        ? [{ kind: 'source-added' as const, entry: entry.id, before: null, after: text }]
        : []),
      ...(!parted && held.some((set) => !holds.includes(set))
        ? [{ kind: 'source-dropped' as const, entry: entry.id, before: text, after: null }]
        : []),
    ];
  });
}

type ComparedPoint = ComparedEntry['points'][number];

/** Whether a member of a point is in another one of the same answer in the other state. */
function heldElsewhere(
  member: ComparedPoint['members'][number],
  own: ComparedPoint,
  points: readonly ComparedPoint[],
): boolean {
  const holder = points.find(({ members }) =>
    members.some(({ answerSet, text }) => answerSet === member.answerSet && text === member.text),
  );
  return holder !== undefined && holder.id !== own.id;
}

/** Sentence by sentence: what is dropped in one place and added in another was moved; in one place, it was changed. */
function sentenceChanges(old: ComparedBook, now: ComparedBook): Change[] {
  const dropped: Sentence[] = [];
  const added: Sentence[] = [];
  const shared = new Set(
    old.entries.map(({ id }) => id).filter((id) => now.entries.some((one) => one.id === id)),
  );
  const of = ({ entries }: ComparedBook) =>
    entries.filter(({ id }) => shared.has(id)).map((one) => [one.id, one] as const);
  const later = new Map(of(now));
  for (const [id, was] of of(old)) {
    const entry = later.get(id);
    if (!entry) continue;
    const parts = diffArrays(sentencesOf(was), sentencesOf(entry), {
      comparator: (one, other) => one.text === other.text,
    });
    for (const { added: isNew, removed, value } of parts) {
      if (isNew) added.push(...value);
      if (removed) dropped.push(...value);
    }
  }
  const changes: Change[] = [];
  const pair = (kind: Change['kind'], matches: (one: Sentence, other: Sentence) => boolean) => {
    for (const one of [...dropped]) {
      const other = added.find((candidate) => matches(one, candidate));
      if (!other) continue;
      dropped.splice(dropped.indexOf(one), 1);
      added.splice(added.indexOf(other), 1);
      changes.push({ kind, entry: other.entry, before: one.text, after: other.text });
    }
  };
  pair('sentence-moved', (one, other) => one.text === other.text);
  pair('sentence-changed', (one, other) => one.entry === other.entry && one.point === other.point);
  const rest = (kind: Change['kind'], sentences: readonly Sentence[], isNew: boolean) =>
    sentences.map(
      ({ entry, text }): Change => ({
        kind,
        entry,
        before: isNew ? null : text,
        after: isNew ? text : null,
      }),
    );
  return [...changes, ...rest('sentence-added', added, true), ...rest('sentence-dropped', dropped, false)];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

function sentencesOf({ id, intro, points, outro }: ComparedEntry): Sentence[] {
  const cut = (point: string | null, text: string) =>
    [...segmenter.segment(text)]
      .map(({ segment }) => ({ entry: id, point, text: segment.trim() }))
      .filter((one) => one.text !== '');
  return [
    ...intro.flatMap(({ text }) => cut(null, text)),
    ...points.flatMap((point) => cut(point.id, point.text)),
    ...outro.flatMap(({ text }) => cut(null, text)),
  ];
}

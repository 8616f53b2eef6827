import { diffArrays } from 'diff';
import type { Change, ChangeKind, ComparedText } from '../../model/changes.ts';
import { terms } from '../../text/terms.ts';

/** A text at its place; of the earlier state, with the ids that its question and point have in the later one. */
export interface PlacedText extends ComparedText {
  /** Null of the words around the questions. */
  readonly entry: string | null;
  readonly number: number | null;
  readonly question: string | null;
  readonly point: string | null;
  /** True where its question is in the earlier state alone. */
  readonly isDropped: boolean;
}

/**
 * Text by text: what is gone in one place and new in another was moved; what is gone and new at one place was changed; what then is
 * left was added or dropped. What a question took with it when it was dropped is not among them.
 */
export function textChanges(old: readonly PlacedText[], now: readonly PlacedText[]): Change[] {
  const changes: Change[] = [];
  const within = new Set<Change>();
  let gone: PlacedText[] = [];
  let fresh: PlacedText[] = [];
  const later = groupBy(now, ({ entry }) => entry);
  const earlier = groupBy(old, ({ entry }) => entry);
  for (const [entry, was] of earlier) {
    const is = later.get(entry) ?? [];
    for (const { added, removed, value } of diffArrays([...was], [...is], { comparator: isSameText })) {
      if (added) fresh.push(...value);
      if (removed) gone.push(...value);
    }
  }
  for (const [entry, is] of later) if (!earlier.has(entry)) fresh.push(...is);

  const pair = (
    kind: 'changed' | 'moved',
    keyOf: (one: PlacedText) => string,
    likenessOf: (one: PlacedText, other: PlacedText) => number,
  ) => {
    const candidates = groupBy(fresh, keyOf);
    const found = gone
      .flatMap((one) =>
        (candidates.get(keyOf(one)) ?? []).map((other) => ({ one, other, score: likenessOf(one, other) })),
      )
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const taken = new Set<PlacedText>();
    for (const { one, other } of found) {
      if (taken.has(one) || taken.has(other)) continue;
      taken.add(one).add(other);
      const told = change(kind, other, ...(differingRows(one, other) ?? [shown(one), shown(other)]));
      changes.push(told);
      if (kind === 'moved' && isSamePlace(one, other)) within.add(told);
    }
    gone = gone.filter((one) => !taken.has(one));
    fresh = fresh.filter((one) => !taken.has(one));
  };
  pair('moved', wholeText, (one, other) => (one.entry === other.entry ? 2 : 1));
  pair('changed', ({ entry, rows }) => `${entry} ${rows !== undefined}`, likeness);
  const isTouched = (place: Change) =>
    [...gone, ...fresh].some((one) => isSamePlace(one, place)) ||
    changes.some((one) => !within.has(one) && isSamePlace(one, place));
  return [
    // Another source's words may come to stand first in a point: that alone is told where nothing else is new there.
    ...changes.filter((one) => !within.has(one) || !isTouched(one)),
    ...fresh.map((one) => change('added', one, null, shown(one))),
    ...gone.filter(({ isDropped }) => !isDropped).map((one) => change('dropped', one, shown(one), null)),
  ];
}

/** How much of two texts is the same; a table and a point with one sentence only may have changed altogether. */
function likeness(one: PlacedText, other: PlacedText): number {
  const [first, second] = [new Set(terms(one.text)), new Set(terms(other.text))];
  const common = [...first].filter((term) => second.has(term)).length;
  const share = common / Math.max(1, first.size, second.size);
  const isOwn = one.point === other.point;
  if (one.rows && isOwn) return 1 + share;
  // Within a point less has to be alike than across points of one question.
  return share >= (isOwn ? 0.25 : 0.6) ? share + Number(isOwn) : 0;
}

/** Of two tables with as many columns the rows that differ, cells parted by strokes; null where all rows do, or for sentences. */
function differingRows(
  { rows: old }: PlacedText,
  { rows: now }: PlacedText,
): readonly [before: string | null, after: string | null] | null {
  if (!old || !now || old[0]?.length !== now[0]?.length) return null;
  const lines = (rows: PlacedText['rows'] & {}) => rows.map((cells) => cells.join(' | '));
  const parts = diffArrays(lines(old), lines(now));
  const kept = parts.filter(({ added, removed }) => !added && !removed);
  if (kept.length === 0 || kept.length === parts.length) return null;
  const of = (which: 'added' | 'removed') =>
    parts.flatMap((part) => (part[which] ? part.value : [])).join('; ') || null;
  const [gone, come] = [of('removed'), of('added')];
  // Of rows in another order all are told that stand between.
  return gone !== null && gone === come
    ? [between(lines(old), lines(now)), between(lines(now), lines(old))]
    : [gone, come];
}

/** The rows of one table from the first to the last that stand otherwise in the other. */
function between(lines: readonly string[], others: readonly string[]): string {
  const first = lines.findIndex((line, at) => line !== others[at]);
  const last = lines.findLastIndex((line, at) => line !== others[at]);
  return lines.slice(first, last + 1).join('; ');
}

/** A text as it is told: of a table its rows, cells parted by strokes. */
function shown({ text, rows }: ComparedText): string {
  return rows ? rows.map((cells) => cells.join(' | ')).join('; ') : text;
}

function isSamePlace(one: Pick<Change, 'entry' | 'point'>, other: Pick<Change, 'entry' | 'point'>): boolean {
  return one.entry === other.entry && one.point === other.point;
}

function isSameText(one: ComparedText, other: ComparedText): boolean {
  return wholeText(one) === wholeText(other);
}

/** What is the same wherever it stands: the number of a step follows from its place. */
function wholeText({ text, rows }: ComparedText): string {
  return rows ? JSON.stringify(rows) : text.replace(/^\d{1,3}[.)]\s+/, '');
}

function groupBy(
  texts: readonly PlacedText[],
  keyOf: (one: PlacedText) => string | null,
): ReadonlyMap<string | null, readonly PlacedText[]> {
  const groups = new Map<string | null, PlacedText[]>();
  for (const text of texts) {
    const group = groups.get(keyOf(text));
    if (group) group.push(text);
    else groups.set(keyOf(text), [text]);
  }
  return groups;
}

function change(
  how: 'added' | 'changed' | 'moved' | 'dropped',
  { entry, number, question, point, rows }: PlacedText,
  before: string | null,
  after: string | null,
): Change {
  const kind: ChangeKind = `${rows ? 'table' : 'sentence'}-${how}`;
  return { kind, entry, number, question, point, before, after };
}

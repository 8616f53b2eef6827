import type { ComparedBook, ComparedEntry, ComparedPoint } from '../../model/changes.ts';
import { terms, words } from '../../text/terms.ts';

/** A thing in both states of a book. */
export type Pair<Thing> = readonly [old: Thing, now: Thing];

/** Share of the words of two texts that they must have in common to be states of one text. */
const alike = 0.5;

/** Which question of the earlier state became which of the later one: by id, by what it is asked, else by its answer. */
export function pairEntries(old: ComparedBook, now: ComparedBook): readonly Pair<ComparedEntry>[] {
  return pairUp(old.entries, now.entries, [
    (one, other) => Number(one.id === other.id),
    (one, other) => Number(one.question === other.question),
    (one, other) => above(alike, shared(textsOf(one), textsOf(other))),
    (one, other) => above(alike, shared(terms(one.question), terms(other.question))),
  ]);
}

/** Which point became which: by what the sources say in it, by its id and its name, else by its words. */
export function pairPoints(old: ComparedEntry, now: ComparedEntry): readonly Pair<ComparedPoint>[] {
  return pairUp(old.points, now.points, [
    (one, other) => saidInBoth(one, other),
    (one, other) => Number(one.id === other.id),
    (one, other) => Number(one.label !== null && one.label === other.label),
    (one, other) => above(alike, shared(wordsOf(one), wordsOf(other))),
  ]);
}

/**
 * Pairs by the first measure that fits, the highest figures first and then in order; nothing is in two pairs. A measure gives 0 where
 * two things have nothing to do with each other.
 */
function pairUp<Thing>(
  old: readonly Thing[],
  now: readonly Thing[],
  measures: readonly ((one: Thing, other: Thing) => number)[],
): readonly Pair<Thing>[] {
  const left = new Set(old);
  const right = new Set(now);
  const pairs: Pair<Thing>[] = [];
  for (const measure of measures) {
    const found = [...left]
      .flatMap((one) => [...right].map((other) => ({ one, other, score: measure(one, other) })))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    for (const { one, other } of found)
      if (left.has(one) && right.has(other)) {
        left.delete(one);
        right.delete(other);
        pairs.push([one, other]);
      }
  }
  return pairs;
}

/** What the sources say in both, counted. */
function saidInBoth(one: ComparedPoint, other: ComparedPoint): number {
  return other.members.filter((member) => one.members.some((own) => isSame(own, member))).length;
}

type Member = ComparedPoint['members'][number];

/** Whether two sources' words are one source's same words. */
function isSame(one: Member, other: Member): boolean {
  return one.answerSet === other.answerSet && one.text === other.text;
}

/** Of the points of another state of a question the one in which a source says the same, or else nearly so; null for none. */
export function holderOf(points: readonly ComparedPoint[], member: Member): ComparedPoint | null {
  const same = points.find(({ members }) => members.some((one) => isSame(one, member)));
  if (same) return same;
  const likeness = ({ members }: ComparedPoint) =>
    Math.max(
      0,
      ...members
        .filter(({ answerSet }) => answerSet === member.answerSet)
        .map(({ text }) => shared(words(text), words(member.text))),
    );
  const [best] = points
    .map((point) => ({ point, score: above(alike, likeness(point)) }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  return best?.point ?? null;
}

/**
 * An earlier state with the ids that the later one has for the answer sets: a state whose sources are hidden has numbers for them, and
 * a set may get another id. Two ids are one set where it says the same under both.
 */
export function withNamesOf(now: ComparedBook, old: ComparedBook): ComparedBook {
  const [before, after] = [saidBySets(old), saidBySets(now)];
  const gone = [...before.keys()].filter((id) => !after.has(id));
  const come = [...after.keys()].filter((id) => !before.has(id));
  const pairs = pairUp(gone, come, [
    (one, other) => [...(before.get(one) ?? [])].filter((text) => after.get(other)?.has(text)).length,
  ]);
  if (pairs.length === 0) return old;
  const names = new Map(pairs);
  const named = (point: ComparedPoint): ComparedPoint => ({
    ...point,
    members: point.members.map((one) => ({ ...one, answerSet: names.get(one.answerSet) ?? one.answerSet })),
  });
  return { ...old, entries: old.entries.map((entry) => ({ ...entry, points: entry.points.map(named) })) };
}

/** Answer set -> what it says in points. */
function saidBySets({ entries }: ComparedBook): ReadonlyMap<string, ReadonlySet<string>> {
  const said = new Map<string, Set<string>>();
  for (const { answerSet, text } of entries.flatMap(({ points }) => points.flatMap(({ members }) => members)))
    said.set(answerSet, (said.get(answerSet) ?? new Set()).add(text));
  return said;
}

function textsOf({ intro, points, outro }: ComparedEntry): string[] {
  return [...intro, ...points.flatMap((point) => point.texts), ...outro].map(({ text }) => text);
}

function wordsOf({ texts }: ComparedPoint): string[] {
  return texts.flatMap(({ text }) => words(text));
}

/** Share of what two lists have in common in the longer one, each thing once. */
function shared(one: readonly string[], other: readonly string[]): number {
  const [first, second] = [new Set(one), new Set(other)];
  if (first.size === 0 || second.size === 0) return 0;
  return [...first].filter((text) => second.has(text)).length / Math.max(first.size, second.size);
}

function above(least: number, share: number): number {
  return share >= least ? share : 0;
}

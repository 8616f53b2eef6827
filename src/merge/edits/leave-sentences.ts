import type { AnswerSet } from '../../model/answer-set.ts';
import { type Decision, dropsSentence, type SentenceDrop } from '../../model/decision.ts';
import {
  type Difference,
  type Entry,
  editor,
  type LeftOutEntry,
  type Passage,
  type Point,
} from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { passages as passagesOf, sentenceName } from '../fusion/passage.ts';
import type { Fate } from '../ledger.ts';
import type { EntryOfGroup } from './edit-entries.ts';
import type { EditState } from './edit-state.ts';
import { leaveUnits } from './leave-units.ts';

type Body = EntryOfGroup['entry'];

/** What an entry's sentences are looked up in. */
interface Book {
  readonly leftOut: readonly LeftOutEntry[];
  readonly sets: readonly AnswerSet[];
  readonly editState: EditState;
  readonly fates: Map<string, Fate>;
}

/**
 * Entries without the sentences that the editor left out one by one; a point of which nothing is left goes with its last one. What others
 * say in the words that go is left out with them, or it would be back in other words. A sentence is looked for where the edit says, then in the rest of its
 * question: it may have come to stand elsewhere by another edit.
 */
export function leaveSentences(all: readonly EntryOfGroup[], book: Book): readonly EntryOfGroup[] {
  const { editState, fates } = book;
  const drops = editState.decisions.filter(dropsSentence);
  if (drops.length === 0) return all;
  const units = unitsById(book.sets);
  const entries = [...all];
  for (const drop of drops) {
    const place = editState.aliases.get(drop.point) ?? drop.point;
    const at = entries.findIndex(({ entry }) => isIn(place, entry));
    const one = entries[at];
    const found = one && taken(one.entry, place, drop.sentence);
    if (one && found) {
      const { id, points } = one.entry;
      const own = new Set(points.map((point) => point.id));
      leaveUnits(found.gone, fates, {
        units,
        reason: `editor: ${drop.reason}`,
        isOwn: (_, { entry, point }) => (point === null ? entry === id : own.has(point)),
        left: sentencesOf(found.entry),
      });
      entries[at] = { ...one, entry: settled(found, one.entry, fates) };
    }
    if (found || isMoot(drop, place, one, book)) editState.done.add(drop);
  }
  return entries;
}

/** The words before the first or after the last question without the sentences that the editor left out. */
export function leaveRemarks(
  role: 'opening' | 'closing',
  passages: Passage[],
  sets: readonly AnswerSet[],
  { decisions, aliases, done }: EditState,
  fates: Map<string, Fate>,
): Passage[] {
  const about = decisions.filter((one) => 'point' in one && one.point === role && !aliases.has(role));
  const drops = about.filter(dropsSentence);
  if (drops.length === 0) return passages;
  const asides = sets.flatMap((set) => set.asides.filter((aside) => aside.role === role));
  const own = new Set(asides.flatMap((aside) => aside.units.map(({ id }) => id)));
  let left = passages;
  for (const drop of drops) {
    const { kept, gone } = without(left, drop.sentence);
    left = [...kept];
    leaveUnits(gone, fates, {
      units: unitsById(sets),
      reason: `editor: ${drop.reason}`,
      isOwn: (id) => own.has(id),
      left: kept.flatMap((passage) => passage.units),
    });
    if (gone.length > 0 || about.some((one) => !dropsSentence(one))) done.add(drop);
  }
  return left;
}

/** What can be left out of some passages sentence by sentence, by the names that an edit gives them; nothing of what the editor wrote. */
export function sentencesOfPlace(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap(({ answerSet, units }) =>
    answerSet === editor ? [] : units.map(sentenceName).filter(Boolean),
  );
}

function unitsById(sets: readonly AnswerSet[]): ReadonlyMap<string, Unit> {
  return new Map(sets.flatMap((set) => set.units.map((unit) => [unit.id, unit] as const)));
}

function isIn(place: string, { id, points }: Body): boolean {
  return (
    place === id ||
    place === `${id}.intro` ||
    place === `${id}.outro` ||
    points.some((point) => point.id === place)
  );
}

/** An entry from which a sentence was taken. */
interface Taken {
  readonly entry: Body;
  /** Id of the point that it stood in; null for the words around the points. */
  readonly from: string | null;
  readonly gone: readonly Unit[];
}

/** Takes a sentence from the place that is named, else from wherever it stands in the entry; null where it stands nowhere. */
function taken(entry: Body, place: string, sentence: string): Taken | null {
  const parts: readonly Part[] = [
    { name: `${entry.id}.intro`, passages: entry.intro, put: (intro) => ({ ...entry, intro }) },
    ...entry.points.map(
      (point): Part => ({
        name: point.id,
        passages: point.passages,
        put: (passages) => ({
          ...entry,
          points: entry.points.flatMap((one) =>
            one !== point ? [one] : passages.length > 0 ? [{ ...point, passages }] : [],
          ),
        }),
      }),
    ),
    { name: `${entry.id}.outro`, passages: entry.outro, put: (outro) => ({ ...entry, outro }) },
  ];
  const isNamed = ({ name }: Part) => name === place;
  const named = parts.filter(isNamed);
  // A split may have put it elsewhere; but one of a word or two that stands there is somebody's own.
  const mayBeMoved = named.length === 0 || sentence.split(/\s+/).length >= leastOfItsOwn;
  for (const { name, passages, put } of [
    ...named,
    ...(mayBeMoved ? parts.filter((part) => !isNamed(part)) : []),
  ]) {
    const { kept, gone } = without(passages, sentence);
    const from = entry.points.some(({ id }) => id === name) ? name : null;
    if (gone.length > 0) return { entry: put(kept), from, gone };
  }
  return null;
}

/** Words from which on a sentence is no other's. */
const leastOfItsOwn = 4;

interface Part {
  readonly name: string;
  readonly passages: readonly Passage[];
  readonly put: (passages: readonly Passage[]) => Body;
}

/** Passages without a sentence; what the editor wrote is rewritten, and no sentence is taken out of it. */
function without(
  passages: readonly Passage[],
  sentence: string,
): { readonly kept: readonly Passage[]; readonly gone: readonly Unit[] } {
  const isGone = (unit: Unit) => sentenceName(unit) === sentence.trim();
  const gone = passages.flatMap(({ answerSet, units }) => (answerSet === editor ? [] : units.filter(isGone)));
  const kept = passages.flatMap((passage) => {
    const units = passage.units.filter((unit) => !gone.includes(unit));
    return units.length === passage.units.length ? [passage] : passagesOf([{ ...passage, units }]);
  });
  return { kept, gone };
}

/** The entry with what follows from a sentence being gone: differences that it was part of, and who holds its point. */
function settled({ entry, from, gone }: Taken, was: Body, fates: ReadonlyMap<string, Fate>): Body {
  const names = new Set(gone.map(sentenceName));
  const left = (differences: readonly Difference[] | undefined) =>
    (differences ?? []).filter(({ sentences }) => !sentences.some(({ text }) => names.has(text)));
  const { differences: all, ...rest } = entry;
  const differences = left(all);
  const before = new Map(was.points.map((point) => [point.id, point]));
  return {
    ...rest,
    ...(differences.length > 0 && { differences }),
    points: rest.points.map((point) =>
      point.id === from ? settledPoint(point, left(before.get(from)?.differences), fates) : point,
    ),
  };
}

function settledPoint(
  point: Point,
  differences: readonly Difference[],
  fates: ReadonlyMap<string, Fate>,
): Point {
  const { differences: _, ...rest } = point;
  const text = joinSentences(point.passages.map((passage) => passage.text));
  if (differences.length > 0) return { ...rest, text, differences };
  const sets = new Set(point.members.map(({ answerSet }) => answerSet));
  const still = [...sets].filter((set) => saysThere(set, point.id, fates));
  const [only] = still;
  // Whoever has nothing left there does not make the point.
  if (sets.size > 1 && still.length === 1 && only !== undefined)
    return { ...rest, text, standing: 'single', chosen: only };
  return { ...rest, text, standing: point.standing === 'differs' ? 'shared' : point.standing };
}

/** Whether something of a set is printed in a point, or said by what is. */
function saysThere(set: string, point: string, fates: ReadonlyMap<string, Fate>): boolean {
  for (const [unit, fate] of fates)
    if (fate.point === point && fate.fate !== 'left-out' && unit.slice(0, unit.lastIndexOf(':')) === set)
      return true;
  return false;
}

function sentencesOf({ intro, points, outro }: Pick<Entry, 'intro' | 'points' | 'outro'>): readonly Unit[] {
  return [...intro, ...points.flatMap(({ passages }) => passages), ...outro].flatMap(({ units }) => units);
}

/** Whether a sentence is not printed because of another decision: that its place, or its question, is left out or has other words. */
function isMoot(
  drop: SentenceDrop,
  place: string,
  one: EntryOfGroup | undefined,
  { editState: { decisions, aliases }, leftOut }: Book,
): boolean {
  const isGone =
    aliases.has(drop.point) || leftOut.some(({ id }) => place === id || place.startsWith(`${id}.`));
  if (!one) return isGone;
  const { entry, group } = one;
  const others = decisions.flatMap((other) =>
    replaces(other) ? [aliases.get(other.point) ?? other.point] : [],
  );
  if (others.some((name) => name === place || name === entry.id)) return true;
  const isSaid = group.members.some(({ answer: { intro, points, outro } }) =>
    [...intro, ...points.flatMap(({ units }) => units), ...outro].some(
      (unit) => sentenceName(unit) === drop.sentence.trim(),
    ),
  );
  return isSaid && others.some((name) => isIn(name, entry));
}

/** Verbs that put other words, or none, where words were. */
function replaces(
  decision: Decision,
): decision is Extract<Decision, { readonly verb: 'rewrite' | 'choose' | 'drop' }> {
  return (
    decision.verb === 'rewrite' ||
    decision.verb === 'choose' ||
    (decision.verb === 'drop' && !dropsSentence(decision))
  );
}

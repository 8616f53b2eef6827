import type { LedgerRange } from '../../model/handbook.ts';
import { cuttable } from '../../model/slice-phrasing.ts';
import type { Unit } from '../../model/unit.ts';
import { condense, type Said } from '../facts/condense.ts';
import type { Context } from '../facts/covers.ts';
import { interleave } from '../facts/interleave.ts';
import { joinExamples } from '../facts/join-examples.ts';
import { joinList } from '../facts/join-list.ts';
import { insertItems, moveTail } from '../facts/join-parts.ts';
import { isRestrictedBy } from '../facts/narrows.ts';
import { type Splice, splice } from '../facts/splice.ts';
import { printedSentences, printedText, standsByItself } from './passage.ts';
import {
  areWhole,
  contentOf,
  isWords,
  lead,
  type Piece,
  pieced,
  piecesOf,
  rangesOf,
  wholeOf,
} from './pieces.ts';
import { leans } from './stand-alone.ts';

/** A unit in its place in the print. */
export interface Printed {
  readonly answerSet: string;
  readonly unit: Unit;
}

/** What sentences are taken apart by. */
export interface Weaving {
  /** What all of them are about. */
  readonly context: Context;
  /** Sentences of which something is printed in their place: their labels would go with them. */
  readonly whole: ReadonlySet<string>;
  /** Sentences that cover others: nothing is taken out of them. */
  readonly covering?: ReadonlySet<string>;
}

/** A text of which some sentences were made of parts of others. */
export interface Woven {
  readonly text: readonly Printed[];
  /** Units of which a part is printed: what became of each stretch. */
  readonly partly: ReadonlyMap<Unit, readonly LedgerRange[]>;
  /** A sentence as it was -> as it is printed now. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Units that others say all of, one part here and one there. */
  readonly gone: ReadonlyMap<Unit, readonly LedgerRange[]>;
}

/**
 * Prints of sentences that are partly said by others only what is left: tails and items of lists that another sentence says of the same
 * thing are taken out; what a sentence says beyond another of the same head is put into that. Sentences that another
 * leans on stay as they are; code and formulas are neither cut nor taken out.
 */
export function weave(given: readonly Printed[], { context, whole, covering }: Weaving): Woven {
  const text: (Printed | null)[] = [...given];
  const ranges = new Map<Unit, LedgerRange[]>();
  const renamed = new Map<string, string>();
  // What covers a part of another loses nothing; it may be given more.
  const held = new Set<number>();
  const gone = new Set<Unit>();
  const now = (at: number) => printedText((text[at] as Printed).unit);
  const original = (at: number) => printedText((given[at] as Printed).unit);
  const stands = (at: number) => {
    const [one, next] = [given[at], given[at + 1]];
    if (!one || !text[at] || !isPlain(one.unit) || leans(original(at))) return false;
    return !(next?.answerSet === one.answerSet && text[at + 1] && leans(printedText(next.unit)));
  };
  /** Prints pieces in a sentence's place; false where one would begin or end within code. */
  const put = (at: number, pieces: readonly Piece[], base = text[at] as Printed): boolean => {
    if (!areWhole(pieces)) return false;
    const before = now(at);
    text[at] = { answerSet: base.answerSet, unit: pieced(base.unit, pieces) };
    renamed.set(before, now(at));
    return true;
  };
  const note = (unit: Unit, said: readonly { from: number; to: number; coveredBy: string }[]) =>
    ranges.set(unit, [
      ...(ranges.get(unit) ?? []),
      ...said.flatMap((one) => rangesOf(unit, one, one.coveredBy)),
    ]);
  const hold = (coveredBy: readonly string[]) => {
    for (const at of text.keys()) if (text[at] && coveredBy.includes(now(at))) held.add(at);
  };

  // The lesser texts first: what they say again is taken out of them.
  for (const [at, one] of [...given.entries()].reverse()) {
    // Nor is anything taken out of what took its place.
    if (
      text[at]?.answerSet !== one.answerSet ||
      !isPlain(one.unit) ||
      held.has(at) ||
      covering?.has(original(at))
    )
      continue;
    // What leans on another, or is leaned on, stays in its place.
    const stays = whole.has(original(at)) || !stands(at);
    if (
      !stays &&
      (spliceInto(at, joinExamples) || spliceInto(at, interleave) || spliceInto(at, interleave, true))
    )
      continue;
    const others = text.flatMap((other) => (other && other.answerSet !== one.answerSet ? [other] : []));
    const found = condense(original(at), bySet(others), context, stays);
    if (!found) continue;
    const { kept, said, rest } = found;
    if (!said.every((stretch) => isWords(one.unit, stretch))) continue;
    // What is the same but for a restriction is printed beside it.
    const [by = '', ...more] = new Set(said.map(({ coveredBy }) => coveredBy));
    if (kept.length === 0 && more.length === 0 && isRestrictedBy(original(at), by)) continue;
    if (kept.length === 0) {
      text[at] = null;
      gone.add(one.unit);
    } else if (rest && !stays && giveAway(at, rest)) continue;
    else if (said.length === 0) continue;
    else {
      const pieces = kept.map((stretch) => ({ ...stretch, source: one }));
      if (!put(at, pieces)) continue;
    }
    hold(said.map(({ coveredBy }) => coveredBy));
    note(one.unit, said);
  }
  for (const [at, one] of given.entries()) {
    if (
      !stands(at) ||
      text[at] !== one ||
      held.has(at) ||
      whole.has(original(at)) ||
      covering?.has(original(at))
    )
      continue;
    spliceInto(at, splice);
  }
  // `This can include A and B.` is the list of the sentence before it.
  for (const [at, one] of given.entries()) {
    const [base, next] = [text[at], text[at + 1]];
    const follower = given[at + 1];
    if (!base || !next || next !== follower || !isPlain(one.unit) || !isPlain(next.unit)) continue;
    if (
      base.answerSet !== next.answerSet ||
      base.answerSet !== one.answerSet ||
      one.unit.paragraph !== next.unit.paragraph ||
      lead(next.unit) > 0
    )
      continue;
    const behind = given[at + 2];
    if (behind?.answerSet === next.answerSet && text[at + 2] && leans(printedText(behind.unit))) continue;
    const from = joinList(now(at), now(at + 1));
    if (from === null) continue;
    const [, second] = [now(at), now(at + 1)];
    const opening = [
      ...withoutPoint(piecesOf(base)),
      { source: next, from, to: second.length, before: ': ' },
    ];
    if (!put(at, opening)) continue;
    text[at + 1] = null;
    renamed.set(second, now(at));
    note(next.unit, [{ from: 0, to: from, coveredBy: now(at) }]);
  }
  const entries = [...ranges].map(([unit, some]) => [unit, wholeOf(unit, some, latest)] as const);
  return {
    text: text.flatMap((one) => one ?? []),
    partly: new Map(entries.filter(([unit]) => !gone.has(unit))),
    gone: new Map(entries.filter(([unit]) => gone.has(unit))),
    renamed: new Map([...renamed.keys()].map((sentence) => [sentence, latest(sentence)])),
  };

  /** A sentence as it is printed in the end. */
  function latest(sentence: string): string {
    const next = renamed.get(sentence);
    return next === undefined || next === sentence ? sentence : latest(next);
  }

  /**
   * Puts what a sentence says beyond an earlier one into that one, where the rule finds a place; false where it does not. `turned`, what the
   * earlier one says beyond it is put into this one, which then takes its place.
   */
  function spliceInto(
    at: number,
    rule: (base: string, added: string) => Splice | null,
    turned = false,
  ): boolean {
    const one = given[at] as Printed;
    for (const place of text.keys()) {
      const there = text[place];
      if (
        !there ||
        there.answerSet === one.answerSet ||
        place > at ||
        !stands(place) ||
        there !== given[place]
      )
        continue;
      const [base, added] = turned ? [one, there] : [there, one];
      if (turned && whole.has(now(place))) continue;
      const joined = rule(printedText(base.unit), printedText(added.unit));
      if (!joined?.folded.every((stretch) => isWords(added.unit, stretch))) continue;
      if (!joined.own?.every((stretch) => isWords(base.unit, stretch)) && joined.own) continue;
      const pieces = joined.stretches.map(({ of, ...stretch }) => ({
        ...stretch,
        source: of === 'base' ? base : added,
      }));
      if (!put(place, pieces, base)) continue;
      if (turned) renamed.set(original(at), now(place));
      text[at] = null;
      // Its label goes with it: what it says stands elsewhere.
      const label = lead(added.unit) > 0 ? [{ from: -lead(added.unit), to: 0 }] : [];
      const noted = (stretch: { from: number; to: number }) => ({ ...stretch, coveredBy: now(place) });
      note(added.unit, [...label, ...joined.folded].map(noted));
      if (joined.own) note(base.unit, joined.own.map(noted));
      return true;
    }
    return false;
  }

  /** Puts what a sentence says beyond the one that says its head into that one, or into a list there; false where it cannot stand there. */
  function giveAway(
    at: number,
    rest: NonNullable<NonNullable<ReturnType<typeof condense>>['rest']>,
  ): boolean {
    const one = given[at] as Printed;
    for (const place of text.keys()) {
      const base = text[place];
      if (!base || base.answerSet === one.answerSet || !isPlain((given[place] as Printed).unit)) continue;
      const joined = rest.items
        ? insertItems(now(place), rest)
        : now(place) === rest.head && stands(place)
          ? moveTail(now(place), original(at), rest)
          : null;
      if (!joined) continue;
      const added = joined.added.map((stretch) => ({ ...stretch, source: one }));
      if (!rest.said.every((stretch) => isWords(one.unit, stretch))) continue;
      if (!put(place, inserted(piecesOf(base), joined.at, added))) continue;
      hold(rest.said.map(({ coveredBy }) => coveredBy));
      note(one.unit, betweenOf(joined.added, rest.said, -lead(one.unit), original(at).length, now(place)));
      text[at] = null;
      return true;
    }
    return false;
  }
}

/**
 * The stretches of a sentence that are not printed, each with what says it: its label and what only joined go with the sentence that the
 * rest was put into.
 */
function betweenOf(
  kept: readonly { readonly from: number; readonly to: number }[],
  said: readonly Said[],
  start: number,
  end: number,
  into: string,
): Said[] {
  const all: Said[] = [];
  let at = start;
  const upTo = (to: number) => {
    if (to > at) all.push({ from: at, to, coveredBy: into });
    at = Math.max(at, to);
  };
  const marks = [...kept.map((one) => ({ ...one, coveredBy: null })), ...said];
  for (const { from, to, coveredBy } of marks.sort((one, other) => one.from - other.from)) {
    upTo(from);
    if (coveredBy !== null && to > at) all.push({ from: at, to, coveredBy });
    at = Math.max(at, to);
  }
  upTo(end);
  return all;
}

/** What is printed of each source, its sentences in order. */
function bySet(text: readonly Printed[]): string[][] {
  const sets = new Map<string, string[]>();
  for (const { answerSet, unit } of text)
    if (!standsByItself(unit))
      sets.set(answerSet, [...(sets.get(answerSet) ?? []), ...printedSentences(unit)]);
  return [...sets.values()];
}

/** A sentence of words, in whatever markup, whose places in the source's text are known. */
function isPlain(unit: Unit): boolean {
  let found = plain.get(unit);
  if (found === undefined) {
    found =
      unit.kind === 'sentence' &&
      !standsByItself(unit) &&
      unit.text.endsWith(printedText(unit)) &&
      cuttable(contentOf(unit))?.text.trimEnd() === printedText(unit);
    plain.set(unit, found);
  }
  return found;
}

/** Each unit is asked for with every other. */
const plain = new WeakMap<Unit, boolean>();

/** Pieces with others put in at a place of what they print. */
function inserted(pieces: readonly Piece[], at: number, added: readonly Piece[]): Piece[] {
  const all: Piece[] = [];
  let place = 0;
  let done = false;
  for (const piece of pieces) {
    const start = place + piece.before.length;
    const end = start + piece.to - piece.from;
    if (!done && at <= end && at >= start) {
      const cut = piece.from + at - start;
      if (cut > piece.from) all.push({ ...piece, to: cut });
      all.push(...added);
      if (cut < piece.to) all.push({ ...piece, from: cut, before: cut > piece.from ? '' : piece.before });
      done = true;
    } else all.push(piece);
    place = end;
  }
  return all;
}

/** Pieces without the final point. */
function withoutPoint(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (!last) return [];
  const shorter = { ...last, to: last.to - 1 };
  return [...pieces.slice(0, -1), ...(shorter.to > shorter.from ? [shorter] : [])];
}

import type { LedgerRange } from '../../model/handbook.ts';
import type { Unit } from '../../model/unit.ts';
import { stem, terms } from '../../text/terms.ts';
import { namedBefore } from '../facts/refers-back.ts';
import type { Cover } from './fold.ts';
import { printedSentences, printedText, type Run, shownBeside, standsByItself } from './passage.ts';
import { isSameBlock } from './same-block.ts';
import { leans } from './stand-alone.ts';
import { type Printed, type Weaving, weave } from './weave.ts';

/** A unit that is not printed, and the printed sentence that says it. */
export interface Folded {
  readonly unit: Unit;
  readonly coveredBy: string;
  /** Where several sentences say it, each a part: what each says. */
  readonly ranges?: readonly LedgerRange[];
}

export interface Fused {
  /** What is printed, in order: the fuller wording, then what the others add. */
  readonly runs: readonly Run[];
  readonly folded: readonly Folded[];
  /** What is printed nowhere, and why. */
  readonly leftOut: readonly { readonly unit: Unit; readonly reason: string }[];
  /** Units of which a part is printed, in a sentence of their own or in another: what became of each stretch. */
  readonly partly?: ReadonlyMap<Unit, readonly LedgerRange[]>;
}

/**
 * Makes one text of several that say the same: the fullest is printed whole, then of each other, fuller ones first, the
 * sentences that add something. A sentence that leans on the one before it takes that along. One that says all that a printed
 * sentence says, and more, takes its place, so that nothing stands there twice. The words of `lead`, where one is named, stand first and stay.
 */
export function fuse(sources: readonly Run[], cover: Cover, weaving?: Weaving, lead?: string): Fused {
  const isLead = ({ answerSet }: { readonly answerSet: string }) => answerSet === lead;
  const first = (one: Run, other: Run) =>
    Number(isLead(other)) - Number(isLead(one)) || fullerFirst(one, other);
  const [base, ...others] = sources.length > 1 ? sources.toSorted(first) : sources;
  if (!base) return { runs: [], folded: [], leftOut: [] };
  const text: Printed[] = base.units.map((unit) => ({ answerSet: base.answerSet, unit }));
  const folded = new Map<Unit, string>();
  for (const { answerSet, units } of others) {
    const printed = text.flatMap(({ unit }) => (standsByItself(unit) ? [] : printedSentences(unit)));
    const blocks = text.flatMap(({ unit }) => (unit.kind === 'block' ? [unit] : []));
    const shown = new Set(text.flatMap(({ unit }) => shownBeside(unit)));
    const covers = units.map((unit) =>
      shownBeside(unit).every((one) => shown.has(one)) ? coverOf(unit, printed, blocks, cover) : null,
    );
    const keep = units.map((_, index) => covers[index] === null);
    const leansAt = (index: number) => {
      const unit = units[index];
      return unit !== undefined && keep[index] === true && leans(printedText(unit));
    };
    for (let index = units.length - 1; index > 0; index--) if (leansAt(index)) keep[index - 1] = true;
    for (const [index, unit] of units.entries()) {
      const coveredBy = covers[index];
      if (!keep[index]) folded.set(unit, coveredBy ?? '');
      else if (
        leansAt(index) ||
        leansAt(index + 1) ||
        !takePlace({ answerSet, unit }, text, folded, cover, isLead)
      )
        text.push({ answerSet, unit });
    }
  }
  const all = [...folded].map(([unit, coveredBy]) => ({ unit, coveredBy: standing(coveredBy) }));
  if (!weaving || others.length === 0) return { runs: runsOf(text), folded: all, leftOut: [] };
  const {
    text: woven,
    partly,
    renamed,
    gone,
  } = weave(text, {
    ...weaving,
    covering: new Set(all.map(({ coveredBy }) => coveredBy)),
  });
  return {
    runs: runsOf(woven),
    folded: [
      ...all.map(({ unit, coveredBy }) => ({ unit, coveredBy: renamed.get(coveredBy) ?? coveredBy })),
      ...[...gone].map(([unit, ranges]) => ({
        unit,
        coveredBy: ranges.find((range) => range.coveredBy)?.coveredBy ?? '',
        ranges,
      })),
    ],
    leftOut: [],
    ...(partly.size > 0 && { partly }),
  };

  /** The printed sentence that now stands for one that another took the place of. */
  function standing(sentence: string): string {
    if (text.some(({ unit }) => printedSentences(unit).includes(sentence))) return sentence;
    const [, fuller] = [...folded].find(([unit]) => printedText(unit) === sentence) ?? [];
    return fuller === undefined || fuller === sentence ? sentence : standing(fuller);
  }
}

/** Puts a fuller sentence where one stands that says less; false where there is none. */
function takePlace(
  fuller: Printed,
  text: Printed[],
  folded: Map<Unit, string>,
  cover: Cover,
  stays: (one: Printed) => boolean,
): boolean {
  const sentence = printedText(fuller.unit);
  if (fuller.unit.kind !== 'sentence' || !sentence || standsByItself(fuller.unit)) return false;
  const place = text.findIndex(({ answerSet, unit }, at) => {
    const other = printedText(unit);
    if (!namesBefore(sentence, text.slice(0, at))) return false;
    const whole =
      unit.kind === 'sentence' &&
      other !== '' &&
      answerSet !== fuller.answerSet &&
      !stays({ answerSet, unit }) &&
      !standsByItself(unit) &&
      shownBeside(unit).length === 0;
    return whole && !leans(other) && cover(other, [sentence]) !== null;
  });
  const [lesser] = place < 0 ? [] : text.splice(place, 1, fuller);
  if (!lesser) return false;
  for (const [unit, coveredBy] of folded)
    if (coveredBy === printedText(lesser.unit)) folded.set(unit, sentence);
  folded.set(lesser.unit, sentence);
  return true;
}

/** True where what a sentence takes as named (`in achieving those goals`) is named in what stands before it. */
function namesBefore(sentence: string, before: readonly Printed[]): boolean {
  const needed = namedBefore(sentence).map((word) => stem(word.toLowerCase()));
  const said = needed.length > 0 ? new Set(before.flatMap(({ unit }) => terms(printedText(unit)))) : null;
  return needed.every((word) => said?.has(word));
}

/** Neighbours of one set make one run; what a sentence has of other sets is marked within it. */
function runsOf(text: readonly Printed[]): Run[] {
  const runs: { answerSet: string; units: Unit[] }[] = [];
  for (const { answerSet, unit } of text) {
    const last = runs.at(-1);
    if (last?.answerSet === answerSet) last.units.push(unit);
    else runs.push({ answerSet, units: [unit] });
  }
  return runs;
}

function coverOf(
  unit: Unit,
  printed: readonly string[],
  blocks: readonly Unit[],
  cover: Cover,
): string | null {
  const text = printedText(unit);
  if (standsByItself(unit)) return null;
  if (unit.kind === 'block') return blocks.some((other) => isSameBlock(unit, other)) ? text : null;
  return text ? cover(text, printed) : (printed[0] ?? null);
}

/** A text's fullness: how many different things it names; one that breaks off counts less. */
function fullness(run: Run): number {
  let found = fullnesses.get(run);
  if (found === undefined) {
    found = countFullness(run);
    fullnesses.set(run, found);
  }
  return found;
}

/** A run is asked for once for each that it is sorted with. */
const fullnesses = new WeakMap<Run, number>();

function countFullness({ units }: Run): number {
  const text = units.map(printedText).join(' ');
  const blocks = units.filter((unit) => unit.kind === 'block').length;
  const whole = /[.!?:;)\]"”’]$/u.test(text) || blocks > 0;
  return (new Set(terms(text)).size + 10 * blocks) * (whole ? 1 : 0.7);
}

/** Sorts the fullest first; equally full ones by their sets. */
export function fullerFirst(one: Run, other: Run): number {
  return (
    fullness(other) - fullness(one) ||
    (one.answerSet < other.answerSet ? -1 : one.answerSet > other.answerSet ? 1 : 0)
  );
}

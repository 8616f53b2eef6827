import type { LedgerRange } from '../../model/handbook.ts';
import type { TextRun } from '../../model/text-run.ts';
import type { Unit } from '../../model/unit.ts';
import type { Context } from '../facts/covers.ts';
import { splice } from '../facts/splice.ts';
import { trim } from '../facts/trim.ts';
import { isStruck, printedText } from './passage.ts';
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
  /** Sentences that are printed whole: their labels would go with them, or they cover others. */
  readonly whole: ReadonlySet<string>;
}

/** A text of which some sentences were made of parts of others. */
export interface Woven {
  readonly text: readonly Printed[];
  /** Units of which a part is printed: what became of each stretch. */
  readonly partly: ReadonlyMap<Unit, readonly LedgerRange[]>;
  /** A sentence as it was -> as it is printed now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Prints of sentences that are partly said by others only what is left: a tail that another sentence says of the same thing is
 * taken off; what a sentence says beyond another of the same head is put into that. Sentences that another leans on, and such of more
 * than plain text, stay as they are.
 */
export function weave(given: readonly Printed[], { context, whole }: Weaving): Woven {
  const text: (Printed | null)[] = [...given];
  const partly = new Map<Unit, readonly LedgerRange[]>();
  const renamed = new Map<string, string>();
  // What covers a part of another stays whole.
  const held = new Set<number>();
  const free = (at: number) => {
    const [one, next] = [given[at], given[at + 1]];
    if (!one || !text[at] || text[at] !== one || held.has(at) || !isPlain(one.unit)) return false;
    const leanedOn = next?.answerSet === one.answerSet && leans(printedText(next.unit));
    return !leans(printedText(one.unit)) && !leanedOn;
  };
  const sentence = (at: number) => printedText((given[at] as Printed).unit);

  for (const [at, one] of given.entries()) {
    if (!free(at) || whole.has(sentence(at))) continue;
    const others = given.flatMap((other, place) =>
      other.answerSet !== one.answerSet && text[place] === other && isPlain(other.unit) ? [place] : [],
    );
    const shorter = trim(sentence(at), others.map(sentence), context);
    if (shorter) {
      const unit = made(
        one.unit,
        shorter.kept.map((stretch) => ({ ...stretch, source: one, before: '' })),
      );
      text[at] = { ...one, unit };
      partly.set(one.unit, rangesOf(one.unit, shorter.folded, shorter.coveredBy));
      renamed.set(sentence(at), printedText(unit));
      for (const place of others) if (shorter.coveredBy === sentence(place)) held.add(place);
      continue;
    }
    for (const place of others) {
      const base = given[place];
      if (!base || !free(place) || place > at) continue;
      const joined = splice(sentence(place), sentence(at));
      if (!joined) continue;
      const unit = made(
        base.unit,
        joined.stretches.map(({ of, ...stretch }) => ({ ...stretch, source: of === 'base' ? base : one })),
      );
      text[place] = { ...base, unit };
      text[at] = null;
      renamed.set(sentence(place), printedText(unit));
      // Its label goes with it: what it says stands elsewhere.
      const label = lead(one.unit) > 0 ? [{ from: -lead(one.unit), to: 0 }] : [];
      partly.set(
        one.unit,
        [...label, ...joined.folded].flatMap((stretch) => rangesOf(one.unit, stretch, printedText(unit))),
      );
      break;
    }
  }
  return {
    text: text.flatMap((one) => one ?? []),
    partly: new Map([...partly].map(([unit, ranges]) => [unit, wholeOf(unit, ranges, renamed)])),
    renamed,
  };
}

interface Source {
  readonly source: Printed;
  readonly from: number;
  readonly to: number;
  readonly before: string;
}

/** A sentence of plain words, whose places in the source's text are known. */
function isPlain(unit: Unit): boolean {
  return (
    unit.kind === 'sentence' &&
    !unit.rich &&
    !isStruck(unit) &&
    unit.phrasing.every(({ type }) => type === 'text') &&
    unit.text.endsWith(printedText(unit))
  );
}

/** How many characters of a unit's text stand before what is printed of it: its label. */
function lead(unit: Unit): number {
  return unit.text.length - printedText(unit).length;
}

/** The sentence that stretches make, one after the other. */
function made(base: Unit, stretches: readonly Source[]): Unit {
  const runs = stretches.map(({ source: { answerSet, unit }, from, to }): TextRun => {
    const [first, behind] = [from + lead(unit), to + lead(unit)];
    return {
      text: printedText(unit).slice(from, to),
      answerSet,
      unit: unit.id,
      file: unit.file,
      lines: unit.lines,
      from: first,
      to: behind,
    };
  });
  const value = runs.map(({ text }, at) => `${stretches[at]?.before}${text}`).join('');
  return {
    ...base,
    text: `${base.text.slice(0, lead(base))}${value}`,
    phrasing: [{ type: 'text', value }],
    runs,
  };
}

function rangesOf(
  unit: Unit,
  { from, to }: { readonly from: number; readonly to: number },
  coveredBy: string,
): LedgerRange[] {
  return [{ from: from + lead(unit), to: to + lead(unit), fate: 'folded', coveredBy }];
}

/** The folded stretches of a unit and the printed ones between them; a label is printed. */
function wholeOf(
  unit: Unit,
  folded: readonly LedgerRange[],
  renamed: ReadonlyMap<string, string>,
): readonly LedgerRange[] {
  const ranges: LedgerRange[] = [];
  let at = 0;
  for (const range of folded.toSorted((one, other) => one.from - other.from)) {
    if (range.from > at) ranges.push({ from: at, to: range.from, fate: 'printed' });
    const { coveredBy = '' } = range;
    ranges.push({ ...range, coveredBy: renamed.get(coveredBy) ?? coveredBy });
    at = range.to;
  }
  if (at < unit.text.length) ranges.push({ from: at, to: unit.text.length, fate: 'printed' });
  return ranges;
}

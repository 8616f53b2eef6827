import type { AccountedRange, RangeKind } from '../model/inventory.ts';
import type { Unit } from '../model/unit.ts';
import type { OwnerByColumn } from './foreign.ts';
import { letters } from './letters.ts';
import { isLosing, isProse } from './losing.ts';
import { after, Marks, markedBy } from './marks.ts';
import type { Placement } from './place-units.ts';
import { type Other, type Run, runsOf } from './runs.ts';
import type { Stream } from './stream.ts';
import type { UnitFate } from './unit-fates.ts';

/** A document with the units that were made of it, and where they stand. */
interface Partitioned {
  readonly stream: Stream;
  readonly units: readonly Unit[];
  readonly placement: Placement;
  readonly fates: ReadonlyMap<string, UnitFate>;
  readonly others: readonly Other[];
  readonly owned: OwnerByColumn;
  /** Whether it has columns or fields, whose values may be words and numbers that nobody reads as text. */
  readonly fielded: boolean;
}

/** The document cut into stretches of one fate each; together they are all of its letters and digits. */
export function partition({
  stream,
  units,
  placement,
  fates,
  others,
  owned,
  fielded,
}: Partitioned): readonly AccountedRange[] {
  const topics = fielded ? topicsOf(units, fates) : new Set<string>();
  const rows: AccountedRange[] = [];
  const counted = new Set<number>();
  let open: Run[] = [];
  const close = (): void => {
    if (open.length > 0) rows.push(rowOf(open));
    open = [];
  };
  const runs = runsOf(stream, units, placement, { others, owned }, fates);
  const marks = new Marks(runs);
  runs.forEach((run, at) => {
    const last = open.at(-1);
    const mark = run.unit < 0 && run.other === null ? markedBy(run, after(runs, at)) : null;
    const marked = mark === null ? undefined : units[mark];
    if (marked && isMark(run, marked)) {
      close();
      rows.push(markRow(run, fates.get(marked.id) ?? unknown));
      return;
    }
    if (last && !goesOn(last, run)) close();
    open.push(run);
  });
  close();
  return rows;

  /** The number of an item is printed before it, or told of as not printed; of a list within a block it is printed with the block. */
  function isMark(run: Run, { id, kind }: Unit): boolean {
    const { fate, numbered = false } = fates.get(id) ?? unknown;
    return numbered || kind === 'block' || marks.onlyMarks(run, fate === 'question' || fate === 'topic');
  }

  function rowOf(runs: readonly Run[]): AccountedRange {
    const [
      {
        unit: index,
        share,
        other,
        range: { kind, part },
      },
    ] = runs as [Run];
    const text = fold(runs.map((run) => run.text).join(' '));
    const characters = runs.reduce((sum, { count }) => sum + count, 0);
    const base = { ...placeOf(runs), text, kind, characters, ...(part && { part }) };
    const unit = units[index];
    if (unit) {
      const {
        sentences,
        bounds: _,
        shares,
        numbered: __,
        unprintedNumber: ___,
        ...whole
      } = fates.get(unit.id) ?? unknown;
      const fate = { ...whole, ...shares?.[share] };
      const loses = fate.fate === 'not-used' && !counted.has(index) && isLosing(fate.reason ?? '', unit.text);
      counted.add(index);
      return { ...base, ...fate, lost: loses ? sentences : 0 };
    }
    if (topics.has(letters(text))) return { ...base, fate: 'topic', lost: 0 };
    const reason = other === null ? reasonOf(kind) : `belongs to answer set ${other}`;
    const reads = other === null && isRead(kind) && (!fielded || isProse(text));
    return { ...base, fate: 'not-used', reason, lost: reads ? sentencesIn(text) : 0 };
  }
}

/** What no line of the ledger speaks of. */
const unknown: UnitFate = { fate: 'not-used', sentences: 1, reason: 'belongs to no question' };

/** The titles of topics, which records repeat. */
function topicsOf(units: readonly Unit[], fates: ReadonlyMap<string, UnitFate>): ReadonlySet<string> {
  return new Set(units.filter(({ id }) => fates.get(id)?.fate === 'topic').map(({ text }) => letters(text)));
}

/** Whether a run belongs to the row of the one before it. */
function goesOn(last: Run, run: Run): boolean {
  if (
    last.unit !== run.unit ||
    last.share !== run.share ||
    last.other !== run.other ||
    last.range.part !== run.range.part
  )
    return false;
  if (run.unit >= 0) return true;
  const apart = run.range.line - last.range.line;
  return (
    isRead(last.range.kind) === isRead(run.range.kind) &&
    (isRead(run.range.kind) || last.range.kind === run.range.kind) &&
    (apart === 0 || apart === 1)
  );
}

/** Why a number of a list is not printed. */
const withoutNumbers = 'number of a list that is printed without numbers';

function markRow(run: Run, unit: UnitFate): AccountedRange {
  const { range, text, count } = run;
  const { sentences: _, bounds: __, shares: ___, numbered: ____, unprintedNumber, ...printed } = unit;
  const fate =
    unprintedNumber === undefined
      ? printed
      : { ...printed, fate: 'not-used' as const, reason: withoutNumbers };
  return {
    ...placeOf([run]),
    text: fold(text),
    kind: 'mark',
    ...fate,
    characters: count,
    lost: 0,
    ...(range.part && { part: range.part }),
  };
}

function placeOf(runs: readonly Run[]): Pick<AccountedRange, 'lines'> {
  const lines = runs.map(({ range }) => range.line);
  return { lines: [Math.min(...lines), Math.max(...lines)] };
}

/** Whether a person reads what is of a kind as part of an answer. */
function isRead(kind: RangeKind): boolean {
  return kind === 'text' || kind === 'code' || kind === 'formula' || kind === 'note';
}

/** Why nobody has a stretch, by what it is. */
function reasonOf(kind: RangeKind): string {
  const reasons: Partial<Record<RangeKind, string>> = {
    target: 'address or title of a link or picture',
    name: 'name of a field or column',
    comment: 'comment',
    deleted: 'deleted with tracked changes',
    field: 'instruction of a field, or head or foot of the page',
    output: 'output of a code cell',
    script: 'script or style sheet',
    alt: 'words for a picture or link',
    'front-matter': 'front matter',
  };
  return reasons[kind] ?? 'no rule read it';
}

/** How many sentences a text may have. */
function sentencesIn(text: string): number {
  return Math.max(1, text.match(/[.!?。！？…]+(?=\s|$|[。！？])/gu)?.length ?? 0);
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

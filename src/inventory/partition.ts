import type { AccountedRange, InventoryRange, RangeKind } from '../model/inventory.ts';
import type { Unit } from '../model/unit.ts';
import { addressesOf, addressKey } from './addresses.ts';
import { hasLetters, letters } from './letters.ts';
import { isLosing, isProse } from './losing.ts';
import type { Placement } from './place-units.ts';
import type { Stream } from './stream.ts';
import type { UnitFate } from './unit-fates.ts';

/** What another answer set took from the same document. */
interface Other {
  readonly answerSet: string;
  readonly owner: Int32Array;
}

/** A document with the units that were made of it, and where they stand. */
interface Partitioned {
  readonly stream: Stream;
  readonly units: readonly Unit[];
  readonly placement: Placement;
  readonly fates: ReadonlyMap<string, UnitFate>;
  readonly others: readonly Other[];
  /** Whether it has columns or fields, whose values may be words and numbers that nobody reads as text. */
  readonly fielded: boolean;
}

/** A stretch of one range that one unit has, or none. */
interface Run {
  readonly range: InventoryRange;
  readonly text: string;
  /** Letters and digits. */
  readonly count: number;
  /** Place of the unit; -1 where none has it. */
  readonly unit: number;
  /** Who else has it. */
  readonly other: string | null;
}

/** The document cut into stretches of one fate each; together they are all of its letters and digits. */
export function partition({
  stream,
  units,
  placement,
  fates,
  others,
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
  const runs = runsOf(stream, units, placement, others);
  runs.forEach((run, at) => {
    const last = open.at(-1);
    const mark = run.unit < 0 && run.other === null ? markedBy(run, after(runs, at)) : null;
    if (mark !== null) {
      close();
      rows.push(markRow(run, units[mark], fates));
      return;
    }
    if (last && !goesOn(last, run)) close();
    open.push(run);
  });
  close();
  return rows;

  function rowOf(runs: readonly Run[]): AccountedRange {
    const [
      {
        unit: index,
        other,
        range: { kind, part },
      },
    ] = runs as [Run];
    const text = fold(runs.map((run) => run.text).join(' '));
    const characters = runs.reduce((sum, { count }) => sum + count, 0);
    const base = { ...placeOf(runs), text, kind, characters, ...(part && { part }) };
    const unit = units[index];
    if (unit) {
      const { sentences, ...fate } = fates.get(unit.id) ?? unknown;
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

function runsOf(
  stream: Stream,
  units: readonly Unit[],
  { owner, asides }: Placement,
  others: readonly Other[],
): readonly Run[] {
  const runs: Run[] = [];
  const addresses = stream.ranges.some(({ kind }) => kind === 'target') ? addressesOf(units) : new Map();
  stream.ranges.forEach((range, index) => {
    const { kind, text } = range;
    if (kind === 'markup' || kind === 'target') {
      const unit = asides.get(index) ?? (kind === 'target' ? ownerOf(range, addresses) : -1);
      const count = letters(text).length;
      if (count > 0 && (kind === 'target' || unit >= 0)) runs.push({ range, text, count, unit, other: null });
      return;
    }
    const [from = 0, to = 0] = [stream.starts[index], stream.starts[index + 1]];
    const cut = cutter(text);
    for (const [start, end] of stretches(owner, from, to)) {
      const unit = owner[start] ?? -1;
      const other =
        unit < 0 ? (others.find((one) => (one.owner[start] ?? -1) >= 0)?.answerSet ?? null) : null;
      runs.push({
        range,
        text: start === from && end === to ? text : cut(end - from),
        count: end - start,
        unit,
        other,
      });
    }
  });
  return runs;
}

/** The unit with a link to an address. */
function ownerOf({ text }: InventoryRange, addresses: ReadonlyMap<string, number[]>): number {
  const found = addresses.get(addressKey(text));
  return (found && found.length > 1 ? found.shift() : found?.[0]) ?? -1;
}

/** The stretches of a part of the stream that have one owner each. */
function* stretches(owner: Int32Array, from: number, to: number): Generator<readonly [number, number]> {
  for (let start = from; start < to; ) {
    let end = start + 1;
    while (end < to && owner[end] === owner[start]) end++;
    yield [start, end];
    start = end;
  }
}

/** Cuts a text into parts, each up to before the letter with a number, which go up. */
function cutter(text: string): (to: number) => string {
  let at = 0;
  let count = 0;
  return (to) => {
    const start = at;
    for (; at < text.length; at++) {
      // Halves of a character are counted each, as in the stream, and stand together.
      const code = text.codePointAt(at) ?? 0;
      const sign = String.fromCodePoint(code);
      if (!hasLetters(sign)) {
        at += sign.length - 1;
        continue;
      }
      if (count >= to) break;
      count += sign.length;
      at += sign.length - 1;
    }
    return text.slice(start, at);
  };
}

/** Whether a run belongs to the row of the one before it. */
function goesOn(last: Run, run: Run): boolean {
  if (last.unit !== run.unit || last.other !== run.other || last.range.part !== run.range.part) return false;
  if (run.unit >= 0) return true;
  const apart = run.range.line - last.range.line;
  return (
    isRead(last.range.kind) === isRead(run.range.kind) &&
    (isRead(run.range.kind) || last.range.kind === run.range.kind) &&
    (apart === 0 || apart === 1)
  );
}

/** What words before a question or an answer only say so by: `Q:`, `12.`, `3. Short answer:`; few, and with a sign or a number behind. */
const mark = /^[^\p{L}\p{N}]*(?:(?:\p{L}{1,12}|\p{N}{1,9})[^\p{L}\p{N}]*){1,4}$/u;
const marked = /(?:[^\p{L}\s]|^[^\p{L}\p{N}]*\p{L}\.?)\s*$/u;

/** A number that stands on a line of its own, or a word for "question" or "answer". */
const number =
  /^[^\p{L}\p{N}]*(?:\p{L}{1,12}[^\p{L}\p{N}]*)?\p{N}{1,9}(?:[^\p{L}\p{N}]*\p{N}{1,4})*[^\p{L}\p{N}]*(?:q[^\p{L}\p{N}]*)?$/iu;
const word =
  /^[^\p{L}\p{N}]*(?:questions?|ques|q|answers?|ans|a|solutions?|frage|antwort|lösung|pregunta|respuesta|réponse|pergunta|resposta|domanda|risposta|问题|問題|質問|答案|回答|解答|вопрос|ответ)(?!\p{L})(?:[^\p{L}\p{N}]*[\p{L}\p{N}]{1,9}){0,2}[^\p{L}\p{N}]*$/iu;

/** The run that the one at a place is a mark of; two marks may stand one after the other. */
function after(runs: readonly Run[], at: number): Run | undefined {
  const [next, second] = [runs[at + 1], runs[at + 2]];
  return next && next.unit < 0 && next.range.line !== runs[at]?.range.line && markedBy(next, second) !== null
    ? second
    : next;
}

/** The place of the unit that a run is a mark of, the one right behind it; null where it is no mark. */
function markedBy(run: Run, next: Run | undefined): number | null {
  if (!next || next.unit < 0 || run.count > 24 || run.range.kind === 'alt' || run.range.kind === 'target')
    return null;
  if (next.range === run.range || next.range.line === run.range.line)
    return mark.test(run.text) && marked.test(run.text) ? next.unit : null;
  const alone = run.count === letters(run.range.text).length;
  return alone && (number.test(run.text) || word.test(run.text)) ? next.unit : null;
}

function markRow(run: Run, unit: Unit | undefined, fates: ReadonlyMap<string, UnitFate>): AccountedRange {
  const { range, text, count } = run;
  const { sentences: _, ...fate } = fates.get(unit?.id ?? '') ?? unknown;
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

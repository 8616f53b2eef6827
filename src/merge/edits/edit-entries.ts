import { type Decision, dropsSentence } from '../../model/decision.ts';
import type { Entry, LeftOutEntry, Passage } from '../../model/handbook.ts';
import type { QuestionGroup } from '../../model/question-group.ts';
import type { Unit } from '../../model/unit.ts';
import type { Fate } from '../ledger.ts';
import type { EditState } from './edit-state.ts';
import { editedAnswer, editedPassages } from './edited-text.ts';

type Body = Omit<Entry, 'number' | 'topic'>;

/** A merged entry with the answers that it was made of. */
export interface EntryOfGroup<B extends Body = Body> {
  readonly entry: B;
  readonly group: Pick<QuestionGroup, 'members'>;
}

/**
 * Entries as the editor wants them: left out, asked in other words, or answered in the editor's own. `fates` hears what
 * becomes of the sources' sentences. What is left out is gone from the book, and kept for the report.
 */
export function editEntries(
  all: readonly EntryOfGroup[],
  editState: EditState,
  fates: Map<string, Fate>,
): { readonly entries: readonly EntryOfGroup[]; readonly leftOut: readonly LeftOutEntry[] } {
  for (const { entry } of all)
    for (const id of [entry.id, `${entry.id}.intro`, `${entry.id}.outro`]) editState.others.add(id);
  // What can be both is a point: that was decided before.
  const decisions = editState.decisions.filter(
    (decision): decision is Wide =>
      'point' in decision &&
      !editState.aliases.has(decision.point) &&
      isWide(decision) &&
      !dropsSentence(decision),
  );
  const leftOut: LeftOutEntry[] = [];
  const entries = all.flatMap((one) => {
    let entry = one.entry;
    for (const decision of decisions) {
      const part = partOf(decision.point, entry.id);
      if (part === null) continue;
      if (decision.verb === 'drop' && part === 'whole') {
        // What else was decided of it has nothing to change any more.
        for (const other of decisions) if (partOf(other.point, entry.id) !== null) editState.done.add(other);
        leftOut.push({ id: entry.id, question: entry.question, reason: decision.reason });
        forget(entry, decision.reason, fates);
        return [];
      }
      const edited = carryOut(decision, part, { ...one, entry }, fates);
      if (edited) editState.done.add(decision);
      entry = edited ?? entry;
    }
    return [{ ...one, entry }];
  });
  return { entries, leftOut };
}

type Wide = Extract<Decision, { readonly verb: 'drop' | 'rewrite' | 'relabel' }>;

function isWide({ verb }: Decision): boolean {
  return verb === 'drop' || verb === 'rewrite' || verb === 'relabel';
}

function partOf(target: string, entry: string): 'whole' | 'intro' | 'outro' | null {
  if (target === entry) return 'whole';
  return target === `${entry}.intro` ? 'intro' : target === `${entry}.outro` ? 'outro' : null;
}

/** The entry after an edit; null where it does not fit. */
function carryOut(
  decision: Wide,
  part: 'whole' | 'intro' | 'outro',
  { entry, group }: EntryOfGroup,
  fates: Map<string, Fate>,
): Body | null {
  if (decision.verb === 'relabel')
    return part === 'whole' && decision.label.trim() !== ''
      ? asked(decision.label.trim(), entry, group, fates)
      : null;
  if (part === 'whole') {
    if (decision.verb !== 'rewrite') return null;
    const { intro, points, outro } = editedAnswer(decision.text, entry.id, placeOf(entry));
    const said = [...intro, ...points.flatMap(({ passages }) => passages), ...outro];
    cover(unitsOf(entry, fates, questionUnits(group)), textOf(said), entry.id, fates);
    const { differences: _, ...rest } = entry;
    return { ...rest, intro, points, outro };
  }
  const units = group.members.flatMap(({ answer }) => answer[part]);
  if (units.length === 0 && decision.verb === 'drop') return null;
  const own = units.map(({ id }) => id).filter((id) => fates.get(id)?.entry === entry.id);
  if (decision.verb === 'drop') {
    leave(own, `editor: ${decision.reason}`, entry.id, fates);
    return { ...entry, [part]: [] };
  }
  const passages = editedPassages(decision.text, decision.point, placeOf(entry));
  cover(own, textOf(passages), entry.id, fates);
  return { ...entry, [part]: passages };
}

/** The question in the editor's words, which cover those of the sources. */
function asked(question: string, entry: Body, group: EntryOfGroup['group'], fates: Map<string, Fate>): Body {
  cover([...questionUnits(group)], question, entry.id, fates);
  return { ...entry, question };
}

function questionUnits(group: EntryOfGroup['group']): ReadonlySet<string> {
  return new Set(group.members.flatMap(({ answer }) => answer.questionUnits.map((unit: Unit) => unit.id)));
}

/** Ids of the units that an entry prints or covers, but for those that ask. */
function unitsOf(
  { id, points }: Body,
  fates: ReadonlyMap<string, Fate>,
  asking: ReadonlySet<string>,
): string[] {
  const own = new Set(points.map((point) => point.id));
  return [...fates].flatMap(([unit, { entry, point, fate }]) =>
    !asking.has(unit) && fate !== 'left-out' && (point === null ? entry === id : own.has(point))
      ? [unit]
      : [],
  );
}

/** Nothing of an entry that is left out is printed, and no place in the book is named for it. */
function forget(entry: Body, reason: string, fates: Map<string, Fate>): void {
  const own = new Set(entry.points.map((point) => point.id));
  for (const [unit, fate] of fates) {
    if (fate.point === null ? fate.entry !== entry.id : !own.has(fate.point)) continue;
    const why = fate.fate === 'left-out' ? fate.reason : undefined;
    leave([unit], why ?? `editor: ${reason}`, null, fates);
  }
}

function leave(
  units: readonly string[],
  reason: string,
  entry: string | null,
  fates: Map<string, Fate>,
): void {
  for (const unit of units) fates.set(unit, { fate: 'left-out', entry, point: null, reason });
}

/** The editor's words stand where those of the sources did. */
function cover(units: readonly string[], coveredBy: string, entry: string, fates: Map<string, Fate>): void {
  for (const unit of units)
    fates.set(unit, { fate: 'folded', entry, point: null, coveredBy, replaced: true });
}

function textOf(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join(' ');
}

function placeOf({ wordings: [first] }: Body): Parameters<typeof editedPassages>[2] {
  const line = first?.line ?? 1;
  return { file: first?.file ?? '', lines: [line, line] };
}

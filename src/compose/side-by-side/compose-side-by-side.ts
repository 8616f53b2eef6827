import type { Answer, AnswerSet, SourcePoint } from '../../model/answer-set.ts';
import type { Edition, EditionEntry } from '../../model/edition.ts';
import { titleInFull } from '../../model/edition.ts';
import type { Member, Passage, Point } from '../../model/handbook.ts';
import type { SideBySide, SideEntry, SidePiece, SideRow } from '../../model/side-by-side.ts';
import type { Unit } from '../../model/unit.ts';
import { joinSentences } from '../../text/join-sentences.ts';
import { isOmitted } from '../omissions.ts';

/** Where the sources' own texts are found. */
interface Sources {
  readonly order: readonly string[];
  readonly pointOf: (member: Member) => SourcePoint | undefined;
  readonly answersOf: (entry: EditionEntry) => readonly (readonly [set: string, answer: Answer])[];
  /** A set's units without those that the editor left out. */
  readonly kept: (set: string, units: readonly Unit[]) => readonly Unit[];
  /** The source points that are in some entry of the edition. */
  readonly used: ReadonlySet<SourcePoint>;
}

/**
 * All that the sources say, in columns: a row for each point of the handbook, with each source's own words; then what
 * a policy left out. No sentence of an answer is lost, whatever the merge did with it; but what the editor left out is.
 */
export function composeSideBySide(edition: Edition, sets: readonly AnswerSet[]): SideBySide {
  const sources = sourcesOf(edition, sets);
  const remarks = (role: 'opening' | 'closing'): SideEntry | null => {
    const cells = cellsOf(
      sets.map(({ id, asides }) => [
        id,
        pieces(
          id,
          null,
          sources.kept(
            id,
            asides.filter((aside) => aside.role === role).flatMap(({ units }) => units),
          ),
        ),
      ]),
    );
    const rows = [{ id: `side-${role}`, standing: 'around' as const, cells, clashes: none }];
    return cells.size === 0
      ? null
      : { id: `side-${role}`, number: null, question: '', sets: holding(rows, sources), rows };
  };
  return {
    opening: remarks('opening'),
    parts: edition.parts.map((part) => ({
      title: titleInFull(part),
      entries: part.entries.map((entry) => sideEntry(entry, sources)),
    })),
    closing: remarks('closing'),
  };
}

const none: ReadonlySet<string> = new Set();

function sideEntry(entry: EditionEntry, sources: Sources): SideEntry {
  const answers = sources.answersOf(entry);
  const clashes = clashesOf(entry);
  const around = (name: string, units: (answer: Answer) => readonly Unit[]): SideRow[] => {
    const cells = cellsOf(
      answers.map(([set, answer]) => [set, pieces(set, null, sources.kept(set, units(answer)))]),
    );
    return cells.size === 0 ? [] : [{ id: `${entry.id}-${name}`, standing: 'around', cells, clashes }];
  };
  const leftOut = answers.flatMap(([set, { points }]) =>
    points
      .filter((point) => !sources.used.has(point) && sources.kept(set, point.units).length > 0)
      .map(
        (point): SideRow => ({
          id: `${entry.id}-left-out-${set}-${point.index}`,
          standing: 'left-out',
          cells: cellsOf([[set, pieces(set, point.label, point.units)]]),
          clashes: none,
        }),
      ),
  );
  const worded = entry.wordings.some(({ text }) => text !== entry.question);
  const rows = [
    ...(worded ? around('question', ({ questionUnits }) => questionUnits) : []),
    ...around('intro', ({ intro }) => intro),
    ...entry.points.map((point) => pointRow(point, sources)),
    ...leftOut,
    ...around('outro', ({ outro }) => outro),
  ];
  const { id, number, question } = entry;
  return { id, number, question, sets: holding(rows, sources), rows };
}

function pointRow(point: Point, { order, pointOf, kept }: Sources): SideRow {
  const cells = cellsOf(
    order.map((set) => [
      set,
      point.members
        .filter(({ answerSet }) => answerSet === set)
        .flatMap((member) => {
          const own = pointOf(member);
          return own ? pieces(set, own.label, kept(set, own.units)) : [];
        }),
    ]),
  );
  return { id: point.id, standing: point.standing, cells, clashes: clashesOf(point) };
}

/** The sentences that contradict one another. */
function clashesOf({ differences = [] }: Pick<Point, 'differences'>): ReadonlySet<string> {
  return new Set(differences.flatMap(({ sentences }) => sentences.map(({ text }) => text)));
}

function sourcesOf(edition: Edition, sets: readonly AnswerSet[]): Sources {
  const points = new Map<string, SourcePoint>();
  const answers = new Map<string, Answer>();
  const pointKey = (set: string, { index, lines, text }: Pick<SourcePoint, 'index' | 'lines' | 'text'>) =>
    JSON.stringify([set, index, lines[0], text]);
  const answerKey = (set: string, file: string, line: number) => JSON.stringify([set, file, line]);
  for (const { id, answers: all } of sets)
    for (const answer of all) {
      answers.set(answerKey(id, answer.file, answer.questionLines[0]), answer);
      for (const point of answer.points) points.set(pointKey(id, point), point);
    }
  const pointOf = (member: Member) => points.get(pointKey(member.answerSet, member));
  const printed = edition.parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.points));
  return {
    order: edition.answerSets.map(({ id }) => id),
    pointOf,
    kept: (set, units) => units.filter((unit) => !isOmitted(edition.omissions ?? none, set, unit)),
    answersOf: ({ wordings }) =>
      wordings.flatMap(({ answerSet, file, line }) => {
        const answer = answers.get(answerKey(answerSet, file, line));
        return answer ? [[answerSet, answer] as const] : [];
      }),
    used: new Set(printed.flatMap(({ members }) => members.flatMap((member) => pointOf(member) ?? []))),
  };
}

function pieces(answerSet: string, label: string | null, units: readonly Unit[]): readonly SidePiece[] {
  const [first] = units;
  const last = units.at(-1);
  if (!first || !last) return [];
  const passage: Passage = {
    answerSet,
    units,
    text: joinSentences(units.map(({ text }) => text)),
    file: first.file,
    lines: [first.lines[0], last.lines[1]],
  };
  return [{ label, passage }];
}

function cellsOf(cells: readonly (readonly [string, readonly SidePiece[]])[]): SideRow['cells'] {
  return new Map(cells.filter(([, own]) => own.length > 0));
}

function holding(rows: readonly SideRow[], { order }: Sources): readonly string[] {
  return order.filter((set) => rows.some(({ cells }) => cells.has(set)));
}

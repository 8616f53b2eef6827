import type { AnswerSet } from '../model/answer-set.ts';
import type { Difference, Entry, Handbook, Point } from '../model/handbook.ts';

/** What an editor should look at. */
export interface Review {
  /** Points that were put together without being sure: what is in them, and the edits that settle it. */
  readonly suggestions: readonly Suggestion[];
  /** Points whose sources contradict one another; the point is null where the words around an entry's points do. */
  readonly conflicts: readonly {
    readonly entry: string;
    readonly point: string | null;
    readonly differences: readonly Difference[];
  }[];
  readonly gaps: {
    /** Entries that one set alone answers. */
    readonly oneSource: readonly { readonly entry: string; readonly answerSet: string }[];
    /** Sets of several that have no question in common with any other: in another language, or about something else. */
    readonly apart: readonly string[];
    /**
     * Sets that have no answer to an entry's question, where they and those that answer it have others in common. Of those who filled in a form only
     * questions of that form are told: they were never asked the others.
     */
    readonly unanswered: readonly { readonly entry: string; readonly answerSet: string }[];
    /** Answers that break off. */
    readonly cutOff: readonly Gap[];
    /** Answers with much less to say than the fullest to the same question; one that says nothing is none. */
    readonly thin: readonly Gap[];
  };
}

/** A set's answer to an entry's question, and where it stands. */
export interface Gap {
  readonly entry: string;
  readonly answerSet: string;
  readonly file: string;
  readonly line: number;
}

export interface Suggestion {
  readonly entry: string;
  readonly point: string;
  readonly label: string | null;
  /** Score of its weakest link, 0 to 1. */
  readonly score: number;
  readonly members: readonly {
    readonly answerSet: string;
    readonly label: string | null;
    readonly text: string;
  }[];
  /** To be copied into edits.yml: one that keeps the point, one for each set that takes it out. */
  readonly edits: readonly string[];
}

/** An answer with less than this share of the fullest answer's words is thin. */
const thinShare = 0.2;

/** Gathers what an editor should look at. */
export function review({ entries }: Handbook, sets: readonly AnswerSet[]): Review {
  const answers = entries.map((entry) => ({ entry, answers: answersTo(entry, sets) }));
  const met = new Set(
    answers.flatMap(({ answers: all }) => {
      const ids = new Set(all.map(({ answerSet }) => answerSet));
      return ids.size > 1 ? [...ids] : [];
    }),
  );
  const apart = sets.length > 1 ? sets.filter(({ id }) => !met.has(id)).map(({ id }) => id) : [];
  return {
    suggestions: entries.flatMap((entry) => entry.points.flatMap((point) => suggestion(entry, point) ?? [])),
    conflicts: entries.flatMap((entry) => {
      const points = entry.points.filter(({ standing }) => standing === 'differs');
      return [
        ...(entry.differences ? [{ entry: entry.id, point: null, differences: entry.differences }] : []),
        ...points.map(({ id, differences = [] }) => ({ entry: entry.id, point: id, differences })),
      ];
    }),
    gaps: {
      oneSource: answers.flatMap(({ entry, answers: all }) =>
        sets.length > 1 && answering(all).length === 1
          ? answering(all).map(({ answerSet }) => ({ entry: entry.id, answerSet }))
          : [],
      ),
      apart,
      unanswered: answers.flatMap(({ entry, answers: all }) =>
        all.length > 0 && all.every(({ answerSet }) => apart.includes(answerSet))
          ? []
          : sets
              .filter(
                (set) =>
                  !apart.includes(set.id) &&
                  !answering(all).some(({ answerSet }) => answerSet === set.id) &&
                  wasAsked(set, entry),
              )
              .map((set) => ({ entry: entry.id, answerSet: set.id })),
      ),
      cutOff: answers.flatMap(({ entry, answers: all }) =>
        all.filter(({ answer }) => answer.cutOff).map((one) => gap(entry, one)),
      ),
      thin: answers.flatMap(({ entry, answers: all }) => {
        const longest = Math.max(...all.map(({ length }) => length));
        return answering(all)
          .filter(({ length }) => length < thinShare * longest)
          .map((one) => gap(entry, one));
      }),
    },
  };
}

/** Answers that say something: a question may stand in a document alone. */
function answering<One extends { readonly length: number }>(all: readonly One[]): readonly One[] {
  return all.filter(({ length }) => length > 0);
}

/** Whether a set can be expected to answer a question: of somebody who filled in a form, one that the form has. */
function wasAsked({ reading, files }: AnswerSet, { wordings }: Entry): boolean {
  return reading?.columns?.respondent === undefined || wordings.some(({ file }) => files.includes(file));
}

function answersTo(entry: Entry, sets: readonly AnswerSet[]) {
  return entry.wordings.flatMap(({ answerSet, file, line, text }) => {
    const answer = sets
      .find(({ id }) => id === answerSet)
      // The questions of a form all stand in one line.
      ?.answers.find((one) => one.file === file && one.questionLines[0] === line && one.question === text);
    if (!answer) return [];
    const units = [...answer.intro, ...answer.points.flatMap((point) => point.units), ...answer.outro];
    return { answerSet, answer, length: units.reduce((sum, { text }) => sum + text.split(' ').length, 0) };
  });
}

function gap(entry: Entry, { answerSet, answer }: ReturnType<typeof answersTo>[number]): Gap {
  return { entry: entry.id, answerSet, file: answer.file, line: answer.lines[1] };
}

/** What is told once of each group of points that may say the same, at its first. */
function suggestion(entry: Entry, { id, label, members, suggested = [] }: Point): Suggestion | null {
  const places = new Map(entry.points.map((point, at) => [point.id, at]));
  const at = (point: string) => places.get(point) ?? 0;
  const joined = members.filter(({ link }) => link.tier === 'suggested');
  const others = suggested.filter(({ point }) => at(point) > at(id));
  if (joined.length === 0 && (others.length === 0 || others.length < suggested.length)) return null;
  const beside = others.flatMap(({ point }) => entry.points[at(point)] ?? []);
  const all = [...members, ...beside.flatMap((point) => point.members)];
  const sets = [...new Set(joined.map(({ answerSet }) => answerSet))];
  return {
    entry: entry.id,
    point: id,
    label,
    score: Math.min(...joined.map(({ link }) => link.score), ...others.map(({ score }) => score)),
    members: all.map(({ answerSet, label, text }) => ({ answerSet, label, text })),
    edits: [
      `- keep: ${id}`,
      ...(beside.length > 0 ? [`- split: ${id}`] : sets.map((set) => `- unlink: ${id}\n  set: ${set}`)),
    ],
  };
}
